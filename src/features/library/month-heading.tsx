import { libraryMessages } from "#messages/zh/library.ts";
import { useMessages } from "#ui/messages-context.ts";

/** A month of the list. */
export interface MonthHeadingProps {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly count: number;
  /** Undefined where not all of its episodes are known. */
  readonly minutes: number | undefined;
}

export function MonthHeading({ month, count, minutes }: MonthHeadingProps) {
  const messages = useMessages(libraryMessages);
  const [year = 0, number = 1] = month.split("-").map(Number);
  return (
    <div className="flex min-h-11 flex-wrap items-baseline gap-x-3 pt-3 md:min-h-13 md:items-center">
      <h2 className="text-base font-bold md:text-[17px]">{messages.monthName(year, number)}</h2>
      <span className="figure">{messages.monthCount(count, minutes)}</span>
    </div>
  );
}
