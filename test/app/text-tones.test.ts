import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "../../src/app/style.css"), "utf8");

/** The luminance of `oklch(…)`, 0–1, by CSS Color 4, section 10. */
function readLuminance(colour: string): number {
  const [l = 0, c = 0, h = 0] = (/oklch\(([^)]*)\)/u.exec(colour)?.[1] ?? "")
    .split(/\s+/u)
    .map((part) => Number.parseFloat(part) / (part.endsWith("%") ? 100 : 1));
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ].map((channel) => Math.min(1, Math.max(0, channel)));
  return 0.2126 * (channels[0] ?? 0) + 0.7152 * (channels[1] ?? 0) + 0.0722 * (channels[2] ?? 0);
}

/** A token's luminance by day and by night. */
function readToken(name: string): { day: number; night: number } {
  const value = new RegExp(`--${name}: ([^;]+);`, "u").exec(css)?.[1] ?? "";
  const colours = value.match(/oklch\([^)]*\)/gu) ?? [];
  const [day, night = day] = colours;
  if (day === undefined || night === undefined) throw new Error(`--${name} is no colour`);
  return { day: readLuminance(day), night: readLuminance(night) };
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

describe.each(["day", "night"] as const)("text by %s", (theme) => {
  const read = (name: string): number => readToken(name)[theme];

  it.each([
    ["text-past", "bg"],
    ["text-past", "loop"],
    ["text-coming", "bg"],
    ["text-coming", "loop"],
    ["text-now", "bg"],
    ["text-now", "loop"],
    ["ink", "quote"],
    ["ink", "sel"],
    ["bg", "teal"],
    ["amber-ink", "amber"],
    ["word-line", "bg"],
    ["word-line", "loop"],
    ["word-line", "quote"],
    ["word-line", "sel"],
    ["ink-3", "bg"],
    ["ink-3", "bg-1"],
  ])("%s is read on %s", (text, ground) => {
    expect(contrast(read(text), read(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it("parts what was, is and will be spoken", () => {
    expect(contrast(read("text-past"), read("text-coming"))).toBeGreaterThan(1.6);
    expect(contrast(read("text-coming"), read("text-now"))).toBeGreaterThan(1.5);
  });

  it("parts the spoken word from the ground: by its line where its amber is pale", () => {
    const seen = ["amber", "word-line"].map((name) => contrast(read(name), read("bg")));
    expect(Math.max(...seen)).toBeGreaterThanOrEqual(3);
    expect(contrast(read("now"), read("bg"))).toBeGreaterThanOrEqual(3);
  });
});
