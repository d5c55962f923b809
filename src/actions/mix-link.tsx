import type { ReactNode } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import { formatMix, longestMix, type MixClip } from "#core/links/mix-link.ts";
import { mixMessages } from "#messages/zh/mix.ts";
import { useMessages } from "#ui/messages-context.ts";

/** Clips that can become a mix. */
export interface MixLinkProps {
  readonly clips: readonly MixClip[];
  readonly icon: ReactNode;
  /** On phones its icon is all that is seen. */
  readonly isCompact?: boolean;
}

/** Leads to the page of a mix of these clips, to be cut down, put in order and sent on. */
export function MixLink({ clips, icon, isCompact = false }: MixLinkProps) {
  const messages = useMessages(mixMessages);
  const { rootUrl } = useCatalog();
  if (clips.length === 0) return null;
  const mix = formatMix({ title: "", clips: clips.slice(0, longestMix) });
  return (
    <a
      href={`${rootUrl}?mix=${mix}`}
      className="inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-[10px] border border-line px-3 text-sm text-ink-2 hover:border-ink-3 hover:text-ink md:min-w-31"
    >
      <span className="contents">{icon}</span>
      <span className={isCompact ? "max-md:sr-only" : ""}>{messages.make}</span>
    </a>
  );
}
