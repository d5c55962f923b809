import { useEffect, useEffectEvent } from "react";
import { useSleepTimer } from "./use-sleep-timer.ts";
import { playerMessages } from "#messages/zh/player.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useToast } from "#ui/toast-context.ts";
import { createShakeDetector } from "./shake-detector.ts";

/** Lets a shake of the device add five minutes as long as it stands on the page; shows nothing. */
export function ShakeListener() {
  const timer = useSleepTimer();
  const messages = useMessages(playerMessages);
  const notify = useToast();
  const handleShake = useEffectEvent(() => {
    timer.extendSleep();
    notify({ text: messages.sleepExtended });
  });
  useEffect(() => {
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
  }, []);
  return null;
}
