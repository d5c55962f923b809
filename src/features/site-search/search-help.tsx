import { controlMessages } from "#messages/zh/controls.ts";
import { searchMessages } from "#messages/zh/search.ts";
import { searchHelpMessages } from "#messages/zh/search-help.ts";
import { useMessages } from "#ui/messages-context.ts";
import { Sheet } from "#ui/overlays/sheet.tsx";

/** What can be typed into the search box, by example. */
export function SearchHelp({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages(searchMessages);
  const { rows } = useMessages(searchHelpMessages);
  const controls = useMessages(controlMessages);
  return (
    <Sheet title={messages.searchHelp} closeLabel={controls.close} onClose={onClose}>
      <dl className="grid gap-x-6 gap-y-2 text-sm md:grid-cols-[auto_1fr]">
        {rows.map(([example, meaning]) => (
          <div key={example} className="contents">
            <dt className="font-mono text-xs leading-6 text-teal">{example}</dt>
            <dd className="text-ink-2">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
