/** Flags that keep Chromium from talking to anybody but the page under test. */
export const quietChromiumFlags: readonly string[] = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
