import { useState } from "react";
import { usePlayerState } from "#player/react/player-context.ts";
import { isPlaying } from "#player/state/transport-state.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import type { MediaControlsProps } from "./media-controls.tsx";
import type { MediaSessionOptions } from "./use-media-session.ts";

const MediaControls = lazyPart<MediaControlsProps>(
  async () => (await import("./media-controls.tsx")).MediaControls,
  { leave: ({ onLeave }) => onLeave(), isSilent: true },
);

/** The system's media controls, loaded with the first sound: before it no system shows any. */
export function SystemControls(props: MediaSessionOptions) {
  const isSounding = usePlayerState(isPlaying);
  const [state, setState] = useState<"unused" | "used" | "missed">("unused");
  // Where they could not be loaded, the next start of the sound tries again.
  const next =
    state === "unused" && isSounding
      ? "used"
      : state === "missed" && !isSounding
        ? "unused"
        : state;
  if (next !== state) setState(next);
  return next === "used" && <MediaControls {...props} onLeave={() => setState("missed")} />;
}
