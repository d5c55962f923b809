import { expect, test as base, type Request } from "@playwright/test";

/** What a test may say about itself. */
interface StationOptions {
  /** Console messages that the test provokes; all others make it fail. */
  readonly provokedMessages: RegExp;
}

/** A request of a page, or of its worker, to a place that it does not come from. */
function leavesOrigin(request: Request): boolean {
  const { protocol, origin } = new URL(request.url());
  const worker = request.serviceWorker();
  if (worker) return origin !== new URL(worker.url()).origin;
  if (request.isNavigationRequest() || protocol === "data:" || protocol === "blob:") return false;
  return origin !== new URL(request.frame().url()).origin;
}

/**
 * Playwright's test, on watch: it fails when a page logs a warning or an error, throws, or
 * asks another origin for anything.
 */
export const test = base.extend<StationOptions & { readonly watch: undefined }>({
  // Nothing matches it.
  provokedMessages: [/(?!)/u, { option: true }],
  watch: [
    async ({ context, provokedMessages }, use) => {
      const troubles: string[] = [];
      context.on("console", (message) => {
        const text = `${message.type()}: ${message.text()} (${message.location().url})`;
        // Most tests are about a page without a worker, and Playwright says that it keeps it out.
        if (message.text().includes("registration blocked by Playwright")) return;
        const isProvoked = provokedMessages.test(text);
        if (["error", "warning"].includes(message.type()) && !isProvoked) troubles.push(text);
      });
      context.on("weberror", (error) => troubles.push(`thrown: ${error.error().message}`));
      context.on("request", (request) => {
        if (leavesOrigin(request)) troubles.push(`foreign: ${request.url()}`);
      });
      await use(undefined);
      expect(troubles, "the page is silent and stays at home").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
