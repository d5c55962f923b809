import { useEffect, useEffectEvent } from "react";
import { findShortcut, type ShortcutName } from "./shortcut-table.ts";

/** What to do for each shortcut; those left out are nobody's here. */
export type ShortcutHandlers = Partial<Record<ShortcutName, (key: string) => void>>;

/**
 * Binds keys to the page. They rest while something is typed or composed, with Ctrl, Meta
 * or Alt held, in menus and dialogs, and where a focused control has its own use for them.
 */
export function useShortcuts(handlers: ShortcutHandlers): void {
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !isFree(event)) return;
    const shortcut = findShortcut(event);
    const handler = shortcut && handlers[shortcut.name];
    if (!handler) return;
    event.preventDefault();
    handler(event.key);
  });
  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener("keydown", (event) => handleKey(event), { signal: controller.signal });
    return () => controller.abort();
  }, []);
}

function isFree(event: KeyboardEvent): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target instanceof Element ? event.target : document.body;
  const isTyping = target.closest(
    "input, textarea, select, [contenteditable], dialog, [role=menu]",
  );
  // Space presses a focused button by itself; a second toggle would undo it.
  const isPressing = event.key === " " && target.closest("button, summary");
  return !isTyping && !isPressing;
}
