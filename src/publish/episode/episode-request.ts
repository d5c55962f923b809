import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { InputFile } from "../faults/input-file.ts";
import type { PublishFault } from "../faults/publish-error.ts";
import type { Loudness } from "../sound/measure-loudness.ts";
import type { SoundElsewhere } from "../sound/sound-elsewhere.ts";
import type { SoundDecoderName } from "../sound/sound-decoder.ts";
import type { PinChanges } from "../timing/known/merge-pins.ts";
import type { SpokenInputs, SpokenText } from "../transcript/load-spoken-text.ts";
import type { IdentityFlags } from "./find-identity.ts";

/** The episode to make. */
export interface EpisodeRequest {
  /** Undefined for a sound without notes. */
  readonly notesFile: InputFile | undefined;
  /** Undefined for a sound elsewhere that is not listened to. */
  readonly audioFile: InputFile | undefined;
  /** Where the sound stands if it is not to be published; `audioFile` is then a copy for a while. */
  readonly elsewhere?: SoundElsewhere | undefined;
  /** The publisher's own sound file, where `audioFile` is a copy of it. */
  readonly given?: InputFile | undefined;
  /** What the publisher said of it. */
  readonly identity: IdentityFlags;
  readonly publicFolder: InputFile;
  /** Where known times and the spoken text are looked for. */
  readonly spoken: SpokenInputs;
  /** What is spoken, where that is known already. */
  readonly spokenText?: SpokenText | undefined;
  /**
   * What is listened for: what changed since the last time, all, or nothing, so that times
   * are estimated.
   */
  readonly listensFor: "changes" | "all" | "nothing";
  readonly pinChanges: PinChanges;
  /** Whether another show that stands there already may be replaced. */
  readonly replaces: boolean;
  /** Whether a sound whose header misleads browsers is published as a copy with a right one. */
  readonly fixesSound: boolean;
  readonly decoder?: SoundDecoderName;
}

/** The sound as the publisher knows it. */
export function nameSound({ audioFile, elsewhere }: EpisodeRequest): string {
  return elsewhere?.url ?? audioFile?.shownPath ?? "";
}

/** What was published. */
export interface PublishedEpisode {
  readonly episode: EpisodeFile;
  /** The folder as the publisher knows it. */
  readonly shownPath: string;
  /** The file that the times come from; undefined where there is none. */
  readonly sidecar?: string;
  /** Where the spoken text comes from. */
  readonly script: SpokenText["source"];
  /** How much of the notes was heard, where that was to be found out; 0 to 1. */
  readonly heardShare?: number | undefined;
  /** False when the same episode stood there already; nothing was written then. */
  readonly isChanged: boolean;
  /** Whether the sound was decoded. */
  readonly isHeard: boolean;
  readonly loudness: Loudness;
  readonly warnings: readonly PublishFault[];
}
