import type { EpisodeFileInput } from "#core/files/episode-file.ts";
import type { FrontMatter } from "../notes/front-matter.ts";
import { unifyNames } from "../notes/speaker-label.ts";
import type { SpokenParagraph } from "../notes/spoken-paragraph.ts";
import { toWebAddress } from "../notes/web-address.ts";

type Person = NonNullable<EpisodeFileInput["people"]>[number];

/** Who speaks and whom the notes name, and where each paragraph's speaker stands among them. */
export interface ListedPeople {
  readonly people: readonly Person[];
  /** For each paragraph the index of its speaker; undefined where nobody is named. */
  readonly speakers: readonly (number | undefined)[];
}

/** Lists those of the front matter first, then others in the order in which they speak. */
export function listPeople(
  { people = [], hosts = [], guests = [] }: FrontMatter,
  paragraphs: readonly SpokenParagraph[],
): ListedPeople {
  const listed = [
    ...people,
    ...hosts.map((person) => ({ role: "host", ...person })),
    ...guests.map((person) => ({ role: "guest", ...person })),
  ].map(toPerson);
  const found = new Map(listed.map((person) => [person.name, person]));
  const spoken = paragraphs.flatMap(({ speaker }) => speaker ?? []);
  const names = unifyNames([...found.keys(), ...new Set(spoken)]);
  for (const name of spoken) {
    const own = names.get(name) ?? name;
    if (!found.has(own)) found.set(own, { name: own });
  }
  const order = [...found.keys()];
  return {
    people: [...found.values()],
    speakers: paragraphs.map(({ speaker }) =>
      speaker === undefined ? undefined : order.indexOf(names.get(speaker) ?? speaker),
    ),
  };
}

interface WrittenPerson {
  readonly name: string;
  readonly role?: string | undefined;
  readonly image?: string | undefined;
  readonly url?: string | undefined;
}

function toPerson({ name, role, image, url }: WrittenPerson): Person {
  const picture =
    toWebAddress(image ?? "") ?? (/^[\w-][\w.-]*$/u.test(image ?? "") ? image : undefined);
  const address = toWebAddress(url ?? "");
  return {
    name,
    ...(role !== undefined && { role: role.toLowerCase() }),
    ...(picture !== undefined && { image: picture }),
    ...(address !== undefined && { url: address }),
  };
}
