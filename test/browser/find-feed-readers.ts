import type { Machine } from "./find-chromium.ts";

/** Programs of others that read feeds and books, as Debian packs them. */
export const feedReaderPackages = [
  "epubcheck",
  "gpodder",
  "newsboat",
  "podget",
  "python3-feedparser",
];

/** One file of each; newsboat brings podboat along. */
const files = [
  "/usr/bin/epubcheck",
  "/usr/bin/java",
  "/usr/bin/gpo",
  "/usr/bin/newsboat",
  "/usr/bin/podboat",
  "/usr/bin/podget",
  "/usr/lib/python3/dist-packages/feedparser/__init__.py",
];

/** Whether every one of them is here. */
export function hasFeedReaders({ hasFile }: Pick<Machine, "hasFile">): boolean {
  return files.every((file) => hasFile(file));
}

/** How the tests come to these programs; `go-without` where nobody demands them. */
export type FeedReaderPlan =
  | { readonly kind: "use" | "install" }
  | { readonly kind: "ask" | "go-without"; readonly sentence: string };

/**
 * Decides whether they are installed by apt. Where that cannot be, the tests that need them are
 * passed over with a word, but never where `CI` is set.
 */
export function planFeedReaders(machine: Machine): FeedReaderPlan {
  if (hasFeedReaders(machine)) return { kind: "use" };
  const hasApt = machine.platform === "linux" && machine.hasFile("/usr/bin/apt-get");
  if (hasApt && machine.canInstall()) return { kind: "install" };
  const packages = feedReaderPackages.join(" ");
  const way = hasApt ? `run \`sudo apt-get install ${packages}\`` : "run them on Debian or Ubuntu";
  const isDemanded = (machine.env["CI"] ?? "") !== "";
  return {
    kind: isDemanded ? "ask" : "go-without",
    sentence: `The tests with other programs' eyes need ${packages}: ${way}.`,
  };
}
