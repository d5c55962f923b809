import type { ReactNode } from "react";
import type { NotesRun } from "#core/files/notes-file.ts";
import { transcriptMessages } from "#messages/zh/transcript.ts";
import { useMessages } from "#ui/messages-context.ts";
import { keyByOrder } from "./key-by-order.ts";
import { OutsideLink } from "./outside-link.tsx";

/** Pieces of text in a row: plain, marked, linked, or a time that can be pressed. */
export interface NotesRunsProps {
  readonly runs: readonly NotesRun[];
  readonly onSeek: (startSeconds: number) => void;
}

export function NotesRuns({ runs, onSeek }: NotesRunsProps) {
  return keyByOrder(runs).map(({ key, item }) => (
    <NotesRunView key={key} run={item} onSeek={onSeek} />
  ));
}

function NotesRunView(props: {
  readonly run: NotesRun;
  readonly onSeek: NotesRunsProps["onSeek"];
}): ReactNode {
  const { run, onSeek } = props;
  const messages = useMessages(transcriptMessages);
  const { text, marks = [], url, startMs } = run;
  const marked = marks.reduceRight<ReactNode>(wrapMark, text);
  if (url !== undefined) return <OutsideLink url={url}>{marked}</OutsideLink>;
  // An element of its own: a translation replaces text nodes, which React would look for.
  if (startMs === undefined) return <span>{marked}</span>;
  return (
    <button
      type="button"
      aria-label={messages.jumpTo(text)}
      onClick={() => onSeek(startMs / 1000)}
      className="figure text-teal hover:underline"
    >
      {text}
    </button>
  );
}

function wrapMark(inner: ReactNode, mark: NonNullable<NotesRun["marks"]>[number]): ReactNode {
  switch (mark) {
    case "bold":
      return <b>{inner}</b>;
    case "italic":
      return <em>{inner}</em>;
    case "code":
      return <code>{inner}</code>;
    case "struck":
      return <s>{inner}</s>;
  }
}
