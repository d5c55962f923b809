import { once } from "node:events";
import { isPairOrder, type PairOutcome } from "./pair-messages.ts";

/**
 * Runs the command lines that the parent sends, one after the other, until it lets go of us.
 *
 * @param run gives what the command would print
 */
export async function workForParent(
  run: (args: readonly string[]) => Promise<{ readonly output: string }>,
): Promise<void> {
  const work = async (args: readonly string[]): Promise<void> => {
    const { output } = await run(args);
    const outcome: PairOutcome = { output, memoryBytes: process.memoryUsage.rss() };
    if (process.connected) process.send?.(outcome);
  };
  process.on("message", (message) => {
    // What it throws is a fault of this program, and ends it.
    if (isPairOrder(message)) void work(message.args);
  });
  await once(process, "disconnect");
}
