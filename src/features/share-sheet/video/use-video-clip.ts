import { useEffect, useRef, useState } from "react";
import type { VideoAnswer, VideoFault, VideoRequest } from "./video-request.ts";

/** A video on its way. */
export type VideoState =
  | { readonly step: "idle" }
  | { readonly step: "making"; readonly percent: number }
  | { readonly step: "done"; readonly url: string; readonly kind: "mp4" | "webm" }
  | { readonly step: "failed"; readonly fault: VideoFault };

/** Makes videos in a worker, which is loaded when the first one is asked for. */
export function useVideoClip(): {
  readonly state: VideoState;
  readonly make: (request: VideoRequest) => void;
  readonly reset: () => void;
} {
  const [state, setState] = useState<VideoState>({ step: "idle" });
  const workerRef = useRef<Worker>(undefined);
  const urlRef = useRef<string>(undefined);
  const stop = (): void => {
    workerRef.current?.terminate();
    workerRef.current = undefined;
    if (urlRef.current !== undefined) URL.revokeObjectURL(urlRef.current);
    urlRef.current = undefined;
  };
  useEffect(() => stop, []);
  const show = (answer: VideoAnswer): void => {
    if (answer.type === "progress") {
      setState({ step: "making", percent: Math.floor(answer.share * 100) });
      return;
    }
    stop();
    if (answer.type === "failed") {
      setState({ step: "failed", fault: answer.fault });
      return;
    }
    const { buffer, kind } = answer;
    const url = URL.createObjectURL(new Blob([buffer], { type: `video/${kind}` }));
    urlRef.current = url;
    setState({ step: "done", url, kind });
  };
  return {
    state,
    make: (request) => {
      stop();
      setState({ step: "making", percent: 0 });
      const worker = new Worker(new URL("video-worker.ts", import.meta.url), { type: "module" });
      workerRef.current = worker;
      worker.addEventListener("message", ({ data }: MessageEvent<VideoAnswer>) => show(data));
      // Its file cannot be had, or it broke.
      worker.addEventListener("error", () => show({ type: "failed", fault: "videoFailed" }));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
      worker.postMessage(request);
    },
    reset: () => {
      stop();
      setState({ step: "idle" });
    },
  };
}
