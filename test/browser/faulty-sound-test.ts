import { fileURLToPath } from "node:url";
import { createFaultySound, type FaultySound } from "../support/faulty-sound.ts";
import { startStaticServer } from "../support/static-server.ts";
import { durationSeconds, publishedSound } from "./published-episode.ts";
import { siteFolder } from "./site-under-test.ts";
import { test as base } from "./station-test.ts";

const folder = fileURLToPath(new URL(`../../${siteFolder}/`, import.meta.url));

interface FaultyHost {
  /** What the host does with requests for the sound; nothing odd until a test says so. */
  readonly sound: FaultySound;
  /** The site's address there. */
  readonly hostUrl: string;
}

/** Playwright's test with the site on a host of its own, whose sound has faults. */
export const test = base.extend<FaultyHost>({
  // The browser itself logs what it could not load.
  provokedMessages: /^error: Failed to load resource/u,
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads which fixtures it needs.
  sound: ({}, use) => use(createFaultySound(publishedSound)),
  hostUrl: async ({ sound }, use) => {
    const server = await startStaticServer(folder, "/", sound.intercept);
    await use(server.url);
    await server.close();
  },
});

/** The byte of the published sound at a time. */
export const byteAt = (seconds: number): number =>
  Math.floor((seconds / durationSeconds) * publishedSound.length);
