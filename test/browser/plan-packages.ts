import type { Machine } from "./find-chromium.ts";

/** Packages of Debian that some tests need, and nothing else does. */
export interface NeededPackages {
  readonly packages: readonly string[];
  /** Files that they bring along: all here, all installed. */
  readonly files: readonly string[];
  /** Which tests need them, as the start of a sentence. */
  readonly tests: string;
}

/** How the tests come to their packages; `go-without` where nobody demands them. */
export type PackagePlan =
  | { readonly kind: "use" | "install" }
  | { readonly kind: "ask" | "go-without"; readonly sentence: string };

/** Whether every one of them is here. */
export function hasPackages({ files }: NeededPackages, machine: Pick<Machine, "hasFile">): boolean {
  return files.every((file) => machine.hasFile(file));
}

/**
 * Decides whether they are installed by apt. Where that cannot be, the tests that need them are
 * passed over with a word, but never where `CI` is set.
 */
export function planPackages(needed: NeededPackages, machine: Machine): PackagePlan {
  if (hasPackages(needed, machine)) return { kind: "use" };
  const hasApt = machine.platform === "linux" && machine.hasFile("/usr/bin/apt-get");
  if (hasApt && machine.canInstall()) return { kind: "install" };
  const packages = needed.packages.join(" ");
  const way = hasApt ? `run \`sudo apt-get install ${packages}\`` : "run them on Debian or Ubuntu";
  const isDemanded = (machine.env["CI"] ?? "") !== "";
  return {
    kind: isDemanded ? "ask" : "go-without",
    sentence: `${needed.tests} need ${packages}: ${way}.`,
  };
}
