import { useMediaSession, type MediaSessionOptions } from "./use-media-session.ts";

/** Shows nothing on the page: the system's own controls, which nobody needs before there is sound. */
export function SystemControls(props: MediaSessionOptions) {
  useMediaSession(props);
  return null;
}
