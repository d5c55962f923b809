import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publishedEpisode } from "./published-episode.ts";
import { siteFolder } from "./site-under-test.ts";

/** A host in a process of its own. */
export interface MortalHost {
  /** With a slash at the end; the same after every start. */
  readonly url: string;
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
}

/** The episode that stands beside the real one: the same text and sound, a day earlier. */
export const olderEpisode = { id: "2025-06-07", title: "昨天的情报" };

/** The built site with a second episode, in a folder of its own, and the way to be rid of it. */
export function createSiteOfTwo(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  cpSync(fileURLToPath(new URL(`../../${siteFolder}/`, import.meta.url)), folder, {
    recursive: true,
  });
  const { id, title } = olderEpisode;
  const older = join(folder, "episodes", id);
  cpSync(join(folder, "episodes", publishedEpisode.id), older, { recursive: true });
  const textPath = join(older, "text.json");
  const text: object = JSON.parse(readFileSync(textPath, "utf8"));
  writeFileSync(textPath, JSON.stringify({ ...text, id, title, headline: title, date: id }));
  const indexPath = join(folder, "episodes/index.json");
  const index: { episodes: object[] } = JSON.parse(readFileSync(indexPath, "utf8"));
  const [newest] = index.episodes;
  const other = { ...newest, id, headline: title, title, date: id };
  writeFileSync(
    indexPath,
    JSON.stringify({ ...index, total: 2, episodes: [...index.episodes, other] }),
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts a host of a folder. */
export async function startMortalHost(folder: string): Promise<MortalHost> {
  const script = fileURLToPath(new URL("serve-folder.ts", import.meta.url));
  let child: ChildProcess;
  const start = async (port: number): Promise<number> => {
    child = fork(script, [folder, String(port)], { execArgv: ["--import", "tsx"] });
    const [said] = await once(child, "message");
    return Number(said);
  };
  const port = await start(0);
  return {
    url: `http://127.0.0.1:${port}/`,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
    },
    start: async () => void (await start(port)),
  };
}
