import { Pause, Play } from "lucide-react";

/** What a press on a play button does: it starts, or it stops what sounds. */
export interface ListenIconProps {
  readonly isSounding: boolean;
  readonly size: number;
}

export function ListenIcon({ isSounding, size }: ListenIconProps) {
  return isSounding ? (
    <Pause aria-hidden size={size} fill="currentColor" strokeWidth={1} />
  ) : (
    <Play aria-hidden size={size} fill="currentColor" />
  );
}
