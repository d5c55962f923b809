/** A picture of the built site. */
export interface FeedPicture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** The pictures that a build has made, as far as feeds name them. */
export interface FeedPictures {
  /** The cover in square, largest first; none where it could not be made. */
  readonly covers: readonly FeedPicture[];
  /** Previews an episode, or one of its stories: the episode's where that has none of its own. */
  find(episodeId: string, story?: number): FeedPicture | undefined;
}
