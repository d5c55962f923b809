import { Component, type ReactNode } from "react";
import { controlMessages } from "#messages/zh/controls.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { reloadPage } from "../routing/reload-page.ts";

interface CrashBoundaryProps {
  readonly children: ReactNode;
}

/** Shows a sentence and a way on when a part of the page breaks; the sound plays on. */
export class CrashBoundary extends Component<CrashBoundaryProps, { hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError(): { hasCrashed: boolean } {
    return { hasCrashed: true };
  }

  override render(): ReactNode {
    return this.state.hasCrashed ? <CrashNote /> : this.props.children;
  }
}

function CrashNote() {
  const messages = useMessages(errorMessages);
  const controls = useMessages(controlMessages);
  return (
    <div className="grid justify-items-start gap-3 p-8">
      <p role="alert">{messages.crashed}</p>
      <TextButton onClick={reloadPage}>{controls.reload}</TextButton>
    </div>
  );
}
