/** What messengers, search engines and readers take from the head of a page. */
export interface ReadPreview {
  readonly root: string | undefined;
  readonly documentTitle: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly url: string | undefined;
  readonly canonical: string | undefined;
  readonly type: string | undefined;
  readonly locale: string | undefined;
  readonly robots: string | undefined;
  readonly image: string | undefined;
  readonly imageAlt: string | undefined;
  readonly card: string | undefined;
  readonly twitterImage: string | undefined;
  readonly audio: string | undefined;
  readonly secureAudio: string | undefined;
  readonly audioType: string | undefined;
  readonly feeds: readonly string[];
  readonly oembed: string | undefined;
  /** Types of the objects that are described to search engines. */
  readonly data: readonly unknown[];
  readonly objects: readonly Record<string, unknown>[];
  /** Names that stand more than once, which readers take one of. */
  readonly repeated: readonly string[];
}

/** Reads a page as they do. */
export function readPreview(page: string): ReadPreview {
  const document = new DOMParser().parseFromString(page, "text/html");
  const metas = [...document.querySelectorAll("meta[property], meta[name]")].map((meta) => ({
    name: meta.getAttribute("property") ?? meta.getAttribute("name") ?? "",
    content: meta.getAttribute("content") ?? "",
  }));
  const find = (name: string): string | undefined =>
    metas.find((meta) => meta.name === name)?.content;
  const listHrefs = (selector: string): string[] =>
    [...document.querySelectorAll(selector)].map((link) => link.getAttribute("href") ?? "");
  const objects = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (script): Record<string, unknown> => JSON.parse(script.textContent ?? ""),
  );
  const names = [...metas.map(({ name }) => name), ...listHrefs('link[rel="canonical"]')];
  return {
    root: document.documentElement.dataset["root"],
    documentTitle: document.title,
    title: find("og:title"),
    description: find("description"),
    url: find("og:url"),
    canonical: listHrefs('link[rel="canonical"]')[0],
    type: find("og:type"),
    locale: find("og:locale"),
    robots: find("robots"),
    image: find("og:image"),
    imageAlt: find("og:image:alt"),
    card: find("twitter:card"),
    twitterImage: find("twitter:image"),
    audio: find("og:audio"),
    secureAudio: find("og:audio:secure_url"),
    audioType: find("og:audio:type"),
    feeds: listHrefs('link[rel="alternate"][type="application/rss+xml"]'),
    oembed: listHrefs('link[rel="alternate"][type="application/json+oembed"]')[0],
    data: objects.map((object) => object["@type"]),
    objects,
    repeated: names.filter((name, index) => names.indexOf(name) !== index),
  };
}

/**
 * What is wrong with a preview: what Open Graph requires, whole https addresses, picture and sound
 * in all their forms.
 *
 * @see https://ogp.me
 */
export function listPreviewFaults(preview: ReadPreview): string[] {
  const { url, image, audio, twitterImage, repeated } = preview;
  const faults = repeated.map((name) => `${name} stands twice`);
  if (preview.documentTitle === "") faults.push("has no title");
  const isPublic = preview.robots !== "noindex";
  for (const name of ["title", "type", "description", "locale", "card"] as const) {
    if (isPublic && (preview[name] ?? "") === "") faults.push(`has no ${name}`);
  }
  if (preview.locale !== undefined && !/^[a-z]{2,3}_[A-Z]{2}$/u.test(preview.locale)) {
    faults.push(`locale ${preview.locale}`);
  }
  for (const address of [url, image, audio, preview.oembed, ...preview.feeds]) {
    if (address !== undefined && !address.startsWith("https://"))
      faults.push(`not whole: ${address}`);
  }
  if (image !== twitterImage) faults.push("two pictures");
  if (image !== undefined && (preview.imageAlt ?? "") === "") faults.push("picture without words");
  if (audio !== preview.secureAudio) faults.push("sound without its https address");
  if (audio !== undefined && !/^audio\/\w+$/u.test(preview.audioType ?? "")) {
    faults.push("sound without a type");
  }
  return faults;
}
