import { useState, type Ref } from "react";
import { useMessages } from "#ui/messages-context.ts";
import { SearchField } from "#ui/search-field.tsx";

/** The search box of the header. */
export interface SiteSearchProps {
  /** The words of the page's link. */
  readonly query: string;
  /** On the library page results follow every key; elsewhere Enter leads there. */
  readonly isLive: boolean;
  readonly onSearch: (query: string) => void;
  /** Enter was pressed. */
  readonly onSubmit: (query: string) => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

export function SiteSearch({ query, isLive, onSearch, onSubmit, inputRef }: SiteSearchProps) {
  const messages = useMessages();
  const [draft, setDraft] = useState<string>();
  const handleChange = (value: string): void => {
    if (isLive) onSearch(value);
    else setDraft(value);
  };
  return (
    <search className="w-full">
      <SearchField
        inputRef={inputRef}
        label={messages.search}
        placeholder={messages.searchPlaceholder}
        clearLabel={messages.clearSearch}
        keyHint="/"
        value={isLive ? query : (draft ?? "")}
        onChange={handleChange}
        onEnter={() => {
          const value = isLive ? query : (draft ?? "");
          if (value.trim() !== "") onSubmit(value);
          setDraft(undefined);
        }}
      />
    </search>
  );
}
