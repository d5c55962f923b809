import type { CardGeometry } from "#core/share/card-geometry.ts";
import { monoFonts, sansFonts, type CardPalette } from "./card-palette.ts";
import type { CardContent, CardContext } from "./card-content.ts";
import { drawFittedText } from "./draw-text.ts";

/** What a footer is drawn with. */
export interface FooterInput {
  readonly geometry: CardGeometry;
  readonly palette: CardPalette;
  readonly content: CardContent;
}

/** Draws who speaks, where and when, and the code that leads there. */
export function drawFooter(context: CardContext, input: FooterInput): void {
  drawSpeaker(context, input);
  drawCode(context, input);
  drawDate(context, input);
}

function drawSpeaker(context: CardContext, { geometry, palette, content }: FooterInput): void {
  const { margin, counterY, textEnd } = geometry;
  const top = counterY + 50;
  const name = content.speaker === "" ? content.show : content.speaker;
  const radius = 44;
  context.fillStyle = palette.avatar;
  context.strokeStyle = palette.line;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(margin + radius, top + radius, radius - 1, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  const [initial] = new Intl.Segmenter().segment(name);
  drawFittedText(context, initial?.segment ?? "", {
    x: margin + radius,
    y: top + radius + 14,
    maxWidth: 60,
    font: `600 40px ${sansFonts}`,
    color: palette.ink,
    align: "center",
  });
  const x = margin + 2 * radius + 24;
  const line = { x, maxWidth: textEnd - x };
  const nameFont = `700 40px ${sansFonts}`;
  drawFittedText(context, name, { ...line, y: top + 38, font: nameFont, color: palette.ink });
  const storyFont = `400 30px ${sansFonts}`;
  drawFittedText(context, content.story, {
    ...line,
    y: top + 82,
    font: storyFont,
    color: palette.ink2,
  });
}

/** On white in both themes: what reads codes expects dark on light. */
function drawCode(context: CardContext, { geometry, palette, content }: FooterInput): void {
  const { codeLeft, codeTop, codeSize } = geometry;
  context.fillStyle = "#fbfaf4";
  context.strokeStyle = palette.line;
  context.lineWidth = 2;
  context.beginPath();
  context.roundRect(codeLeft, codeTop, codeSize, codeSize, 12);
  context.fill();
  context.stroke();
  const count = content.code.length;
  // Whole pixels: a blurred edge costs a reader more than a smaller code.
  const module = Math.max(1, Math.floor((codeSize - 24) / count));
  const left = codeLeft + Math.round((codeSize - module * count) / 2);
  const top = codeTop + Math.round((codeSize - module * count) / 2);
  context.fillStyle = "#0b1212";
  for (const [row, modules] of content.code.entries()) {
    for (const [column, isDark] of modules.entries()) {
      if (isDark) context.fillRect(left + column * module, top + row * module, module, module);
    }
  }
  drawFittedText(context, content.codeNote, {
    x: codeLeft + codeSize / 2,
    y: codeTop + codeSize + 46,
    maxWidth: codeSize + 60,
    font: `400 28px ${sansFonts}`,
    color: palette.ink2,
    align: "center",
  });
}

function drawDate(context: CardContext, { geometry, palette, content }: FooterInput): void {
  const { margin, dateY, textEnd } = geometry;
  const font = `400 30px ${monoFonts}`;
  const look = { y: dateY, maxWidth: textEnd - margin, font, color: palette.ink2 };
  drawFittedText(context, content.date, { ...look, x: margin });
  context.font = font;
  const end = margin + context.measureText(content.date).width;
  context.fillStyle = palette.line;
  context.fillRect(end + 24, dateY - 25, 2, 28);
  drawFittedText(context, content.times, { ...look, x: end + 50 });
}
