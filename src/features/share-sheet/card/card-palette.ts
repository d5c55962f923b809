/** The colours of a picture. */
export interface CardPalette {
  readonly background: string;
  readonly cone: string;
  readonly counter: string;
  readonly edge: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly wave: string;
  readonly red: string;
  readonly bulb: string;
  readonly avatar: string;
  readonly amber: string;
  readonly amberInk: string;
  readonly glass: string;
}

/** Night or day. */
export type CardTheme = "night" | "day";

const amber = { amber: "oklch(88% 0.17 98)", amberInk: "oklch(20% 0.04 98)" };
const glass = "oklch(52% 0.03 182)";

/** Both, see the head of `app/style.css`. */
export const cardPalettes: Readonly<Record<CardTheme, CardPalette>> = {
  night: {
    background: "oklch(15.5% 0.014 185)",
    cone: "oklch(21.5% 0.022 182)",
    counter: "oklch(12.5% 0.012 185)",
    edge: "oklch(40% 0.02 185)",
    ink: "oklch(96% 0.008 110)",
    ink2: "oklch(78% 0.012 160)",
    ink3: "oklch(66% 0.014 170)",
    line: "oklch(30% 0.018 185)",
    wave: "oklch(40% 0.018 185)",
    red: "oklch(66% 0.22 25)",
    bulb: "oklch(98% 0.01 95)",
    avatar: "oklch(22.5% 0.018 185)",
    ...amber,
    glass,
  },
  day: {
    background: "oklch(93.5% 0.014 95)",
    cone: "oklch(99% 0.008 95)",
    counter: "oklch(97.5% 0.008 95)",
    edge: "oklch(30% 0.02 190)",
    ink: "oklch(22% 0.02 190)",
    ink2: "oklch(40% 0.02 190)",
    ink3: "oklch(46% 0.02 190)",
    line: "oklch(87% 0.014 95)",
    wave: "oklch(80% 0.014 95)",
    red: "oklch(55% 0.21 25)",
    bulb: "oklch(99% 0.008 95)",
    avatar: "oklch(94.5% 0.012 95)",
    ...amber,
    glass,
  },
};

/** The device's own fonts: none is loaded. */
export const sansFonts =
  '"PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif';
export const monoFonts =
  'ui-monospace, "SF Mono", "JetBrains Mono", "DejaVu Sans Mono", "Noto Sans CJK SC", monospace';
