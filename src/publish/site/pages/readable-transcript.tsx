import type { ReactNode } from "react";
import { formatTimecode } from "#core/episode/timecode.ts";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { findSoundBeside } from "#core/files/sound-address.ts";
import type { Station } from "#core/files/station-file.ts";

interface ReadableTranscriptProps {
  readonly station: Station;
  readonly episode: EpisodeFile;
}

/**
 * What an episode's page has for readers without scripts beside the text that stands there: its
 * sound, and the ways to its stories.
 */
export function PlainEpisode({ episode }: Pick<ReadableTranscriptProps, "episode">): ReactNode {
  return (
    <>
      <nav className="plain-links">
        {episode.stories.map(({ title, startMs }, story) => (
          <a key={startMs} href={`${story + 1}/`}>
            {title}
          </a>
        ))}
      </nav>
      <div className="plain-player">
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- all that is said stands above */}
        <audio controls preload="none" src={findSoundBeside(episode)} />
      </div>
    </>
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
      <audio controls preload="none" src={sound + formatFragment({ startMs, endMs })} />
      <ReadableStory episode={episode} story={story} sound={sound} />
    </article>
  );
}

interface ReadableStoryProps {
  readonly episode: EpisodeFile;
  readonly story: number;
  /** Address of the sound. */
  readonly sound: string;
}

/** The paragraphs of a story; whoever begins to speak is named, where several do. */
function ReadableStory({ episode, story, sound }: ReadableStoryProps): ReactNode {
  const { transcript, people = [] } = episode;
  const isTalk = new Set(transcript.flatMap(({ speaker }) => speaker ?? [])).size > 1;
  return transcript.map(({ story: own, speaker, cues }, index) => {
    if (own !== story) return null;
    const begins = isTalk && speaker !== transcript[index - 1]?.speaker;
    const name = begins ? people[speaker ?? -1]?.name : undefined;
    return (
      <p key={cues[0]?.startMs}>
        {name !== undefined && <b>{`${name}: `}</b>}
        {cues.map((cue) => (
          <ReadableSentence key={cue.startMs} cue={cue} sound={sound} />
        ))}
      </p>
    );
  });
}

interface ReadableSentenceProps {
  readonly cue: EpisodeFile["transcript"][number]["cues"][number];
  readonly sound: string;
}

/**
 * A sentence behind the way to its sound: browsers play a media fragment by themselves, from its
 * start to its end. What is written and not spoken has no such way.
 *
 * @see https://www.w3.org/TR/media-frags/#naming-time
 */
function ReadableSentence({ cue, sound }: ReadableSentenceProps): ReactNode {
  const { text, startMs, endMs, spoken = true } = cue;
  const isHeard = spoken && startMs < endMs;
  return (
    <>
      {isHeard && (
        <a href={sound + formatFragment({ startMs, endMs })}>{formatTimecode(startMs / 1000)}</a>
      )}
      <span>{isHeard ? ` ${text.trim()} ` : text}</span>
    </>
  );
}

function formatFragment({ startMs, endMs }: { startMs: number; endMs: number }): string {
  return `#t=${startMs / 1000},${endMs / 1000}`;
}
