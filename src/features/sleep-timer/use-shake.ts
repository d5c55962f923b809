import { useEffect, useEffectEvent, useState } from "react";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { playerMessages } from "#messages/zh/player.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useToast } from "#ui/toasts/toast-context.ts";
import { createShakeDetector } from "./shake-detector.ts";

/** Safari on phones tells of motion only once somebody has agreed to it. */
interface MotionPermission {
  readonly requestPermission: () => Promise<string>;
}

/**
 * Lets a shake of the device add five minutes while a sleep timer runs. Returns what has to
 * be called within a tap, because some phones ask the listener first.
 */
export function useShake(): () => void {
  const actions = usePlayerActions();
  const messages = useMessages(playerMessages);
  const notify = useToast();
  const isRunning = usePlayerState(({ sleep }) => sleep !== undefined);
  const [isAllowed, setIsAllowed] = useState(() => findPermission() === undefined);
  const handleShake = useEffectEvent(() => {
    actions.extendSleep();
    notify({ text: messages.sleepExtended });
  });
  useEffect(() => {
    if (!isRunning || !isAllowed) return;
    const controller = new AbortController();
    const isShake = createShakeDetector();
    window.addEventListener(
      "devicemotion",
      ({ accelerationIncludingGravity: force, timeStamp }) => {
        const { x, y, z } = force ?? {};
        const acceleration = { x: x ?? 0, y: y ?? 0, z: z ?? 0 };
        if (isShake(acceleration, timeStamp)) handleShake();
      },
      { signal: controller.signal },
    );
    return () => controller.abort();
  }, [isRunning, isAllowed]);
  return () => {
    findPermission()
      ?.requestPermission()
      .then(
        (answer) => setIsAllowed(answer === "granted"),
        // Not asked within a tap, or refused for good: the button is left.
        () => undefined,
      );
  };
}

function findPermission(): MotionPermission | undefined {
  const motion: object = typeof DeviceMotionEvent === "undefined" ? {} : DeviceMotionEvent;
  return isAskedFor(motion) ? motion : undefined;
}

// No part of the standard's types yet.
function isAskedFor(motion: object): motion is MotionPermission {
  return "requestPermission" in motion && typeof motion.requestPermission === "function";
}
