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
    <div
      role="group"
      aria-label={messages.order}
      className="flex rounded-[10px] border border-line bg-bg-1 p-[3px] md:ml-auto"
    >
      {orders.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === order}
          onClick={() => onOrderChange(choice)}
          className="relative h-[38px] rounded-[7px] px-3.5 text-sm text-ink-2 after:absolute after:inset-x-0 after:-inset-y-[3px] hover:text-ink aria-pressed:bg-bg-2 aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {messages.orders[choice]}
        </button>
      ))}
    </div>
  );
}
