import { execFileSync } from "node:child_process";
import { engines } from "./engines/find-engines.ts";
import { feedReaders } from "./find-feed-readers.ts";
import { pictureFonts } from "./find-fonts.ts";
import { isRoot, planChromium, thisMachine } from "./find-chromium.ts";
import { listShellPackages } from "./find-headless-shell.ts";
import { nginx } from "./find-nginx.ts";
import { hasPackages, planPackages, type NeededPackages } from "./plan-packages.ts";

const chromiumPackages = ["chromium", "chromium-sandbox"];
const others = [pictureFonts, feedReaders, nginx, engines.firefox, engines.webkit];

/** Playwright's global setup: sees to it that a browser, and what some tests need besides, is there before the first test. */
// oxlint-disable-next-line import/no-default-export -- Playwright looks for it.
export default function installChromium(): void {
  const plan = planChromium(thisMachine);
  const plans = others.map((needed) => ({ needed, plan: planPackages(needed, thisMachine) }));
  for (const asking of [plan, ...plans.map((other) => other.plan)]) {
    if (asking.kind === "ask") throw createSentenceError(asking.sentence);
    if (asking.kind === "go-without") process.stdout.write(`${asking.sentence}\n`);
  }
  const wanted = plans.flatMap((other) => (other.plan.kind === "install" ? [other.needed] : []));
  const packages = [
    ...(plan.kind === "install" ? chromiumPackages : []),
    ...new Set(wanted.flatMap((needed) => needed.packages)),
  ];
  if (packages.length > 0) {
    installPackages(packages);
    checkInstalled(wanted);
  }
  const quicker = listShellPackages();
  if (quicker.length > 0) tryInstall(quicker);
}

function installPackages(packages: readonly string[]): void {
  process.stdout.write(`Installing what the tests need by apt: ${packages.join(", ")}.\n`);
  runApt(["update"]);
  runApt(["install", "--yes", "--no-install-recommends", ...packages]);
}

/** Nothing fails for lack of what only makes it quick. */
function tryInstall(packages: readonly string[]): void {
  try {
    installPackages(packages);
  } catch {
    process.stdout.write("They are not to be had: the tests run in Chromium, and take longer.\n");
  }
}

function checkInstalled(wanted: readonly NeededPackages[]): void {
  if (planChromium(thisMachine).kind !== "use") {
    throw createSentenceError("apt installed chromium, but it is not where it should be.");
  }
  const missing = wanted.find((needed) => !hasPackages(needed, thisMachine));
  if (missing) {
    const names = missing.packages.join(", ");
    throw createSentenceError(`apt installed ${names}, but a file of them is not there.`);
  }
}

function runApt(words: readonly string[]): void {
  // Runlevel 1: no server is started, on any port.
  const settings = ["DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1"];
  const command = ["env", ...settings, "apt-get", "--quiet", ...words];
  const [file = "", ...parts] = isRoot() ? command : ["sudo", "-n", ...command];
  execFileSync(file, parts, { stdio: "inherit" });
}

/** What a person must do is one sentence; a stack below it would hide it. */
function createSentenceError(sentence: string): Error {
  const error = new Error(sentence);
  error.stack = sentence;
  return error;
}
