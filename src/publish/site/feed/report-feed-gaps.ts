import { join } from "node:path";
import { filePaths } from "#core/files/file-paths.ts";
import type { PublishedStation } from "#core/files/published-station-file.ts";
import { escapeControls } from "../../faults/escape-controls.ts";
import type { InputFile } from "../../faults/input-file.ts";
import { findEpisodeGap, findFeedGaps, type FeedGap, type FeedGapCode } from "./find-feed-gaps.ts";
import type { SoundingEpisode } from "./feed-station.ts";
import { findSoundSizes } from "./find-sound-sizes.ts";

/** A station, and the sounds of its episodes. */
interface SoundingLibrary {
  readonly station: PublishedStation;
  readonly episodes: readonly SoundingEpisode[];
}

type Sentence = (gap: FeedGap) => string;

const sentences: Readonly<Record<FeedGapCode, Sentence>> = {
  "no-site-url": () =>
    'there is no "siteUrl", so podcast apps get no feed — write where the site will stand, e.g. "https://example.org/"',
  "plain-http": ({ quoted }) =>
    `“${quoted}” is not https, which Apple and others want — serve the site by https and write so in "siteUrl"`,
  "guid-not-kept": ({ quoted }) =>
    `the feed's guid follows from "siteUrl" — add "guid": "${quoted}" and the show stays itself in every app, for ever, wherever it moves`,
  "no-cover": () =>
    'there is no "cover", without which Apple takes no podcast — add a square PNG or JPEG of 1400 to 3000 pixels to public/ and name it',
  "odd-cover": ({ quoted }) =>
    `podcast apps take no cover like “${quoted}” — give a PNG or JPEG whose name ends so`,
  "no-category": () =>
    'there is no "category", without which Apple takes no podcast — choose one of its list, e.g. "Technology" or "News > Tech News"',
  "unknown-category": ({ quoted }) =>
    `“${quoted}” is no category of Apple Podcasts, so the feed leaves it out — choose one of its list, e.g. "Technology" or "News > Tech News"`,
  "no-email": () =>
    'there is no "email", so directories cannot send the code that proves the show is yours — add one while you claim it',
  "odd-sound-name": ({ quoted }) =>
    `the sound is called “${quoted}”, and Apple wants ASCII letters and digits alone — rename it, and write so in the file`,
  "odd-sound-type": ({ quoted }) =>
    `the sound is ${quoted}, and many podcast apps play only MP3 and MPEG-4 — publish it as one of these`,
  "wrong-sound-size": ({ quoted }) =>
    `the sound has ${quoted} bytes, which is not what the file says — publish the episode again`,
};

/** Says in sentences what podcast apps will miss, each with its file. */
export function reportFeedGaps(
  publicFolder: InputFile,
  { station, episodes }: SoundingLibrary,
): string[] {
  const gaps = findFeedGaps(station, episodes);
  if (station.siteUrl !== undefined) {
    const sizes = findSoundSizes(publicFolder.path, episodes);
    gaps.push(
      ...findEpisodeGap("wrong-sound-size", episodes, ({ id, audio }) => {
        const size = sizes.get(id);
        return size === undefined || size === audio.bytes ? undefined : String(size);
      }),
    );
  }
  return gaps.map((gap) => formatGap(publicFolder.shownPath, gap));
}

function formatGap(shownPath: string, gap: FeedGap): string {
  const { episode, episodes = 1 } = gap;
  const file = join(
    shownPath,
    episode === undefined ? filePaths.station : filePaths.episode(episode),
  );
  const others = episodes > 1 ? ` (and ${episodes - 1} more)` : "";
  return escapeControls(`${file}${others}: ${sentences[gap.code](gap)}`);
}
