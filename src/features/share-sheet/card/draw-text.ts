import type { CardContext } from "./card-content.ts";

/** Where a line stands, and how it looks. */
export interface TextLook {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly maxWidth: number;
  readonly font: string;
  readonly color: string;
  readonly letterSpacing?: number;
  readonly align?: CanvasTextAlign;
}

/** Draws a line; what is too long ends with an ellipsis, between characters and never inside of one. */
export function drawFittedText(context: CardContext, text: string, look: TextLook): void {
  context.font = look.font;
  context.fillStyle = look.color;
  context.textAlign = look.align ?? "left";
  context.textBaseline = "alphabetic";
  setLetterSpacing(context, look.letterSpacing ?? 0);
  context.fillText(fitText(context, text, look.maxWidth), look.x, look.y);
  setLetterSpacing(context, 0);
}

/** Older browsers have none, and their letters stand a little closer. */
function setLetterSpacing(context: CardContext, pixels: number): void {
  if ("letterSpacing" in context) context.letterSpacing = `${pixels}px`;
}

function fitText(context: CardContext, text: string, maxWidth: number): string {
  if (context.measureText(text).width <= maxWidth) return text;
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  let count = characters.length - 1;
  const cut = (): string => `${characters.slice(0, count).join("").trimEnd()}…`;
  while (count > 1 && context.measureText(cut()).width > maxWidth) count -= 1;
  return cut();
}
