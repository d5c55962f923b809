import { strToU8, zipSync, type Zippable } from "fflate";
import { cutSoundClip } from "#catalog/sound/cut-sound-clip.ts";
import type { Episode } from "#core/episode/episode.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { renderAnkiNotes, type AnkiNote } from "#core/formats/render-anki.ts";
import type { QuotedShow } from "#core/formats/render-readwise.ts";
import { formatMomentUrl } from "#core/links/moment-url.ts";
import type { Bookmark } from "#core/listener/bookmark-file.ts";
import type { BookmarkGroup } from "#core/listener/group-bookmarks.ts";
import { createTrack } from "#player/state/create-track.ts";

/** Bookmarks that become cards. */
export interface AnkiDeckInput {
  readonly groups: readonly BookmarkGroup[];
  readonly show: QuotedShow;
  /** Where the files are loaded from. */
  readonly rootUrl: string;
  /** How the deck is brought into Anki. */
  readonly readme: string;
  readonly loadEpisode: (id: string) => Promise<Episode>;
  readonly onProgress: (done: number, count: number) => void;
}

/** A deck, and how many of its cards have no sound. */
export interface AnkiDeck {
  readonly blob: Blob;
  readonly missing: number;
}

/** A little quiet before and behind the words, so that none is clipped. */
const marginSeconds = 0.08;

/** Packs bookmarks as text for Anki with the sound of each, in a zip. */
export async function packAnkiDeck(input: AnkiDeckInput): Promise<AnkiDeck> {
  const { groups, show, readme, onProgress } = input;
  const bookmarks = groups.flatMap((group) => group.bookmarks);
  const files: Zippable = {};
  const notes: AnkiNote[] = [];
  for (const bookmark of bookmarks) {
    onProgress(notes.length, bookmarks.length);
    // One after the other: a phone has neither the memory nor the connections for all at once.
    // oxlint-disable-next-line no-await-in-loop
    const sound = await cutBookmark(input, bookmark);
    // Sound is packed already.
    if (sound) files[`media/${sound.name}`] = [sound.bytes, { level: 0 }];
    notes.push(createNote(bookmark, show, sound?.name));
  }
  files["notes.txt"] = strToU8(renderAnkiNotes(notes, show.title));
  files["README.txt"] = strToU8(readme);
  const zip = new Uint8Array(zipSync(files));
  return {
    blob: new Blob([zip], { type: "application/zip" }),
    missing: notes.filter(({ soundFile }) => soundFile === undefined).length,
  };
}

function createNote(bookmark: Bookmark, show: QuotedShow, soundFile?: string): AnkiNote {
  const { episodeId, episodeTitle, startSeconds, endSeconds, text, note } = bookmark;
  return {
    id: `${episodeId}@${Math.round(startSeconds * 1000)}`,
    sentence: text,
    soundFile,
    url: formatMomentUrl(show.rootUrl, episodeId, { startSeconds, endSeconds }),
    note,
    source: `${episodeTitle} · ${formatTimecode(startSeconds)}`,
  };
}

/** Undefined where the sound cannot be had: the card then has text only. */
async function cutBookmark(
  { rootUrl, show, loadEpisode }: AnkiDeckInput,
  { episodeId, startSeconds, endSeconds, text }: Bookmark,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined> {
  try {
    const episode = await loadEpisode(episodeId);
    const { audio } = episode;
    const range = {
      startSeconds: Math.max(0, startSeconds - marginSeconds),
      endSeconds: Math.min(audio.durationSeconds, endSeconds + marginSeconds),
    };
    const source = {
      url: createTrack(rootUrl, episode).url,
      type: audio.type,
      sizeBytes: audio.sizeBytes,
      range,
    };
    const url = formatMomentUrl(show.rootUrl, episodeId, { startSeconds, endSeconds });
    const tags = { title: text, artist: show.host, album: show.title, url };
    const clip = await cutSoundClip(source, tags, new AbortController().signal);
    if (!clip) return undefined;
    const name = `${episodeId}-${Math.round(startSeconds * 1000)}.${clip.kind}`;
    return { name, bytes: new Uint8Array(await clip.blob.arrayBuffer()) };
  } catch {
    return undefined;
  }
}
