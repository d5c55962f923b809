import { useChosenTags } from "#actions/tag-choice-context.ts";
import { useCatalog } from "#catalog/catalog-context.ts";
import { formatLibraryLink } from "#core/links/page-link.ts";
import { tagChoiceMessages } from "#messages/zh/tag-choice.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TagLink } from "#ui/tag-chip.tsx";

/** The tags that the listener has muted, each leading to its page; nothing where there are none. */
export function MutedTags() {
  const messages = useMessages(tagChoiceMessages);
  const { rootUrl } = useCatalog();
  const muted = useChosenTags("muted");
  if (muted.length === 0) return null;
  return (
    <section aria-label={messages.muted}>
      <h2 className="eyebrow mb-2.5">{messages.muted}</h2>
      <div className="flex flex-wrap gap-x-2 gap-y-3">
        {muted.map(({ tag }) => (
          <TagLink
            key={tag}
            tag={tag}
            isCurrent={false}
            href={rootUrl + formatLibraryLink({ tags: [tag], query: "" })}
            isMuted
          />
        ))}
      </div>
    </section>
  );
}
