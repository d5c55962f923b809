import { cardSize, createCardGeometry, type CardGeometry } from "#core/share/card-geometry.ts";
import { layOutQuote, type CardLines, type CardRoom } from "#core/share/card-lines.ts";
import { cardPalettes, sansFonts, type CardTheme } from "./card-palette.ts";
import type { CardContent, CardContext } from "./card-content.ts";
import { drawFooter } from "./draw-footer.ts";
import { drawScene } from "./draw-scene.ts";
import { drawWave } from "./draw-wave.ts";

/** A quote with all that stands around it. */
export interface CardInput {
  readonly quote: string;
  readonly content: CardContent;
  readonly theme: CardTheme;
  /** Drawn where the station has no scene of its own. */
  readonly cover?: CanvasImageSource | undefined;
}

/** Height of a line as a multiple of its size. */
export const quoteLeading = 1.44;

const sizesPixels = [94, 76, 60];

/** Draws the quote card; gives back how the quote stands on it. */
export function drawCard(
  context: CardContext,
  { quote, content, theme, cover }: CardInput,
): CardLines {
  const geometry = createCardGeometry(cardSize);
  const palette = cardPalettes[theme];
  drawScene(context, { geometry, palette, content, hasDrink: true });
  if (cover && !content.hasScene) drawCover(context, cover, geometry.width - geometry.margin);
  const lines = layOutQuote(quote, quoteRoom(geometry), (text, sizePixels) => {
    context.font = quoteFont(sizePixels);
    return context.measureText(text).width;
  });
  context.font = quoteFont(lines.sizePixels);
  context.fillStyle = palette.ink;
  context.textAlign = "left";
  const lineHeight = lines.sizePixels * quoteLeading;
  const top = geometry.quote.bottom - lines.lines.length * lineHeight;
  for (const [index, line] of lines.lines.entries()) {
    const baseline = top + index * lineHeight + lineHeight / 2 + lines.sizePixels * 0.36;
    context.fillText(line, geometry.quote.left, baseline);
  }
  drawFooter(context, { geometry, palette, content });
  drawWave(context, { geometry, palette, bars: content.bars });
  return lines;
}

/** The room of a quote on a picture. */
export function quoteRoom({ quote }: CardGeometry): CardRoom {
  return {
    widthPixels: quote.width,
    heightPixels: quote.bottom - quote.top,
    sizesPixels,
    leading: quoteLeading,
    mostLines: 6,
  };
}

/** The font of a quote. */
export function quoteFont(sizePixels: number): string {
  return `600 ${sizePixels}px ${sansFonts}`;
}

function drawCover(context: CardContext, cover: CanvasImageSource, right: number): void {
  const size = 200;
  context.save();
  context.beginPath();
  context.roundRect(right - size, 84, size, size, 20);
  context.clip();
  context.drawImage(cover, right - size, 84, size, size);
  context.restore();
}
