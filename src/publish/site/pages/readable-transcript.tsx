import type { ReactNode } from "react";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { findSoundBeside } from "#core/files/sound-address.ts";
import type { Station } from "#core/files/station-file.ts";
import { ReadableNotes } from "./readable-notes.tsx";

interface ReadableTranscriptProps {
  readonly station: Station;
  readonly episode: EpisodeFile;
}

/**
 * An episode to listen to and read without scripts: player, stories, paragraphs. What stands
 * in the notes is text, never markup.
 */
export function ReadableTranscript({ station, episode }: ReadableTranscriptProps): ReactNode {
  const { disclosure } = station;
  return (
    <article>
      <p>
        <a href="../../">{station.title}</a>
      </p>
      <h1>{episode.title}</h1>
      <p>
        <time dateTime={episode.date}>{episode.date}</time>
      </p>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- all that is said stands below */}
      <audio controls preload="none" src={findSoundBeside(episode)} />
      {disclosure !== undefined && <p>{disclosure}</p>}
      {episode.stories.map(({ title }, story) => (
        <ReadableStory key={title} title={title} paragraphs={listParagraphs(episode, story)} />
      ))}
      <ReadableNotes notes={episode.notes} />
    </article>
  );
}

/** One story of it: its sound from its start to its end, its text, and the way to all of it. */
export function ReadableStoryPage({
  station,
  episode,
  story,
}: ReadableTranscriptProps & { readonly story: number }): ReactNode {
  const { title = episode.title, startMs = 0, endMs = 0 } = episode.stories[story] ?? {};
  const beside = findSoundBeside(episode);
  const sound = episode.audio.url === undefined ? `../${beside}` : beside;
  return (
    <article>
      <p>
        <a href="../../../">{station.title}</a>
      </p>
      <p>
        <a href="../">{episode.title}</a>
      </p>
      <h1>{title}</h1>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- all that is said stands below */}
      <audio controls preload="none" src={`${sound}#t=${startMs / 1000},${endMs / 1000}`} />
      {listParagraphs(episode, story).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </article>
  );
}

interface ReadableStoryProps {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

function ReadableStory({ title, paragraphs }: ReadableStoryProps): ReactNode {
  return (
    <>
      <h2>{title}</h2>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}

/** The paragraphs of a story; whoever begins to speak is named, where several do. */
function listParagraphs({ transcript, people = [] }: EpisodeFile, story: number): string[] {
  const isTalk = new Set(transcript.flatMap(({ speaker }) => speaker ?? [])).size > 1;
  return transcript.flatMap((paragraph, index) => {
    if (paragraph.story !== story) return [];
    const { speaker, cues } = paragraph;
    const begins = isTalk && speaker !== transcript[index - 1]?.speaker;
    const name = begins ? people[speaker ?? -1]?.name : undefined;
    const text = cues.map((cue) => cue.text).join("");
    return [name === undefined ? text : `${name}: ${text}`];
  });
}
