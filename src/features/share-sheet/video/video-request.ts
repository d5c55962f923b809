import type { SoundSource } from "#catalog/sound/sound-source.ts";
import type { CaptionWord } from "#core/share/caption-pages.ts";
import type { PictureSize } from "#core/share/card-geometry.ts";
import type { CardContent } from "../card/card-content.ts";
import type { CardTheme } from "../card/card-palette.ts";

/** All that a video is made of; plain data. */
export interface VideoRequest {
  readonly sound: SoundSource;
  readonly size: PictureSize;
  readonly sentences: readonly (readonly CaptionWord[])[];
  readonly content: CardContent;
  readonly theme: CardTheme;
  readonly title: string;
  readonly url: string;
}

/** Why there is no video. */
export type VideoFault = "noVideo" | "noSound" | "videoFailed";

/** What the worker says. */
export type VideoAnswer =
  | { readonly type: "progress"; readonly share: number }
  | { readonly type: "done"; readonly buffer: ArrayBuffer; readonly kind: "mp4" | "webm" }
  | { readonly type: "failed"; readonly fault: VideoFault };

/** The shapes that are offered. */
export const videoSizes = {
  portrait: { width: 1080, height: 1350 },
  story: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
} satisfies Record<string, PictureSize>;

/** A shape. */
export type VideoShape = keyof typeof videoSizes;

/** The longest clip of which a video is made. */
export const longestVideoSeconds = 90;
export const framesPerSecond = 25;
