import type { SoundDecoderName } from "../sound/sound-decoder.ts";

/** Flags of `add`, for a pair and a folder alike. */
export interface AddFlags {
  /** The site's public folder. */
  readonly publicFolder: string | undefined;
  readonly decoder: SoundDecoderName | undefined;
  /** Whether another show that stands there already may be replaced. */
  readonly replaces: boolean;
  /** Whether a sound with a misleading header is published as a copy with a right one. */
  readonly fixesSound: boolean;
  /** Whether the times are estimated by length instead of listening to the sound. */
  readonly forcesEstimate: boolean;
  /** Whether a sound on another host is downloaded, listened to, and thrown away. */
  readonly listens: boolean;
  /** Whether such a sound may be had by plain http. */
  readonly allowsHttp: boolean;
  /** Whether a file with times that lies beside the sound is left out. */
  readonly ignoresSidecar: boolean;
  /** Whether the report lists every doubtful sentence. */
  readonly listsAll: boolean;
}
