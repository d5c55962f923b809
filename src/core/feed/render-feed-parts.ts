import { renderXmlElement, renderXmlText } from "../formats/render-xml.ts";
import { cutAtLength } from "./cut-text.ts";
import type { FeedImage, FeedPerson } from "./feed.ts";

/** PSP-1: what stands in an element is at most so long, unless it says otherwise. */
export const maxNodeCharacters = 255;

/** Podcasting 2.0 gives names and labels less room. */
export const maxLabelCharacters = 128;

/** @see https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/image.md */
export function renderImages(images: readonly FeedImage[]): string[] {
  return images.map(({ url, purpose, aspectRatio, width, height, type }) =>
    renderXmlElement("podcast:image", {
      href: url,
      purpose,
      "aspect-ratio": aspectRatio,
      width,
      height,
      type,
    }),
  );
}

/** @see https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/person.md */
export function renderPeople(people: readonly FeedPerson[]): string[] {
  return people.map(({ name, role, group, imageUrl, url }) =>
    renderXmlText("podcast:person", cutAtLength(name, maxLabelCharacters), {
      role,
      group,
      img: imageUrl,
      href: url,
    }),
  );
}
