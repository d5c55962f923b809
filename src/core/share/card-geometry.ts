/** A picture that a quote stands on; a card or a frame of a video. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The quote card. */
export const cardSize: PictureSize = { width: 1080, height: 1440 };

/** Where things stand on a picture, in its pixels. */
export interface CardGeometry extends PictureSize {
  /** Distance of everything from the left and right edges. */
  readonly margin: number;
  /** Where the counter begins, on which the footer stands. */
  readonly counterY: number;
  readonly lampX: number;
  /** The room of the quote; its last line stands at the bottom. */
  readonly quote: {
    readonly left: number;
    readonly width: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly wave: { readonly left: number; readonly top: number; readonly width: number };
  readonly codeLeft: number;
  readonly codeTop: number;
  readonly codeSize: number;
  /** Names and date end before the code begins. */
  readonly textEnd: number;
  readonly dateY: number;
}

const margin = 88;
const codeSize = 224;
/** The bottom of the lamp: nothing of the quote comes nearer. */
const lampBottom = 312;

/** Lays out a picture: the footer is as high as it needs to be, the quote has what is left. */
export function createCardGeometry({ width, height }: PictureSize): CardGeometry {
  const isWide = width > height;
  const counterY = height - (isWide ? 346 : 430);
  const codeLeft = width - margin - codeSize;
  const codeTop = counterY + (isWide ? 36 : 50);
  return {
    width,
    height,
    margin,
    counterY,
    lampX: width - 240,
    quote: {
      left: margin,
      // A mark at the end of a line may hang over the margin a little.
      width: width - margin - (isWide ? 460 : 40),
      top: isWide ? 190 : lampBottom,
      bottom: counterY - (isWide ? 60 : 150),
    },
    wave: isWide
      ? { left: 660, top: counterY + 106, width: codeLeft - 660 - 72 }
      : { left: margin, top: counterY + 182, width: 616 },
    codeLeft,
    codeTop,
    codeSize,
    textEnd: isWide ? 620 : codeLeft - 28,
    dateY: height - (isWide ? 60 : 66),
  };
}
