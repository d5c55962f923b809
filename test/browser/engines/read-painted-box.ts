/** A picture of the page, and the name of what is painted on it. */
export interface PaintedPicture {
  /** PNG in base64, of the whole window. */
  readonly png: string;
  readonly name: string;
}

/** Where colour is found in the middle of what is painted, in pixels below the top of its letters. */
export interface PaintedBox {
  /** First and last row of the ground's colour; the same where there is none. */
  readonly ground: readonly [top: number, bottom: number];
  /** How high the letters' own box is. */
  readonly height: number;
  /** How many rows of another colour than text and ground lie under the letters. */
  readonly lineRows: number;
}

/** Measures by its pixels how a painted stretch sits on its line. Runs in the page. */
export async function readPaintedBox({ png, name }: PaintedPicture): Promise<PaintedBox> {
  const [range] = CSS.highlights.get(name) ?? [];
  if (!(range instanceof Range)) throw new Error(`no ${name} is painted`);
  const { left, top, bottom, width, height } = range.getBoundingClientRect();
  // Nothing that the page's policy would have to allow.
  const bytes = Uint8Array.from(atob(png), (letter) => letter.codePointAt(0) ?? 0);
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: image.width, height: image.height });
  const context = canvas.getContext("2d");
  if (!context) throw new Error("there is no canvas");
  context.drawImage(image, 0, 0);
  const scale = image.width / window.innerWidth;
  const from = Math.round(top - height);
  const rows = Array.from({ length: Math.round(height * 3) }, (_, index) => from + index);
  /** How many pixels of a row are amber or of its darker line: much red, little blue. */
  const countWarm = (y: number): number => {
    const strip = context.getImageData(left * scale, y * scale, Math.max(1, width * scale), 1).data;
    let warm = 0;
    for (let at = 0; at < strip.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = strip.slice(at, at + 3);
      if (red > 90 && red - blue > 80 && red >= green) warm += 1;
    }
    return warm / (strip.length / 4);
  };
  const painted = rows.filter((y) => countWarm(y) > 0.3);
  return {
    ground: [(painted[0] ?? bottom) - top, (painted.at(-1) ?? top) - top],
    height,
    lineRows: painted.filter((y) => y > top + height * 0.8 && countWarm(y) > 0.95).length,
  };
}
