// oxlint-disable-next-line import/no-unassigned-import -- it teaches `expect` what a page is
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { loadSoonParts } from "#ui/loading/lazy-part.tsx";
import { fillJsdomGaps, resetFakeLayout } from "./fill-jsdom-gaps.ts";
import { resetFakeMedia } from "./fake-media.ts";

fillJsdomGaps();
// The browser of a listener of the sample.
Object.defineProperty(navigator, "languages", { value: ["zh-CN"], configurable: true });
// Patience for a machine that has other things to do; whoever waits goes on at once.
configure({ asyncUtilTimeout: 5000 });
vi.setConfig({ testTimeout: 60_000 });
// Says to React what Testing Library says only where test functions are global.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

beforeEach(async () => {
  // As where nothing stands that could be adopted. One of a test's own may be missing on purpose.
  await loadSoonParts().catch(() => undefined);
  resetFakeMedia();
  resetFakeLayout();
  // jsdom lays nothing out: a scroll is only ever a wish.
  vi.spyOn(window, "scrollTo").mockImplementation(() => undefined);
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  history.replaceState(null, "", "/");
  for (const name of ["lang", "data-theme", "data-root"])
    document.documentElement.removeAttribute(name);
});
