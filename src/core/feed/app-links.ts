/** The kinds of device that have their own podcast apps. */
export type AppPlatform = "ios" | "mac" | "android" | "other";

/** An app that takes a feed from a link. */
export interface AppLink {
  readonly app: string;
  readonly url: string;
}

type AppName = "Apple Podcasts" | "Overcast" | "Pocket Casts" | "AntennaPod";

const withoutScheme = (feedUrl: string): string => feedUrl.replace(/^https?:\/\//u, "");

/**
 * How each app is handed a feed: by a scheme of its own, or by a page of its makers that hands it
 * on.
 *
 * @see https://antennapod.org/documentation/general/subscribe-link
 * @see https://overcast.fm/podcasterinfo
 */
const links: Readonly<Record<AppName, (feedUrl: string) => string>> = {
  "Apple Podcasts": (feedUrl) => `podcast://${withoutScheme(feedUrl)}`,
  Overcast: (feedUrl) => `overcast://x-callback-url/add?url=${encodeURIComponent(feedUrl)}`,
  "Pocket Casts": (feedUrl) => `pktc://subscribe/${withoutScheme(feedUrl)}`,
  AntennaPod: (feedUrl) =>
    `https://antennapod.org/deeplink/subscribe?url=${encodeURIComponent(feedUrl)}`,
};

const apps: Readonly<Record<AppPlatform, readonly AppName[]>> = {
  ios: ["Apple Podcasts", "Overcast", "Pocket Casts"],
  mac: ["Apple Podcasts", "Overcast", "Pocket Casts"],
  android: ["AntennaPod", "Pocket Casts"],
  other: ["Pocket Casts", "AntennaPod"],
};

/** The usual podcast apps of a platform, with the addresses that make them follow a feed. */
export function listAppLinks(feedUrl: string, platform: AppPlatform): AppLink[] {
  return apps[platform].map((app) => ({ app, url: links[app](feedUrl) }));
}

/** The address at which whatever app a device has for podcasts opens a feed. */
export function formatPcastUrl(feedUrl: string): string {
  return `pcast://${withoutScheme(feedUrl)}`;
}

/**
 * The platform that a browser names.
 *
 * @param touchPoints of the screen: an iPad says that it is a Mac
 */
export function findAppPlatform(userAgent: string, touchPoints: number): AppPlatform {
  if (/iPhone|iPad|iPod/u.test(userAgent)) return "ios";
  if (/Android/u.test(userAgent)) return "android";
  if (!/Macintosh/u.test(userAgent)) return "other";
  return touchPoints > 1 ? "ios" : "mac";
}
