import { lazyPart } from "#ui/loading/lazy-part.tsx";

/** What stands where nothing is; loaded when it is needed. */
export const MissingPart = lazyPart(async () => (await import("./missing-page.tsx")).MissingPage, {
  noteClass: "p-8",
});
