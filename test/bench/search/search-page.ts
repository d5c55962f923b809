import type { Page } from "playwright-core";
import { launchChromium, paintingFlags } from "../launch-chromium.ts";
import { startCountingServer, type CountingServer } from "./counting-server.ts";

/** The least page around a search library. */
export interface SearchPageDeps {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Sets `window.find`: a text in, a promise of what is shown of the first 20 results out. */
  readonly script: string;
}

/** Such a page in Chromium. */
export interface SearchPage {
  readonly page: Page;
  readonly server: CountingServer;
  /** Opens it anew; resolves in ms that passed until it can be asked. */
  readonly open: () => Promise<number>;
  /** Asks, and shows what is found as a plain list: ms to the task after the frame. */
  readonly paint: (text: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

const paintScript = `
  window.paint = async (text) => {
    const startMs = performance.now();
    const results = await find(text);
    const rows = results.map((result) => {
      const row = document.createElement("li");
      row.textContent = result;
      return row;
    });
    document.querySelector("ul").replaceChildren(...rows);
    const { port1, port2 } = new MessageChannel();
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      requestAnimationFrame(() => port2.postMessage(0));
    });
    return performance.now() - startMs;
  };`;

/** Serves and opens a page for a search library. */
export async function openSearchPage({ files, script }: SearchPageDeps): Promise<SearchPage> {
  const server = await startCountingServer(
    new Map([...files, ["index.html", "<!doctype html><meta charset=utf-8><ul></ul>"]]),
  );
  const browser = await launchChromium(paintingFlags);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const open = async (): Promise<number> => {
    await page.goto(server.url);
    const startMs = performance.now();
    // As text: what it imports is there only when the bench runs.
    await page.evaluate(`(async () => { ${script}; ${paintScript} })()`);
    return performance.now() - startMs;
  };
  return {
    page,
    server,
    open,
    paint: (text) => page.evaluate(`paint(${JSON.stringify(text)})`),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
