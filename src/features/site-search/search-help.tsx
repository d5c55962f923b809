import { useMessages } from "#ui/messages-context.ts";
import { Sheet } from "#ui/overlays/sheet.tsx";

/** What can be typed into the search box, by example. */
export function SearchHelp({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages();
  return (
    <Sheet title={messages.searchHelp} closeLabel={messages.close} onClose={onClose}>
      <dl className="grid gap-x-6 gap-y-2 text-sm md:grid-cols-[auto_1fr]">
        {messages.searchHelpRows.map(([example, meaning]) => (
          <div key={example} className="contents">
            <dt className="font-mono text-xs leading-6 text-teal">{example}</dt>
            <dd className="text-ink-2">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
