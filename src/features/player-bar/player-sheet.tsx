import type { ReactNode } from "react";
import { playerMessages } from "#messages/zh/player.ts";
import { useMessages } from "#ui/messages-context.ts";
import { Sheet } from "#ui/overlays/sheet.tsx";

/** The player of a phone, opened. */
export interface PlayerSheetProps {
  /** Stays where it is until the sheet is there. */
  readonly bar: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function PlayerSheet({ onClose, children }: PlayerSheetProps) {
  const messages = useMessages(playerMessages);
  return (
    <Sheet
      title={messages.player}
      closeLabel={messages.closePlayer}
      place="bottom"
      onClose={onClose}
    >
      <div className="grid gap-4">{children}</div>
    </Sheet>
  );
}
