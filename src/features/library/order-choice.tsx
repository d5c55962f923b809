import type { SearchOrder } from "#core/links/page-link.ts";
import { searchResultsMessages } from "#messages/zh/search-results.ts";
import { useMessages } from "#ui/messages-context.ts";

/** Which results come first. */
export interface OrderChoiceProps {
  readonly order: SearchOrder;
  readonly onOrderChange: (order: SearchOrder) => void;
}

const orders: readonly SearchOrder[] = ["newest", "best"];

export function OrderChoice({ order, onOrderChange }: OrderChoiceProps) {
  const messages = useMessages(searchResultsMessages);
  return (
    <div role="group" aria-label={messages.order} className="flex gap-1">
      {orders.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === order}
          onClick={() => onOrderChange(choice)}
          className="min-h-11 rounded-lg px-2.5 text-sm text-ink-3 hover:text-ink aria-pressed:text-teal"
        >
          {messages.orders[choice]}
        </button>
      ))}
    </div>
  );
}
