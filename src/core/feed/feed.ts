import type { Chapter } from "../formats/render-chapters.ts";

/** A podcast feed, or one page of it, as its tags mean it. Addresses are absolute, times in seconds. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The web page it belongs to. */
  readonly link: string;
  /** The feed's own address for ever: that of its newest page. */
  readonly url: string;
  readonly pages: FeedLinks;
  /** Tells the show from all others, whatever its address. */
  readonly guid: string;
  /** As in RSS, e.g. `zh-cn`. */
  readonly language: string;
  /** Of the IANA database; dates are written in it. */
  readonly timeZone: string;
  readonly author: string;
  readonly ownerEmail?: string | undefined;
  /** By priority. */
  readonly categories: readonly FeedCategory[];
  readonly isExplicit: boolean;
  /** Whether other hosts are asked not to take the show over. */
  readonly isLocked: boolean;
  /** Whether episodes want to be heard from the first on. */
  readonly isSerial: boolean;
  /** Whether no episode will follow. */
  readonly isComplete: boolean;
  readonly images: readonly FeedImage[];
  readonly people: readonly FeedPerson[];
  readonly funding: readonly FeedFunding[];
  readonly license?: FeedLicense | undefined;
  readonly copyright?: string | undefined;
  /** Where subscribers can ask to be told of news (WebSub). */
  readonly hubUrl?: string | undefined;
  readonly updateFrequency?: FeedFrequency | undefined;
  readonly texts: readonly FeedText[];
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

/** Addresses of the pages of a feed; all but `self` undefined in one that has a single page. */
export interface FeedLinks {
  readonly self: string;
  readonly first?: string | undefined;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  readonly last?: string | undefined;
}

/** A category of Apple Podcasts with the one inside of it. */
export interface FeedCategory {
  readonly name: string;
  readonly inner?: string | undefined;
}

/** A picture; `purpose` holds tokens like `artwork` and `social`. */
export interface FeedImage {
  readonly url: string;
  readonly purpose: string;
  /** E.g. `1/1`. */
  readonly aspectRatio: string;
  readonly type?: string | undefined;
  /** In pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** Somebody who takes part; role and group come from the podcast taxonomy, e.g. `host`, `cast`. */
export interface FeedPerson {
  readonly name: string;
  readonly role?: string | undefined;
  readonly group?: string | undefined;
  readonly imageUrl?: string | undefined;
  readonly url?: string | undefined;
}

export interface FeedFunding {
  readonly title: string;
  readonly url: string;
}

/** An identifier of SPDX in lower case, or a name of its own with the address of its text. */
export interface FeedLicense {
  readonly name: string;
  readonly url?: string | undefined;
}

/** How often episodes come: in words, and as a rule of RFC 5545. */
export interface FeedFrequency {
  readonly title: string;
  readonly rule?: string | undefined;
}

/** A free text for machines, e.g. a proof of ownership. */
export interface FeedText {
  readonly purpose?: string | undefined;
  readonly text: string;
}

/** One episode, or one moment of it. */
export interface FeedItem {
  readonly title: string;
  /** Never changes; no address. */
  readonly guid: string;
  readonly link: string;
  readonly publishedAtMs: number;
  /** HTML of paragraphs, lists and links, at most {@link maxDescriptionBytes} long. */
  readonly description: string;
  /** HTML; richer than the description. */
  readonly content?: string | undefined;
  readonly enclosure: FeedEnclosure;
  readonly durationSeconds: number;
  readonly isExplicit: boolean;
  readonly type: "full" | "trailer" | "bonus";
  /** Both from 1 on. */
  readonly season?: number | undefined;
  readonly episode?: number | undefined;
  readonly transcripts: readonly FeedTranscript[];
  readonly chaptersUrl?: string | undefined;
  readonly chapters: readonly Chapter[];
  readonly soundbites: readonly FeedSoundbite[];
  readonly images: readonly FeedImage[];
  /** In the place of those of the feed; none where these take part. */
  readonly people: readonly FeedPerson[];
}

/** The sound: its address, exact length and media type. */
export interface FeedEnclosure {
  readonly url: string;
  readonly sizeBytes: number;
  readonly type: string;
}

export interface FeedTranscript {
  readonly url: string;
  readonly type: string;
}

/** A stretch that is worth hearing by itself. */
export interface FeedSoundbite {
  readonly startSeconds: number;
  readonly durationSeconds: number;
  readonly title: string;
}

/** The most that PSP-1 and Apple take as a description. */
export const maxDescriptionBytes = 4000;
