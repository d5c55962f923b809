import { Bookmark, Copy, Link, Play, Repeat, Share2, type LucideIcon } from "lucide-react";
import { useRef, type RefObject } from "react";
import { useSelectionActions } from "#actions/use-selection-actions.ts";
import type { Episode } from "#core/episode/episode.ts";
import { findMomentOfText } from "#core/episode/find-moment-of-text.ts";
import type { TimeRange } from "#core/episode/time-range.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { selectionMessages } from "#messages/zh/selection.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useMediaQuery } from "#ui/hooks/use-media-query.ts";
import { useAnchoredPosition } from "./use-anchored-position.ts";
import type { RestingSelection } from "./use-selected-text.ts";
import { useToolbarKeys } from "./use-toolbar-keys.ts";

/** The tools for words that are selected. */
export interface SelectionToolsProps {
  readonly panelRef: RefObject<HTMLElement | null>;
  readonly episode: Episode;
  readonly selected: RestingSelection;
  readonly onDismiss: () => void;
}

interface Tool {
  readonly name: string;
  /** What is seen, where that is shorter. */
  readonly caption?: string;
  readonly Icon: LucideIcon;
  readonly use: () => void;
}

export function SelectionTools(props: SelectionToolsProps) {
  const { panelRef, episode, selected, onDismiss } = props;
  const messages = useMessages(selectionMessages);
  const toolbarRef = useRef<HTMLDivElement>(null);
  // Beside the selection a finger has its handles and the system its own menu.
  const isDocked = !useMediaQuery("(min-width: 760px) and (pointer: fine)");
  const range = findMomentOfText(episode.transcript, selected.from, selected.to);
  useToolbarKeys({ toolbarRef, panelRef, onDismiss });
  useAnchoredPosition({ toolbarRef, panelRef, rect: isDocked ? undefined : selected.rect });
  const tools = useTools(episode, selected.text, range);

  return (
    <div
      ref={toolbarRef}
      role="toolbar"
      tabIndex={-1}
      aria-label={messages.selection}
      // A press on a tool must not take the selection away.
      onMouseDown={(event) => event.preventDefault()}
      className={`z-20 flex items-center border-line bg-bg-1 print:hidden ${
        isDocked
          ? "fixed inset-x-0 bottom-(--player-height) justify-around border-t px-1 py-1.5"
          : "absolute w-max gap-0.5 rounded-xl border px-1 py-0.5"
      }`}
    >
      {range && !isDocked && (
        <span className="figure px-2.5">
          {`${formatTimecode(range.startSeconds)}–${formatTimecode(range.endSeconds)}`}
        </span>
      )}
      {tools.map(({ name, caption, Icon, use }) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          onClick={use}
          className="grid min-h-12 min-w-12 justify-items-center gap-0.5 rounded-lg px-1 pt-1.5 pb-1 text-[11px] leading-4 text-ink-2 select-none hover:bg-bg-2 hover:text-ink"
        >
          <Icon aria-hidden size={17} />
          <span>{caption ?? name}</span>
        </button>
      ))}
    </div>
  );
}

/** The tools; where none of the words are in the sound, only the words are left to be copied. */
function useTools(episode: Episode, text: string, range: TimeRange | undefined): Tool[] {
  const actions = useSelectionActions(episode);
  const messages = useMessages(selectionMessages);
  const copy: Tool = {
    name: messages.copySelection,
    Icon: Copy,
    use: () => actions.copy(text),
  };
  if (!range) return [copy];
  /** What is heard is painted, which the selection would hide. */
  const listen = (act: (range: TimeRange) => void) => (): void => {
    document.getSelection()?.removeAllRanges();
    act(range);
  };
  return [
    { name: messages.playSelection, Icon: Play, use: listen(actions.play) },
    { name: messages.loopSelection, Icon: Repeat, use: listen(actions.loop) },
    copy,
    {
      name: messages.copyWithLinkName,
      caption: messages.copyWithLink,
      Icon: Link,
      use: () => actions.copyWithLink(text, range),
    },
    { name: messages.shareSelection, Icon: Share2, use: () => actions.share(range) },
    {
      name: messages.bookmarkSelection,
      Icon: Bookmark,
      use: () => actions.bookmark(text, range),
    },
  ];
}
