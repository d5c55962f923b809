import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromium, type Page } from "@playwright/test";
import { quietChromiumFlags } from "../support/chromium-flags.ts";
import { findChromium, isRoot } from "./find-chromium.ts";
import { siteUrl } from "./site-under-test.ts";

/** A real browser with a profile on the disk, that can be killed at any moment. */
export interface MortalBrowser {
  readonly page: Page;
  /** As `kill -9` does it: nothing gets the chance to be saved. */
  readonly kill: () => Promise<void>;
}

/** A folder for a profile, and the way to be rid of it. */
export function createProfile(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "profile-"));
  return {
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

/** Starts the browser on a profile. */
export async function startMortalBrowser(profile: string): Promise<MortalBrowser> {
  const portFile = join(profile, "DevToolsActivePort");
  rmSync(portFile, { force: true });
  const flags = [
    ...quietChromiumFlags,
    ...(isRoot() ? ["--no-sandbox"] : []),
    "--headless=new",
    "--lang=zh-CN",
    "--accept-lang=zh-CN",
    "--window-size=1440,900",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
  ];
  // A group of its own, so that all of its processes die at once.
  const child = spawn(findChromium() ?? "chromium", [...flags, "about:blank"], {
    detached: true,
    stdio: "ignore",
  });
  const exited = new Promise((resolve) => {
    child.once("exit", resolve);
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await readPort(portFile)}`);
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    kill: async () => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      await exited;
      await browser.close();
    },
  };
}

/** The port that the browser has chosen, once it has written it down. */
async function readPort(file: string): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      const [port, path] = readFileSync(file, "utf8").split("\n");
      if (port !== undefined && path !== undefined) return port;
    } catch {
      // Not yet.
    }
    await wait(100);
  }
  throw new Error("the browser did not start");
}

/** The address of a page of the site: this browser knows no base address. */
export const absoluteUrl = (path: string): string => new URL(path, siteUrl).href;
