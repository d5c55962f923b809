import { usePlayerState } from "#player/react/player-context.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";

// Without a word where it is missing: the timer's button is left.
const SleepExtension = lazyPart(
  async () => (await import("./sleep-extension.tsx")).SleepExtension,
  { isSilent: true },
);

/** What the sleep timer offers at its end; loaded as soon as it runs. */
export function SleepPrompt() {
  const isRunning = usePlayerState(({ sleep }) => sleep !== undefined);
  return isRunning && <SleepExtension />;
}
