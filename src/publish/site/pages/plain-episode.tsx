import type { ReactNode } from "react";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { findSoundBeside } from "#core/files/sound-address.ts";

interface PlainEpisodeProps {
  readonly episode: EpisodeFile;
}

/**
 * What an episode's page has for readers without scripts beside the text that stands there: its
 * sound, and the ways to its stories.
 */
export function PlainEpisode({ episode }: PlainEpisodeProps): ReactNode {
  return (
    <>
      <nav className="plain-links">
        {episode.stories.map(({ title, startMs }, story) => (
          <a key={startMs} href={`${story + 1}/`}>
            {title}
          </a>
        ))}
      </nav>
      <PlainPlayer sound={findSoundBeside(episode)} />
    </>
  );
}

/**
 * The same for the page of one of its stories: the way to the whole text, and the sound from the
 * story's start to its end.
 *
 * @see https://www.w3.org/TR/media-frags/#naming-time
 */
export function PlainStory({
  episode,
  story,
}: PlainEpisodeProps & { readonly story: number }): ReactNode {
  const { startMs = 0, endMs = 0 } = episode.stories[story] ?? {};
  const beside = findSoundBeside(episode);
  const sound = episode.audio.url === undefined ? `../${beside}` : beside;
  return (
    <>
      <nav className="plain-links">
        <a href="../">{episode.title}</a>
      </nav>
      <PlainPlayer sound={`${sound}#t=${startMs / 1000},${endMs / 1000}`} />
    </>
  );
}

function PlainPlayer({ sound }: { readonly sound: string }): ReactNode {
  return (
    <div className="plain-player">
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- all that is said stands above */}
      <audio controls preload="none" src={sound} />
    </div>
  );
}
