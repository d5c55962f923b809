import type { CacheNames } from "../cache-names.ts";

/** The app as the build has written it: what the worker keeps of it. */
export interface BuiltApp {
  /** Changes with any of the files. */
  readonly version: string;
  /** Paths of scripts, styles and pictures below the root, each named for its content. */
  readonly files: readonly string[];
  /** The page that stands in for those that were never here. */
  readonly shell: string;
}

/** What the worker works with; tests put fakes here. */
export interface WorkerSite {
  /** Absolute, with a slash at the end. */
  readonly rootUrl: string;
  readonly names: CacheNames;
  readonly app: BuiltApp;
  readonly caches: CacheStorage;
  readonly fetch: (input: Request | string, init?: RequestInit) => Promise<Response>;
  /** Hears from every answer and every silence of the host. */
  readonly onReach: (isReachable: boolean) => void;
  /** Lives on until that is done. */
  readonly keepAlive: (work: Promise<unknown>) => void;
}
