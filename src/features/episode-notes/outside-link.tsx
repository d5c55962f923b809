import type { ReactNode } from "react";
import { notesMessages } from "#messages/zh/notes.ts";
import { useMessages } from "#ui/messages-context.ts";

/** A link out of the site. Nothing is asked of its host before it is pressed. */
export interface OutsideLinkProps {
  readonly url: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function OutsideLink({ url, className, children }: OutsideLinkProps) {
  const messages = useMessages(notesMessages);
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener nofollow"
      className={`wrap-anywhere text-teal hover:underline ${className ?? ""}`}
    >
      <span>{children}</span>
      <span className="sr-only">{` ${messages.opensOutside}`}</span>
    </a>
  );
}
