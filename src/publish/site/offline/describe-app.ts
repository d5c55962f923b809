import { createHash } from "node:crypto";
import { filePaths } from "#core/files/file-paths.ts";
import { appPlace } from "./build-worker.ts";

/** What the worker is told of the site; `offline/worker/worker-site.ts` reads it. */
export interface DescribedApp {
  readonly version: string;
  readonly files: readonly string[];
  readonly shell: string;
}

/** Nothing to read or to hear by: small players of other pages, and the large makers of clips. */
const leftOut = /^assets\/later\/(?:embed|m4a-worker|video-worker)-/u;

/**
 * Describes what the worker keeps.
 *
 * @param page the app alone, which stands in for pages that were never here
 * @param fileNames of the whole app, below the site's root
 */
export function describeApp(page: string, fileNames: Iterable<string>): DescribedApp {
  const files = [...fileNames]
    .filter((name) => name.startsWith("assets/") && !leftOut.test(name))
    .toSorted();
  const hash = createHash("sha256").update(page).update(files.join("\n"));
  const version = hash.digest("hex").slice(0, 16);
  return { version, files, shell: filePaths.offlinePage };
}

/** Tells the worker, as it was built, what site it stands beside. */
export function fillWorker(code: string, app: DescribedApp): string {
  return code.replaceAll(appPlace, () => JSON.stringify(app));
}
