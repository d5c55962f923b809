import { Image as ImageIcon } from "lucide-react";
import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { useMessages } from "#ui/messages-context.ts";
import { saveFile } from "#ui/save-file.ts";
import type { Card } from "./card/use-card.ts";
import { nameFile } from "./name-file.ts";
import { OutputRow } from "./output-row.tsx";
import type { OutputProps } from "./output-props.ts";

/** The card as a picture. */
export interface CardOutputProps extends Pick<OutputProps, "episode" | "selection"> {
  readonly readPicture: Card["readPicture"];
}

export function CardOutput({ episode, selection, readPicture }: CardOutputProps) {
  const messages = useMessages(shareSheetMessages);
  const save = async (): Promise<void> => {
    const picture = await readPicture();
    if (picture) saveFile(picture, nameFile(episode, selection.content, "png"));
  };
  return (
    <OutputRow
      Icon={ImageIcon}
      title={messages.card}
      shortTitle={messages.cardShort}
      facts={messages.cardFacts}
      action={messages.save}
      actionName={messages.saveCard}
      onPress={() => void save()}
    />
  );
}
