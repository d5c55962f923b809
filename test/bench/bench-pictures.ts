import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { derivePictures } from "#publish/site/pictures/derive-pictures.ts";
import { createStation } from "../support/create-library.ts";
import { generateLibrary } from "../support/generate-library.ts";
import { repositoryPath } from "../support/house.ts";
import type { BenchRow } from "./render-table.ts";

const previews = 1000;
const barSeconds = 60;

/** Draws the previews of a show, and asks for them once more. */
export async function benchPictures(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "station-pictures-"));
  const { episodes } = generateLibrary(previews);
  const subjects = { station: createStation(), episodes };
  const folders = {
    publicFolder: { path: join(repositoryPath, "public"), shownPath: "public" },
    cacheFolder: join(folder, "pictures"),
  };
  try {
    return [
      createRow(
        `${previews} previews drawn`,
        await measure(() => derivePictures(subjects, folders)),
      ),
      createRow("the same, kept", await measure(() => derivePictures(subjects, folders))),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Measured {
  readonly seconds: number;
  readonly processorSeconds: number;
}

function createRow(what: string, { seconds, processorSeconds }: Measured): BenchRow {
  return {
    what,
    ours: `${seconds.toFixed(1)} s (${processorSeconds.toFixed(1)} s of processors)`,
    reference: `${barSeconds} s`,
    ratio: (seconds / barSeconds).toFixed(2),
  };
}

async function measure(work: () => Promise<unknown>): Promise<Measured> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return {
    seconds: (performance.now() - start) / 1000,
    processorSeconds: (user + system) / 1e6,
  };
}
