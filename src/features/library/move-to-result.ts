import type { KeyboardEvent } from "react";

/** Up and down go from one result to the next; above the first is the search box. */
export function moveToResult(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  if (by === undefined || hasModifier) return;
  const results = [...document.querySelectorAll<HTMLElement>("[data-result]")];
  const at = results.indexOf(event.currentTarget);
  const next = results[at + by];
  const box = document.querySelector<HTMLElement>("search input");
  const target = next ?? (by === -1 ? box : undefined);
  if (!target) return;
  // Else the volume would change and the page scroll.
  event.preventDefault();
  event.stopPropagation();
  target.focus();
}
