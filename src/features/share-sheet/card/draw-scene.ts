import type { CardGeometry } from "#core/share/card-geometry.ts";
import { monoFonts, sansFonts, type CardPalette } from "./card-palette.ts";
import type { CardContent, CardContext } from "./card-content.ts";
import { drawFittedText } from "./draw-text.ts";

/** What a scene is drawn with. */
export interface SceneInput {
  readonly geometry: CardGeometry;
  readonly palette: CardPalette;
  readonly content: CardContent;
  /** False where amber is kept for the spoken word. */
  readonly hasDrink: boolean;
}

/** Draws the room above the counter: the lamp with its light, the glass, the show's name. */
export function drawScene(context: CardContext, input: SceneInput): void {
  const { geometry, palette, content, hasDrink } = input;
  const { width, height, counterY } = geometry;
  context.fillStyle = palette.background;
  context.fillRect(0, 0, width, height);
  if (content.hasScene) drawLamp(context, input);
  context.fillStyle = palette.counter;
  context.fillRect(0, counterY, width, height - counterY);
  context.fillStyle = palette.edge;
  context.fillRect(0, counterY, width, 6);
  if (content.hasScene && hasDrink) drawGlass(context, input);
  drawBrand(context, input);
}

function drawLamp(context: CardContext, { geometry, palette }: SceneInput): void {
  const { counterY, lampX } = geometry;
  const spread = 0.5766 * (counterY - 292);
  context.fillStyle = palette.cone;
  fillPath(context, [
    [lampX - 76, 292],
    [lampX + 76, 292],
    [lampX + 76 + spread, counterY],
    [lampX - 76 - spread, counterY],
  ]);
  context.fillStyle = palette.edge;
  context.fillRect(lampX - 2, 0, 4, 230);
  context.fillStyle = palette.bulb;
  context.strokeStyle = palette.edge;
  context.lineWidth = 4;
  context.beginPath();
  context.arc(lampX, 292, 20, 0, 2 * Math.PI);
  context.fill();
  if (palette.bulb === palette.cone) context.stroke();
  context.fillStyle = palette.red;
  context.strokeStyle = palette.red;
  context.lineWidth = 8;
  context.lineJoin = "round";
  const shade: [number, number][] = [
    [lampX - 26, 230],
    [lampX + 26, 230],
    [lampX + 80, 292],
    [lampX - 80, 292],
  ];
  fillPath(context, shade);
  context.stroke();
}

function drawGlass(context: CardContext, { geometry, palette }: SceneInput): void {
  const { counterY: y, width } = geometry;
  const x = width - 200;
  context.fillStyle = palette.amber;
  fillPath(context, [
    [x + 6.4, y - 64],
    [x + 93.6, y - 64],
    [x + 86.6, y - 6],
    [x + 13.4, y - 6],
  ]);
  context.strokeStyle = palette.glass;
  context.lineWidth = 6;
  context.lineJoin = "round";
  context.beginPath();
  context.moveTo(x, y - 120);
  context.lineTo(x + 100, y - 120);
  context.lineTo(x + 88, y - 2);
  context.lineTo(x + 12, y - 2);
  context.closePath();
  context.stroke();
}

function drawBrand(context: CardContext, { geometry, palette, content }: SceneInput): void {
  const { margin, lampX } = geometry;
  const maxWidth = (content.hasScene ? lampX - 100 : geometry.width - margin) - margin;
  drawFittedText(context, content.show, {
    x: margin,
    y: 126,
    maxWidth,
    font: `700 44px ${sansFonts}`,
    color: palette.ink,
    letterSpacing: 2.6,
  });
  drawFittedText(context, content.subtitle, {
    x: margin,
    y: 166,
    maxWidth,
    font: `500 28px ${monoFonts}`,
    color: palette.ink3,
    letterSpacing: 2.8,
  });
}

function fillPath(context: CardContext, points: readonly (readonly [number, number])[]): void {
  context.beginPath();
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.closePath();
  context.fill();
}
