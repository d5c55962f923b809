import { usePlayerState } from "#player/react/player-context.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { pageMessages } from "#messages/zh/pages.ts";
import { playerMessages } from "#messages/zh/player.ts";
import { shortcutMessages } from "#messages/zh/shortcuts.ts";
import { useMessages } from "#ui/messages-context.ts";
import { Sheet } from "#ui/overlays/sheet.tsx";
import { shortcutTable } from "#actions/shortcut-table.ts";

/** The help sheet, made from the table that binds the keys. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages(playerMessages);
  const controls = useMessages(controlMessages);
  const pageWords = useMessages(pageMessages);
  const shortcutWords = useMessages(shortcutMessages);
  const { backSeconds, forwardSeconds } = usePlayerState((state) => state.settings);
  const sentences = {
    ...shortcutWords.shortcut,
    back: messages.skipBack(backSeconds),
    forward: messages.skipForward(forwardSeconds),
  };
  return (
    <Sheet title={pageWords.shortcuts} closeLabel={controls.close} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm md:grid-cols-[auto_1fr_auto_1fr]">
        {shortcutTable.map(({ name, caption }) => (
          <div key={name} className="contents">
            <dt className="font-mono text-xs leading-6 text-ink-3">{caption}</dt>
            <dd className="text-ink-2">{sentences[name]}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
