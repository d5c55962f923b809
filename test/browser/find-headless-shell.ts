import { planChromium, thisMachine, type Machine } from "./find-chromium.ts";
import { hasPackages, planPackages, type NeededPackages } from "./plan-packages.ts";

const path = "/usr/bin/chromium-headless-shell";

/**
 * The engine of Chromium without the windows of a desktop, which nobody sees and which cost as
 * much as all the pages. Where it is not to be had the tests run in Chromium itself.
 */
const headlessShell: NeededPackages = {
  // Both are of one version: asked for alone, it might take the other away.
  packages: ["chromium", "chromium-headless-shell"],
  files: [path],
  tests: "Tests in half the time",
};

/** The browser of the tests; what `CHROMIUM_PATH` names comes before all else. */
export function findTestBrowser(machine: Machine = thisMachine): string | undefined {
  if (!isNamed(machine) && hasPackages(headlessShell, machine)) return path;
  const plan = planChromium(machine);
  return plan.kind === "use" ? plan.path : undefined;
}

/** The packages to be installed for it: none where it is here, or cannot be. */
export function listShellPackages(machine: Machine = thisMachine): readonly string[] {
  const isWanted = !isNamed(machine) && planPackages(headlessShell, machine).kind === "install";
  return isWanted ? headlessShell.packages : [];
}

function isNamed({ env }: Machine): boolean {
  return (env["CHROMIUM_PATH"] ?? "") !== "";
}
