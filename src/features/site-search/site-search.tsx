import { CircleHelp } from "lucide-react";
import { useState, type Ref } from "react";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { controlMessages } from "#messages/zh/controls.ts";
import { searchMessages } from "#messages/zh/search.ts";
import { useMessages } from "#ui/messages-context.ts";
import { SearchField } from "#ui/search-field.tsx";

const SearchHelp = lazyPart(async () => (await import("./search-help.tsx")).SearchHelp, {
  leave: ({ onClose }) => onClose(),
});

/** The search box of the header. */
export interface SiteSearchProps {
  /** The words of the page's link. */
  readonly query: string;
  /** Results follow every key, from every page. */
  readonly onSearch: (query: string) => void;
  /** Enter was pressed. */
  readonly onSubmit: (query: string) => void;
  /** The listener is about to type. */
  readonly onEnterBox: () => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

export function SiteSearch(props: SiteSearchProps) {
  const { query, onSearch, onSubmit, onEnterBox, inputRef } = props;
  const messages = useMessages(searchMessages);
  const controls = useMessages(controlMessages);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  return (
    <search className="flex w-full items-center gap-1">
      <div className="min-w-0 flex-1">
        <SearchField
          inputRef={inputRef}
          label={messages.search}
          placeholder={messages.searchPlaceholder}
          clearLabel={controls.clearSearch}
          keyHint="/"
          value={query}
          onChange={onSearch}
          onFocus={onEnterBox}
          onDown={focusFirstResult}
          onEnter={() => {
            if (query.trim() !== "") onSubmit(query);
          }}
        />
      </div>
      <IconButton
        label={messages.searchHelp}
        onClick={() => setIsHelpOpen(true)}
        onApproach={SearchHelp.preload}
      >
        <CircleHelp aria-hidden size={17} />
      </IconButton>
      {isHelpOpen && <SearchHelp onClose={() => setIsHelpOpen(false)} />}
    </search>
  );
}

/** From the box down to the first result, or to the first tag that is offered. */
function focusFirstResult(): void {
  const main = document.querySelector("main");
  const first =
    main?.querySelector<HTMLElement>("[data-result]") ??
    main?.querySelector<HTMLElement>("[role=group] button");
  first?.focus();
}
