import { useAutoplayNext } from "./use-autoplay-next.ts";

/** Shows nothing: has the next episode played, which nobody waits for before there is sound. */
export function AutoplayNext() {
  useAutoplayNext();
  return null;
}
