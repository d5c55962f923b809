import { controlMessages } from "#messages/zh/controls.ts";
import { useMessages } from "#ui/messages-context.ts";
import { SearchField } from "#ui/search-field.tsx";

/** A box to search in one of the listener's lists. */
export interface ListSearchProps {
  readonly label: string;
  readonly query: string;
  readonly onChange: (query: string) => void;
}

export function ListSearch({ label, query, onChange }: ListSearchProps) {
  const messages = useMessages(controlMessages);
  return (
    <search className="mt-4 block">
      <SearchField
        label={label}
        placeholder={label}
        clearLabel={messages.clearSearch}
        value={query}
        onChange={onChange}
      />
    </search>
  );
}
