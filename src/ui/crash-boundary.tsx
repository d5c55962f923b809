import { Component, useContext, type ReactNode } from "react";
import { controlMessages } from "#messages/zh/controls.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { useMessages } from "./messages-context.ts";
import { ReloadContext } from "./reload-context.ts";
import { TextButton } from "./text-button.tsx";

/** A part of the page, and what becomes of it when it breaks. */
export interface CrashBoundaryProps {
  readonly children: ReactNode;
  /** Stands where the part stood; a sentence with the way to reload where nothing is given. */
  readonly fallback?: ReactNode;
  readonly onCrash?: () => void;
}

/** Keeps a fault of one part from the others; the sound plays on. */
export class CrashBoundary extends Component<CrashBoundaryProps, { hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError(): { hasCrashed: boolean } {
    return { hasCrashed: true };
  }

  override componentDidCatch(): void {
    this.props.onCrash?.();
  }

  override render(): ReactNode {
    const { children, fallback = <CrashNote /> } = this.props;
    return this.state.hasCrashed ? fallback : children;
  }
}

/** Says that something broke, and how to go on. */
export function CrashNote() {
  const controls = useMessages(controlMessages);
  const messages = useMessages(errorMessages);
  const reload = useContext(ReloadContext);
  return (
    <div className="grid justify-items-start gap-3 p-8">
      <p role="alert">{messages.crashed}</p>
      <TextButton onClick={reload}>{controls.reload}</TextButton>
    </div>
  );
}
