import type { Language } from "#messages/find-language.ts";

/** The themes that a state can be seen in. */
export const stateThemes = ["night", "day", "both"] as const;

export type StateTheme = (typeof stateThemes)[number];

/** What the page of states shows. */
export interface StateChoice {
  readonly component: string;
  /** One of its states; all of them, one below the other, where none is named. */
  readonly state?: string;
  /** Both stand side by side. */
  readonly theme: StateTheme;
  readonly language: Language;
}

/** The fragment that names a choice. */
export function formatStateChoice({ component, state, theme, language }: StateChoice): string {
  const query = new URLSearchParams({ component, theme, language });
  if (state !== undefined) query.set("state", state);
  return `#${query}`;
}

/** The choice that a fragment names; night and Chinese where it says nothing. */
export function parseStateChoice(fragment: string): StateChoice {
  const query = new URLSearchParams(fragment.slice(1));
  const state = query.get("state");
  return {
    component: query.get("component") ?? "",
    ...(state !== null && { state }),
    theme: stateThemes.find((theme) => theme === query.get("theme")) ?? "night",
    language: query.get("language") === "en" ? "en" : "zh",
  };
}
