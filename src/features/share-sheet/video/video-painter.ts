import {
  findPageIndexAt,
  findSpokenWord,
  layOutPages,
  type CaptionPage,
} from "#core/share/caption-pages.ts";
import { createCardGeometry, type CardGeometry } from "#core/share/card-geometry.ts";
import { cardPalettes } from "../card/card-palette.ts";
import type { CardContext } from "../card/card-content.ts";
import { quoteFont, quoteLeading } from "../card/draw-card.ts";
import { drawFooter } from "../card/draw-footer.ts";
import { drawScene } from "../card/draw-scene.ts";
import { drawProgressWave } from "../card/draw-wave.ts";
import type { VideoRequest } from "./video-request.ts";

/** Paints frames of a video; what did not change since the last one is left as it is. */
export interface VideoPainter {
  /** Paints what is seen at a time of the episode, with so much of the clip behind. */
  readonly paint: (seconds: number, share: number) => void;
}

/** Letters of the largest size reach no further up and down than this, as shares of it. */
const ascent = 0.92;
const descent = 0.22;

/** Makes a painter for a canvas of the video's size. */
export function createVideoPainter(context: CardContext, request: VideoRequest): VideoPainter {
  const geometry = createCardGeometry(request.size);
  const { content, theme } = request;
  const palette = cardPalettes[theme];
  const pages = layOutPages(request.sentences, createWordRoom(geometry), (text, sizePixels) => {
    context.font = quoteFont(sizePixels);
    return context.measureText(text).width;
  });
  const drawBase = (): void => {
    drawScene(context, { geometry, palette, content, hasDrink: false });
    drawFooter(context, { geometry, palette, content });
  };
  // Kept as a picture: drawing text and paths anew takes as long as encoding.
  drawBase();
  const base = keepCopy(context);
  let shown = "";
  return {
    paint: (seconds, share) => {
      const index = findPageIndexAt(pages, seconds);
      const page = pages[index];
      const spoken = page ? findSpokenWord(page, seconds) : -1;
      const played = Math.round(share * content.bars.levels.length);
      const key = `${index} ${spoken} ${played}`;
      if (key === shown) return;
      shown = key;
      context.drawImage(base, 0, 0);
      if (page) drawPage(context, { page, geometry, spoken, seconds, palette });
      drawProgressWave(context, { geometry, palette, bars: content.bars }, share);
    },
  };
}

/** The room of the words on a video. */
export function createWordRoom({ quote }: CardGeometry) {
  return {
    widthPixels: quote.width - 48,
    heightPixels: quote.bottom - quote.top,
    sizesPixels: [94, 76, 60, 52],
    leading: quoteLeading,
    mostLines: 7,
  };
}

interface PageInput {
  readonly page: CaptionPage;
  readonly geometry: CardGeometry;
  readonly spoken: number;
  readonly seconds: number;
  readonly palette: (typeof cardPalettes)["night"];
}

/** Heard words in ink, those to come paler, the spoken one on amber. */
function drawPage(context: CardContext, input: PageInput): void {
  const { page, spoken, seconds, palette } = input;
  const { lines, words } = page;
  context.font = quoteFont(lines.sizePixels);
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  for (const [index, word] of lines.words.entries()) {
    const box = findWordBox(input, index);
    if (index === spoken) {
      context.fillStyle = palette.amber;
      context.fillRect(box.x, box.y, box.width, box.height);
    }
    const isHeard = (words[index]?.startSeconds ?? 0) <= seconds;
    context.fillStyle = isHeard ? palette.ink : palette.ink3;
    if (index === spoken) context.fillStyle = palette.amberInk;
    context.fillText(word.text, box.x, box.baseline);
  }
}

/** Where a word's letters stand. */
export function findWordBox(
  { page, geometry }: Pick<PageInput, "page" | "geometry">,
  index: number,
) {
  const { sizePixels, lineCount, words } = page.lines;
  const word = words[index];
  const lineHeight = sizePixels * quoteLeading;
  const top = geometry.quote.bottom - lineCount * lineHeight;
  const baseline = top + (word?.line ?? 0) * lineHeight + lineHeight / 2 + sizePixels * 0.36;
  return {
    x: geometry.quote.left + (word?.x ?? 0),
    y: baseline - sizePixels * ascent,
    width: word?.width ?? 0,
    height: sizePixels * (ascent + descent),
    baseline,
  };
}

function keepCopy({ canvas }: CardContext): OffscreenCanvas {
  const copy = new OffscreenCanvas(canvas.width, canvas.height);
  copy.getContext("2d", { willReadFrequently: true })?.drawImage(canvas, 0, 0);
  return copy;
}
