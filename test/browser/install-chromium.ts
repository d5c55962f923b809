import { execFileSync } from "node:child_process";
import { feedReaderPackages, hasFeedReaders, planFeedReaders } from "./find-feed-readers.ts";
import { isRoot, planChromium, thisMachine } from "./find-chromium.ts";

const chromiumPackages = ["chromium", "chromium-sandbox", "fonts-noto-cjk"];

/** Playwright's global setup: sees to it that a browser, and what reads feeds, is there before the first test. */
// oxlint-disable-next-line import/no-default-export -- Playwright looks for it.
export default function installChromium(): void {
  const plan = planChromium(thisMachine);
  const readers = planFeedReaders(thisMachine);
  for (const asking of [plan, readers]) {
    if (asking.kind === "ask") throw createSentenceError(asking.sentence);
  }
  if (readers.kind === "go-without") process.stdout.write(`${readers.sentence}\n`);
  const packages = [
    ...(plan.kind === "install" ? chromiumPackages : []),
    ...(readers.kind === "install" ? feedReaderPackages : []),
  ];
  if (packages.length === 0) return;
  process.stdout.write(`Installing what the tests need by apt: ${packages.join(", ")}.\n`);
  runApt(["update"]);
  runApt(["install", "--yes", "--no-install-recommends", ...packages]);
  if (planChromium(thisMachine).kind !== "use") {
    throw createSentenceError("apt installed chromium, but it is not where it should be.");
  }
  if (readers.kind === "install" && !hasFeedReaders(thisMachine)) {
    throw createSentenceError("apt installed programs that read feeds, but one is not there.");
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
