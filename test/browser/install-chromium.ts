import { execFileSync } from "node:child_process";
import { isRoot, planChromium, thisMachine } from "./find-chromium.ts";

const packages = ["chromium", "chromium-sandbox", "fonts-noto-cjk"];

/** Playwright's global setup: sees to it that a browser is there before the first test. */
// oxlint-disable-next-line import/no-default-export -- Playwright looks for it.
export default function installChromium(): void {
  const plan = planChromium(thisMachine);
  if (plan.kind === "ask") throw createSentenceError(plan.sentence);
  if (plan.kind === "use") return;
  process.stdout.write(`There is no Chromium here: installing ${packages.join(", ")} by apt.\n`);
  runApt(["update"]);
  runApt(["install", "--yes", "--no-install-recommends", ...packages]);
  if (planChromium(thisMachine).kind !== "use") {
    throw createSentenceError("apt installed chromium, but it is not where it should be.");
  }
}

function runApt(words: readonly string[]): void {
  const command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", ...words];
  const [file = "", ...parts] = isRoot() ? command : ["sudo", "-n", ...command];
  execFileSync(file, parts, { stdio: "inherit" });
}

/** What a person must do is one sentence; a stack below it would hide it. */
function createSentenceError(sentence: string): Error {
  const error = new Error(sentence);
  error.stack = sentence;
  return error;
}
