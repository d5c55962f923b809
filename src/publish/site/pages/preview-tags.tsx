import type { ReactNode } from "react";
import { feedPaths } from "#core/feed/feed-paths.ts";
import { feedMediaType } from "#core/feed/render-feed.ts";
import type { Station } from "#core/files/station-file.ts";
import { resolveUrl } from "./describe-episode.ts";

/** A picture for previews. */
export interface PreviewPicture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** What a page says of itself to search engines, messengers and readers. */
export interface PagePreview {
  /** Of the browser's tab. */
  readonly title: string;
  /** Of the preview card. */
  readonly heading: string;
  readonly description: string;
  readonly url: string | undefined;
  /** Where search engines are sent; `url` when not given. */
  readonly canonical?: string | undefined;
  /** Left out: the station's cover, if it has one. */
  readonly picture: PreviewPicture | undefined;
  /** Path of what a site needs that shows the page as a player. */
  readonly oembedPath?: string;
  /** The page's own feed, beside that of the show. */
  readonly feed?: { readonly title: string; readonly path: string };
}

interface PreviewTagsProps {
  readonly station: Station;
  readonly preview: PagePreview;
}

/**
 * Renders it. Open Graph is RDFa and wants `property`; everything else is `name`. What needs an
 * address is left out where nobody knows it.
 *
 * @see https://ogp.me
 */
export function PreviewTags({ station, preview }: PreviewTagsProps): ReactNode {
  const { title, heading, description, url, canonical = url, picture, feed } = preview;
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      {canonical !== undefined && <link rel="canonical" href={canonical} />}
      <FeedLink station={station} title={station.title} path={feedPaths.show()} />
      {feed && <FeedLink station={station} {...feed} />}
      <OembedLink station={station} heading={heading} path={preview.oembedPath} />
      <meta property="og:site_name" content={station.title} />
      <meta property="og:locale" content={formatLocale(station.language)} />
      <meta property="og:title" content={heading} />
      <meta property="og:description" content={description} />
      {url !== undefined && <meta property="og:url" content={url} />}
      <meta name="twitter:card" content={isWide(picture) ? "summary_large_image" : "summary"} />
      <meta name="twitter:title" content={heading} />
      <meta name="twitter:description" content={description} />
      <Picture station={station} picture={picture} alt={heading} />
    </>
  );
}

/** Open Graph wants `language_TERRITORY`, e.g. `zh_CN`; of `en` alone it is `en_US`. */
function formatLocale(tag: string): string {
  const { language, region = "" } = new Intl.Locale(tag).maximize();
  return `${language}_${region}`;
}

function isWide(picture: PreviewPicture | undefined): boolean {
  return picture !== undefined && picture.width > picture.height;
}

interface PictureProps {
  readonly station: Station;
  readonly picture: PreviewPicture | undefined;
  readonly alt: string;
}

/** Width and height let an app lay a preview out before it has the picture. */
function Picture({ station, picture, alt }: PictureProps): ReactNode {
  const path = picture?.path ?? (station.cover && encodeURIComponent(station.cover));
  const url = path && resolveUrl(station, path);
  if (url === undefined || url === "") return null;
  return (
    <>
      <meta property="og:image" content={url} />
      {picture && <meta property="og:image:width" content={String(picture.width)} />}
      {picture && <meta property="og:image:height" content={String(picture.height)} />}
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:image" content={url} />
      <meta name="twitter:image:alt" content={alt} />
    </>
  );
}

interface FeedLinkProps {
  readonly station: Station;
  readonly title: string;
  readonly path: string;
}

/** By which readers and browsers find a feed from any page. */
function FeedLink({ station, title, path }: FeedLinkProps): ReactNode {
  const url = resolveUrl(station, path);
  if (url === undefined) return null;
  return <link rel="alternate" type={feedMediaType} title={title} href={url} />;
}

interface OembedLinkProps {
  readonly station: Station;
  readonly heading: string;
  readonly path: string | undefined;
}

/** @see https://oembed.com, 4. Discovery */
function OembedLink({ station, heading, path }: OembedLinkProps): ReactNode {
  const url = path === undefined ? undefined : resolveUrl(station, path);
  if (url === undefined) return null;
  return <link rel="alternate" type="application/json+oembed" title={heading} href={url} />;
}
