import { CircleHelp } from "lucide-react";
import { useCallback, useRef, useState, type FocusEvent, type Ref } from "react";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { controlMessages } from "#messages/zh/controls.ts";
import { searchMessages } from "#messages/zh/search.ts";
import { useMessages } from "#ui/messages-context.ts";
import { SearchField } from "#ui/search-field.tsx";
import type { RecentSearchesProps } from "./recent-searches.tsx";

const SearchHelp = lazyPart(async () => (await import("./search-help.tsx")).SearchHelp, {
  leave: ({ onClose }) => onClose(),
});

const RecentSearches = lazyPart<RecentSearchesProps>(
  async () => (await import("./recent-searches.tsx")).RecentSearches,
  { leave: ({ onLeave }) => onLeave(), isSilent: true },
);

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
  const recent = useRecent();
  return (
    <search className="group relative flex w-full items-center gap-1" onBlur={recent.handleBlur}>
      <div className="relative min-w-0 flex-1">
        <SearchField
          inputRef={inputRef}
          label={messages.search}
          placeholder={messages.searchPlaceholder}
          clearLabel={controls.clearSearch}
          keyHint="/"
          value={query}
          onChange={onSearch}
          onFocus={() => {
            onEnterBox();
            recent.enter();
          }}
          onDown={focusFirstResult}
          onEnter={() => {
            if (query.trim() === "") return;
            recent.remember(query);
            onSubmit(query);
          }}
        />
        {recent.isWanted && (
          <RecentSearches
            isShown={recent.isOpen && query === ""}
            onChoose={onSubmit}
            onReady={recent.setRemember}
            onLeave={recent.leave}
          />
        )}
      </div>
      <IconButton
        label={messages.searchHelp}
        onClick={() => setIsHelpOpen(true)}
        onApproach={SearchHelp.preload}
        // The header has one help: this one comes with the search, where nothing stands. Hovered,
        // because pressed buttons have no focus in Safari.
        className="md:absolute md:right-full md:mr-1 md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100"
      >
        <CircleHelp aria-hidden size={17} />
      </IconButton>
      {isHelpOpen && <SearchHelp onClose={() => setIsHelpOpen(false)} />}
    </search>
  );
}

/** What was searched for lately: loaded when the box is entered, shown while it has the focus. */
function useRecent() {
  const [isWanted, setIsWanted] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const rememberRef = useRef<(query: string) => void>(undefined);
  const setRemember = useCallback((remember: (query: string) => void) => {
    rememberRef.current = remember;
  }, []);
  return {
    isWanted,
    isOpen,
    setRemember,
    remember: (query: string) => rememberRef.current?.(query),
    enter: () => {
      setIsWanted(true);
      setIsOpen(true);
    },
    leave: () => setIsWanted(false),
    handleBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget)) setIsOpen(false);
    },
  };
}

/** From the box down to what was searched for lately, the first result, or the first tag that is offered. */
function focusFirstResult(): void {
  const main = document.querySelector("main");
  const first =
    document.querySelector<HTMLElement>("[data-recent-searches] li button") ??
    main?.querySelector<HTMLElement>("[data-result]") ??
    main?.querySelector<HTMLElement>("[role=group] button");
  first?.focus();
}
