import { useState } from "react";

/** Safari on phones tells of motion only once somebody has agreed to it. */
interface MotionPermission {
  readonly requestPermission: () => Promise<string>;
}

/** May the page hear of motion; `ask` has to be called within a tap. */
export function useMotionPermission() {
  const [isAllowed, setIsAllowed] = useState(() => findPermission() === undefined);
  const ask = (): void => {
    findPermission()
      ?.requestPermission()
      .then(
        (answer) => setIsAllowed(answer === "granted"),
        // Not asked within a tap, or refused for good: the button is left.
        () => undefined,
      );
  };
  return { isAllowed, ask };
}

function findPermission(): MotionPermission | undefined {
  const motion: object = typeof DeviceMotionEvent === "undefined" ? {} : DeviceMotionEvent;
  return isAskedFor(motion) ? motion : undefined;
}

// No part of the standard's types yet.
function isAskedFor(motion: object): motion is MotionPermission {
  return "requestPermission" in motion && typeof motion.requestPermission === "function";
}
