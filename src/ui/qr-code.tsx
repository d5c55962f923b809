import { useMemo } from "react";
import { encodeCode } from "./encode-code.ts";

/** Around a code. @see ISO/IEC 18004 §9.1 */
const quietModules = 4;

/** An address for the camera of another device, drawn here: nobody is asked for it. */
export interface QrCodeProps {
  readonly text: string;
  readonly label: string;
}

export function QrCode({ text, label }: QrCodeProps) {
  const modules = useMemo(() => encodeCode(text), [text]);
  const size = modules.length + 2 * quietModules;
  const path = modules
    .flatMap((row, y) =>
      row.map((isDark, x) => (isDark ? `M${x + quietModules} ${y + quietModules}h1v1h-1z` : "")),
    )
    .join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      // Dark on light by night too: not every camera reads it the other way round.
      className="mx-auto size-56 rounded-xl bg-[#fbfaf4] text-[#0b1212]"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
