import type { MediaTags } from "./read-media-tags.ts";
import type { SoundFormat } from "./sound-format.ts";

/** A sound that stands on another host, as far as it can be known without its bytes. */
export interface SoundElsewhere {
  readonly url: string;
  /** Origins that its address leads through, that of the address first. */
  readonly origins: readonly string[];
  /** Whether pages of other sites may read its bytes (CORS). */
  readonly isReadable: boolean;
  readonly format: SoundFormat;
  readonly sizeBytes: number;
  readonly durationMs: number;
  readonly tags: MediaTags;
}
