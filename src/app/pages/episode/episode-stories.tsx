import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { episodeMessages } from "#messages/zh/episode.ts";
import { useMessages } from "#ui/messages-context.ts";

/** The stories in a column of their own. */
export function StoriesBeside({ children }: { readonly children: ReactNode }) {
  const messages = useMessages(episodeMessages);
  return (
    <section aria-label={messages.stories}>
      <h2 className="eyebrow mx-1.5 mb-2">{messages.stories}</h2>
      {children}
    </section>
  );
}

/** The stories on screens too narrow for a column of their own. */
export function FoldedStories({ children }: { readonly children: ReactNode }) {
  const messages = useMessages(episodeMessages);
  return (
    <details className="group print:hidden mt-4 rounded-xl border border-line px-3 py-1">
      <summary className="flex min-h-11 items-center justify-between">
        <span className="eyebrow">{messages.stories}</span>
        <ChevronDown aria-hidden size={18} className="text-ink-3 group-open:rotate-180" />
      </summary>
      {children}
    </details>
  );
}
