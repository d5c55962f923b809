import { expect } from "@playwright/test";
import type { Point } from "../point-at-text.ts";
import { siteUrl } from "../site-under-test.ts";
import { locate, type Located, type Target } from "./locate.ts";
import type { WebDriver } from "./web-driver.ts";

/** The keys of the journey that are no letters, as WebDriver writes them. */
const keyCodes = { Enter: "\u{E007}", Escape: "\u{E00C}", PageUp: "\u{E00E}" };

/** A page of the site in any engine, used as a listener uses it. */
export class EnginePage {
  readonly #driver: WebDriver;

  constructor(driver: WebDriver) {
    this.#driver = driver;
  }

  async open(path: string): Promise<void> {
    await this.#driver.send("navigate", { url: new URL(path, siteUrl).href });
  }

  /** What is seen now, as PNG in base64. */
  async takePicture(): Promise<string> {
    // Firefox takes the whole page otherwise.
    return String(await this.#driver.send("screenshot", { full: false }));
  }

  async go(way: "back" | "forward" | "refresh"): Promise<void> {
    await this.#driver.send(way);
  }

  /** Runs a function in the page, which gets its argument and nothing else of the test. */
  async run<Argument, Result>(
    work: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>> {
    const script = `return (${work.toString()})(arguments[0])`;
    const answer = await this.#driver.send("execute", { script, args: [argument] });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- What it gives has gone through JSON, and is else what it was.
    return answer as Awaited<Result>;
  }

  /** Forgets all that listeners before have left in the browser. */
  async forget(rootUrl = siteUrl): Promise<void> {
    // A picture runs no script that would write it down again.
    await this.open(`${rootUrl}favicon.svg`);
    await this.run(async () => {
      localStorage.clear();
      sessionStorage.clear();
      const stored = await indexedDB.databases();
      for (const { name = "" } of stored) indexedDB.deleteDatabase(name);
      localStorage.setItem(
        "afterlife-intel@/preferences",
        JSON.stringify({ version: 1, language: "zh" }),
      );
    }, null);
  }

  /** Waits for an element and answers it. */
  async find(target: Target): Promise<Located> {
    let found: Located | null = null;
    await expect
      .poll(async () => (found = await this.run(locate, target)), {
        message: `${target.role} ${target.name}`,
      })
      .not.toBeNull();
    if (found === null) throw new Error(`there is no ${target.role} ${target.name}`);
    return found;
  }

  async expectGone(target: Target): Promise<void> {
    await expect.poll(() => this.run(locate, target), { message: target.name }).toBeNull();
  }

  async click(target: Target): Promise<void> {
    let place: Located | null = null;
    const isReady = async (): Promise<boolean> => {
      const before = place;
      place = await this.run(locate, target);
      // It stands still, and nothing is over it.
      return place !== null && place.isOpen && place.y === before?.y;
    };
    await expect.poll(isReady, { message: `press ${target.name}`, intervals: [50] }).toBe(true);
    await this.clickAt(place ?? { x: 0, y: 0 });
  }

  async clickAt({ x, y }: Point): Promise<void> {
    await this.#act("pointer", [
      { type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y) },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ]);
  }

  /** Types letters one by one, or presses a key that is none. */
  async type(text: string | { readonly key: keyof typeof keyCodes }): Promise<void> {
    const keys = typeof text === "string" ? text : keyCodes[text.key];
    const actions = Array.from(keys).flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await this.#act("key", actions);
  }

  async #act(type: "pointer" | "key", actions: readonly object[]): Promise<void> {
    await this.#driver.send("act", { actions: [{ type, id: type, actions }] });
  }
}
