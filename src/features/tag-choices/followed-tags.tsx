import { useChosenTags } from "#actions/tag-choice-context.ts";
import { useCatalog } from "#catalog/catalog-context.ts";
import { formatTagLink } from "#core/links/tag-link.ts";
import { tagChoiceMessages } from "#messages/zh/tag-choice.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TagLink } from "#ui/tag-chip.tsx";
import { useNewEpisodes, type TagNews } from "./use-new-episodes.ts";

/** The tags that the listener follows, those with new episodes first; nothing where there are none. */
export function FollowedTags() {
  const messages = useMessages(tagChoiceMessages);
  const news = useNewEpisodes(useChosenTags("followed"));
  if (news.length === 0) return null;
  const sorted = news.toSorted((a, b) => Number(b.count > 0) - Number(a.count > 0));
  return (
    <section aria-label={messages.followed} data-followed-tags>
      <div className="mb-2.5 flex items-baseline justify-between gap-2">
        <h2 className="eyebrow">{messages.followed}</h2>
        {news.some(({ count }) => count > 0) && <span className="figure">{messages.hasNews}</span>}
      </div>
      <div className="flex flex-wrap gap-x-2 gap-y-3">
        {sorted.map((tag) => (
          <FollowedTag key={tag.tag} {...tag} />
        ))}
      </div>
    </section>
  );
}

function FollowedTag({ tag, slug, count }: TagNews) {
  const messages = useMessages(tagChoiceMessages);
  const { rootUrl } = useCatalog();
  const isNew = count > 0;
  return (
    <TagLink
      tag={tag}
      isCurrent={false}
      href={rootUrl + formatTagLink(tag, slug)}
      {...(isNew && { note: messages.newCount(count), label: messages.newEpisodes(tag, count) })}
    />
  );
}
