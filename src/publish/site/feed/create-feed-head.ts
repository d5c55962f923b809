import type { PublishedStation } from "#core/files/published-station-file.ts";
import { parseAppleCategory } from "#core/feed/apple-categories.ts";
import type { Feed, FeedCategory, FeedImage, FeedPerson, FeedText } from "#core/feed/feed.ts";
import type { FeedStation } from "./feed-station.ts";

/** What a station says in each of its feeds. */
export type FeedHead = Omit<Feed, "items" | "pages" | "url">;

/** What podcast apps take as a cover: the endings of JPEG and PNG. */
const imageTypes: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
};

/** The show's own head; a tag's feed has another title, description and identity. */
export function createFeedHead(source: FeedStation): FeedHead {
  const { station, siteUrl, guid, timeZone } = source;
  const { licence, updateFrequency } = station;
  return {
    title: station.title,
    description: [station.description, station.disclosure ?? ""].join("\n\n").trim(),
    link: siteUrl,
    guid,
    // RSS has its own list of languages, all in lower case.
    language: station.language.toLowerCase(),
    timeZone,
    author: station.host,
    ownerEmail: station.email,
    categories: listFeedCategories(station),
    isExplicit: station.isExplicit,
    isLocked: station.isLocked ?? true,
    isSerial: station.type === "serial",
    isComplete: station.isComplete ?? false,
    images: listImages(source),
    people: listStationPeople(station),
    funding: station.funding ?? [],
    license: licence === undefined ? undefined : { name: licence, url: station.licenceUrl },
    copyright: station.copyright,
    hubUrl: station.hubUrl,
    updateFrequency,
    texts: listTexts(station),
  };
}

/** The categories that Apple has; one that it has not would make it refuse the feed. */
function listFeedCategories(station: PublishedStation): FeedCategory[] {
  return listWrittenCategories(station).flatMap((text) => parseAppleCategory(text) ?? []);
}

/** As they stand in `station.json`. */
export function listWrittenCategories({ categories, category }: PublishedStation): string[] {
  return categories ?? (category === undefined ? [] : [category]);
}

/** What was made of the cover comes first: it has the size and the form that apps want. */
function listImages({ station, siteUrl, pictures }: FeedStation): FeedImage[] {
  const describe = (
    path: string,
    purpose: string,
    shape: Pick<FeedImage, "aspectRatio" | "width" | "height">,
  ): FeedImage => ({
    url: siteUrl + path,
    purpose,
    ...shape,
    type: imageTypes[path.split(".").at(-1)?.toLowerCase() ?? ""],
  });
  const { cover, socialImage } = station;
  const squares = (pictures?.covers ?? []).map(({ path, width, height }) =>
    describe(path, "artwork", { aspectRatio: "1/1", width, height }),
  );
  const own =
    cover === undefined
      ? []
      : [describe(encodeURIComponent(cover), "artwork", { aspectRatio: "1/1" })];
  return [
    ...(squares.length > 0 ? squares : own),
    ...(socialImage === undefined
      ? []
      : [describe(encodeURIComponent(socialImage), "social", { aspectRatio: "1.91/1" })]),
  ];
}

/** Who takes part in all episodes. */
export function listStationPeople({ people, host }: PublishedStation): FeedPerson[] {
  if (!people) return [{ name: host, role: "host", group: "cast" }];
  return people.map(({ name, role, group, image, url }) => ({
    name,
    role,
    group,
    imageUrl: image,
    url,
  }));
}

function listTexts({ aiContent, txt = [] }: PublishedStation): FeedText[] {
  return aiContent === undefined
    ? txt
    : [...txt, { purpose: "ai-content", text: String(aiContent) }];
}
