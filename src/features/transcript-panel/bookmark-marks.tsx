import { useEffect, useMemo, type RefObject } from "react";
import { useBookmarkSentence } from "#actions/use-bookmark-sentence.ts";
import { findTextOfMoment } from "#core/episode/find-text-of-moment.ts";
import type { Transcript } from "#core/episode/transcript.ts";
import type { Bookmark } from "#core/listener/bookmark-file.ts";
import { bookmarkMessages } from "#messages/zh/bookmarks.ts";
import { useMessages } from "#ui/messages-context.ts";
import { placeBookmarkMarks, type PlacedBookmark } from "./place-bookmark-marks.ts";
import type { HighlightPainter } from "./highlight-painter.ts";
import type { BlockRegistry } from "./use-block-registry.ts";

/** What the marks of bookmarks stand on. */
export interface BookmarkMarksProps {
  readonly panelRef: RefObject<HTMLElement | null>;
  readonly transcript: Transcript;
  readonly registry: BlockRegistry;
  readonly painter: HighlightPainter;
  /** The words that are shown; what is not there any more is put there anew. */
  readonly shown: unknown;
  readonly bookmarks: readonly Bookmark[];
}

/**
 * Shows bookmarks where they are read: their words underlined, a glyph in the margin at their
 * first line, which asks for a note, and the note under the paragraph.
 */
export function BookmarkMarks(props: BookmarkMarksProps) {
  const { panelRef, transcript, registry, painter, shown, bookmarks } = props;
  const { bookmarkHere } = useMessages(bookmarkMessages);
  const { writeNote } = useBookmarkSentence();
  const placed = useMemo(
    () =>
      bookmarks.flatMap((bookmark): PlacedBookmark[] => {
        const spans = findTextOfMoment(transcript, bookmark);
        return spans[0] ? [{ bookmark, spans, ...spans[0] }] : [];
      }),
    [transcript, bookmarks],
  );
  useEffect(
    () =>
      painter.paint(
        "bookmarked",
        placed.flatMap(({ spans }) => spans),
      ),
    [painter, placed, shown],
  );
  useEffect(() => {
    if (panelRef.current) {
      placeBookmarkMarks({ panel: panelRef.current, registry, placed, label: bookmarkHere });
    }
  }, [panelRef, registry, placed, bookmarkHere, shown]);
  useEffect(() => {
    const controller = new AbortController();
    panelRef.current?.addEventListener(
      "click",
      ({ target }) => {
        const mark = target instanceof Element ? target.closest("[data-bookmark]") : null;
        const seconds = Number(mark?.getAttribute("data-bookmark") ?? Number.NaN);
        const pressed = placed.find(({ bookmark }) => bookmark.startSeconds === seconds);
        if (pressed) writeNote(pressed.bookmark);
      },
      { signal: controller.signal },
    );
    return () => controller.abort();
  }, [panelRef, placed, writeNote]);
  useEffect(() => {
    const panel = panelRef.current;
    return () => {
      painter.paint("bookmarked", []);
      if (panel) placeBookmarkMarks({ panel, registry, placed: [], label: "" });
    };
  }, [panelRef, registry, painter]);
  return null;
}
