import { useEffect, useRef, useState, type ReactNode } from "react";

/** Rows of a stretch that comes and goes as a whole. */
const stretchLength = 40;
/** So few rows are always there. */
const fewRows = 8;
/** How far outside of the window rows are there already. */
const margin = "1000px 0px";

/** What a row says of its place, for those who hear only the rows that are there. */
export interface RowPlace {
  readonly "aria-setsize"?: number;
  readonly "aria-posinset"?: number;
}

/** A list of any length. */
export interface WindowedRowsProps<T> {
  readonly items: readonly T[];
  /** Renders an item as `<li>`, which carries `place`. */
  readonly renderRow: (item: T, place: RowPlace) => ReactNode;
  /** About how high a row is, in CSS pixels; measured once it was there. */
  readonly rowHeight: number;
}

/**
 * Shows the rows near the window; those far from it are empty space of the same height, so that
 * thousands of them cost no more than a screenful. One list for each stretch of rows: the rows
 * say which of how many they are.
 */
export function WindowedRows<T>({ items, renderRow, rowHeight }: WindowedRowsProps<T>) {
  const canWindow = typeof window.IntersectionObserver === "function";
  if (items.length <= fewRows || !canWindow) {
    return <ul>{items.map((item) => renderRow(item, {}))}</ul>;
  }
  const starts = Array.from(
    { length: Math.ceil(items.length / stretchLength) },
    (_, index) => index * stretchLength,
  );
  return starts.map((start) => {
    const rows = items.slice(start, start + stretchLength);
    return (
      <Stretch key={start} emptyHeight={rows.length * rowHeight}>
        {() =>
          rows.map((item, index) =>
            renderRow(item, { "aria-setsize": items.length, "aria-posinset": start + index + 1 }),
          )
        }
      </Stretch>
    );
  });
}

interface StretchProps {
  readonly emptyHeight: number;
  readonly children: () => ReactNode;
}

/** Some rows, there while they are near the window. */
function Stretch({ emptyHeight, children }: StretchProps) {
  const ref = useRef<HTMLUListElement>(null);
  const [{ isNear, height }, setPlace] = useState({ isNear: false, height: emptyHeight });
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (!entry) return;
        setPlace((place) => {
          if (entry.isIntersecting) return { ...place, isNear: true };
          // Who stands in it with the keyboard stays there.
          if (!place.isNear || element.contains(document.activeElement)) return place;
          return { isNear: false, height: entry.boundingClientRect.height };
        });
      },
      { rootMargin: margin },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <ul ref={ref} aria-hidden={!isNear || undefined} style={isNear ? undefined : { height }}>
      {isNear && children()}
    </ul>
  );
}
