import { useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { DeskPage } from "./desk-page.ts";
import { sendPins, type PinRequest } from "./desk-server.ts";
import { listDoubts } from "./list-doubts.ts";

/** What the page says below its head. */
export type DeskNote =
  | "saving"
  | "saved"
  | "freed"
  | "noSound"
  | "noLevels"
  | "offline"
  | { readonly said: string };

/** The episode as it is now, and how its sentences, the rows of a list, are pinned. */
export function usePinning(page: DeskPage, list: RefObject<HTMLOListElement | null>) {
  const [episode, setEpisode] = useState<EpisodeFile>(page.episode);
  const [note, setNote] = useState<DeskNote>();
  const go = (index: number): void => {
    list.current?.children[index]?.querySelector("input")?.focus();
  };
  const send = async (request: PinRequest, index: number): Promise<void> => {
    if (note === "saving") return;
    setNote("saving");
    const answer = await sendPins(page, request);
    if (!answer.ok) {
      setNote(answer.sentence === undefined ? "offline" : { said: answer.sentence });
      return;
    }
    const isPinned = request.pins.length > 0;
    // At once, because the row that had the focus is made anew; the next one is to be heard now.
    flushSync(() => {
      setEpisode(answer.episode);
      setNote(isPinned ? "saved" : "freed");
    });
    go(Math.min(isPinned ? index + 1 : index, listDoubts(answer.episode).length - 1));
  };
  return { episode, note, setNote, send, go };
}
