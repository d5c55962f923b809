import { expect, it } from "vitest";
import { takeTurn } from "#ui/loading/take-turn.ts";

it("gives each a task of its own, in the order in which they asked", async () => {
  const log: string[] = [];
  // Comes between two tasks that are asked for at once, and never between microtasks.
  const watch = (): void => {
    log.push("task");
    if (log.length < 20) setTimeout(watch);
  };
  setTimeout(watch);
  await Promise.all(
    ["first", "second", "third"].map(async (name) => {
      await takeTurn();
      log.push(name);
    }),
  );
  expect(log.filter((name) => name !== "task")).toEqual(["first", "second", "third"]);
  expect(log.join(" ")).toMatch(/first (?:task )+second (?:task )+third/u);
});
