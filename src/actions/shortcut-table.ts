import type { ShortcutMessages } from "#messages/zh/shortcuts.ts";

/** What keys can ask for; the names are those of the help sheet. */
export type ShortcutName = keyof ShortcutMessages["shortcut"];

/** A shortcut with the values of `KeyboardEvent.key` that call it. */
export interface Shortcut {
  readonly name: ShortcutName;
  readonly keys: readonly string[];
  /** Must Shift be held? For keys that are no sign of their own. */
  readonly isShifted?: boolean;
  /** What the help sheet shows. */
  readonly caption: string;
}

/** The one table that binds the keys and fills the help sheet. */
export const shortcutTable: readonly Shortcut[] = [
  { name: "toggle", keys: [" ", "k", "K"], caption: "Space / K" },
  { name: "back", keys: ["j", "J"], caption: "J" },
  { name: "forward", keys: ["l", "L"], caption: "L" },
  { name: "nudgeBack", keys: ["ArrowLeft"], caption: "←" },
  { name: "nudgeForward", keys: ["ArrowRight"], caption: "→" },
  { name: "volumeUp", keys: ["ArrowUp"], caption: "↑" },
  { name: "volumeDown", keys: ["ArrowDown"], caption: "↓" },
  { name: "mute", keys: ["m", "M"], caption: "M" },
  { name: "slower", keys: ["<"], caption: "<" },
  { name: "faster", keys: [">"], caption: ">" },
  { name: "previousSentence", keys: ["["], caption: "[" },
  { name: "nextSentence", keys: ["]"], caption: "]" },
  { name: "repeatSentence", keys: ["r"], caption: "R" },
  { name: "loopSentence", keys: ["R"], isShifted: true, caption: "Shift + R" },
  { name: "previousStory", keys: ["P"], isShifted: true, caption: "Shift + P" },
  { name: "nextStory", keys: ["N"], isShifted: true, caption: "Shift + N" },
  { name: "tenth", keys: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], caption: "0 – 9" },
  { name: "follow", keys: ["f", "F"], caption: "F" },
  { name: "bookmark", keys: ["b"], caption: "B" },
  // With the caps lock on, B asks for a note: no bookmark is lost by it.
  { name: "bookmarkNote", keys: ["B"], caption: "Shift + B" },
  { name: "share", keys: ["s", "S"], caption: "S" },
  { name: "search", keys: ["/"], caption: "/" },
  { name: "help", keys: ["?"], caption: "?" },
  { name: "escape", keys: ["Escape"], caption: "Esc" },
];

/** The shortcut that a key calls, if any. */
export function findShortcut(event: Pick<KeyboardEvent, "key" | "shiftKey">): Shortcut | undefined {
  return shortcutTable.find(
    ({ keys, isShifted }) => keys.includes(event.key) && (isShifted !== true || event.shiftKey),
  );
}
