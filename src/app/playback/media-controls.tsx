import { useMediaSession, type MediaSessionOptions } from "./use-media-session.ts";

/** What the system's media controls show and reach; shows nothing on the page. */
export interface MediaControlsProps extends MediaSessionOptions {
  /** They cannot be loaded. */
  readonly onLeave: () => void;
}

export function MediaControls({ episode, station }: MediaControlsProps) {
  useMediaSession({ episode, station });
  return null;
}
