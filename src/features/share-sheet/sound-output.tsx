import { AudioLines } from "lucide-react";
import { useState } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import { cutSoundClip } from "#catalog/sound/cut-sound-clip.ts";
import { findCutKind } from "#catalog/sound/sound-source.ts";
import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { useMessages } from "#ui/messages-context.ts";
import { saveFile } from "#ui/save-file.ts";
import { findSoundFault, type SoundFault } from "./find-sound-fault.ts";
import { nameFile } from "./name-file.ts";
import { OutputRow } from "./output-row.tsx";
import type { OutputProps } from "./output-props.ts";
import { useSoundSource } from "./use-sound-source.ts";

/** The clip as a sound file. */
export function SoundOutput(props: OutputProps) {
  const { episode, station, selection, content } = props;
  const messages = useMessages(shareSheetMessages);
  const { rootUrl } = useCatalog();
  const quote = selection.content;
  const source = useSoundSource(episode, quote);
  const kind = findCutKind(source.type);
  const [isBusy, setIsBusy] = useState(false);
  // Known before anything is asked for: its host lets nobody read it.
  const [fault, setFault] = useState<SoundFault | undefined>(
    episode.audio.isSealed ? "noHost" : undefined,
  );
  const save = async (): Promise<void> => {
    setIsBusy(true);
    setFault(undefined);
    const tags = {
      title: quote.text,
      artist: station?.host ?? "",
      album: `${station?.title ?? ""} ${episode.date}`.trim(),
      url: content.url,
    };
    try {
      const clip = await cutSoundClip(source, tags, new AbortController().signal);
      if (clip) saveFile(clip.blob, nameFile(episode, quote, clip.kind));
      else setFault("noSound");
    } catch {
      setFault(findSoundFault(source.url, rootUrl));
    }
    setIsBusy(false);
  };
  const bytesPerSecond = source.sizeBytes / Math.max(1, episode.audio.durationSeconds);
  const kiloBytes = Math.ceil((bytesPerSecond * (quote.endSeconds - quote.startSeconds)) / 1000);
  const name = (kind ?? "").toUpperCase();
  const reason = fault ?? (kind === undefined ? "noCutting" : undefined);
  return (
    <OutputRow
      Icon={AudioLines}
      title={messages.sound}
      shortTitle={messages.soundShort(name)}
      facts={isBusy ? messages.busy : `${name} · ${kiloBytes} KB`}
      action={messages.save}
      actionName={messages.saveSound}
      isDisabled={isBusy || kind === undefined || fault === "noHost"}
      fault={reason && messages[reason]}
      onPress={() => void save()}
    />
  );
}
