import { X } from "lucide-react";
import { useChosenTags, useTagChoiceStore } from "#actions/tag-choice-context.ts";
import { useCatalog } from "#catalog/catalog-context.ts";
import { formatLibraryLink } from "#core/links/page-link.ts";
import type { TagChoice } from "#core/listener/tag-choice-file.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { tagChoiceMessages } from "#messages/zh/tag-choice.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { useToast } from "#ui/toast-context.ts";

/** All tags that are followed or muted; one press takes a choice back, another brings it again. */
export function TagChoices() {
  const messages = useMessages(tagChoiceMessages);
  const lists = { followed: useChosenTags("followed"), muted: useChosenTags("muted") };
  const isEmpty = lists.followed.length + lists.muted.length === 0;
  return (
    <div className="mt-12 border-t border-line pt-5">
      <ChosenTags title={messages.followed} tags={lists.followed} nameUndo={messages.unfollow} />
      <ChosenTags title={messages.muted} tags={lists.muted} nameUndo={messages.unmute} />
      <p className="text-sm leading-6 text-ink-2">
        {isEmpty ? messages.noChoices : messages.choicesHint}
      </p>
    </div>
  );
}

interface ChosenTagsProps {
  readonly title: string;
  readonly tags: readonly TagChoice[];
  /** What taking one back is called. */
  readonly nameUndo: (tag: string) => string;
}

function ChosenTags({ title, tags, nameUndo }: ChosenTagsProps) {
  const { rootUrl } = useCatalog();
  const takeBack = useTakeBack();
  if (tags.length === 0) return null;
  return (
    <section aria-label={title} className="mb-4">
      <h2 className="eyebrow">{title}</h2>
      <ul className="mt-1 flex flex-wrap gap-x-2">
        {tags.map((choice) => (
          <li key={choice.tag} className="flex max-w-full min-w-0 items-center">
            <a
              href={rootUrl + formatLibraryLink({ tags: [choice.tag], query: "" })}
              className="min-w-0 truncate py-2.5 text-ink hover:text-teal"
            >
              {`#${choice.tag}`}
            </a>
            <IconButton label={nameUndo(choice.tag)} onClick={() => takeBack(choice)}>
              <X aria-hidden size={16} />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Takes a choice back and says so; a toast brings it again. */
function useTakeBack(): (choice: TagChoice) => void {
  const messages = useMessages(tagChoiceMessages);
  const { undo } = useMessages(controlMessages);
  const store = useTagChoiceStore();
  const notify = useToast();
  return ({ tag, choice }) => {
    store.choose(tag, "none");
    notify({
      text: choice === "muted" ? messages.unmuted(tag) : messages.unfollowed(tag),
      actions: [{ label: undo, onPress: () => store.choose(tag, choice) }],
    });
  };
}
