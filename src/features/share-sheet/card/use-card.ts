import { useEffect, useRef, useState, type RefObject } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import { resolveUrl } from "#catalog/catalog-queries.ts";
import type { Station } from "#core/files/station-file.ts";
import type { CardContent } from "./card-content.ts";
import type { CardTheme } from "./card-palette.ts";
import { cardSize } from "#core/share/card-geometry.ts";
import { drawCard } from "./draw-card.ts";

/** The preview's pixels for each of the card's: twice as many as it is seen with, for fine screens. */
export const previewScale = 0.5;

/** The card as it is seen and saved. */
export interface Card {
  readonly canvasRef: RefObject<HTMLCanvasElement | null>;
  readonly isCut: boolean;
  /** The picture of what is seen now; undefined where the browser gives none. */
  readonly readPicture: () => Promise<Blob | undefined>;
}

interface CardInput {
  readonly quote: string;
  readonly content: CardContent;
  readonly theme: CardTheme;
  readonly station: Station | undefined;
}

/** Draws the card into its canvas whenever something of it changes. */
export function useCard({ quote, content, theme, station }: CardInput): Card {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const [isCut, setIsCut] = useState(false);
  const cover = useCover(station);
  useEffect(() => {
    const context = canvasRef.current?.getContext("2d");
    if (!context) return undefined;
    // In the next frame: a handle that is dragged moves on meanwhile.
    const frame = requestAnimationFrame(() => {
      context.setTransform(previewScale, 0, 0, previewScale, 0, 0);
      setIsCut(drawCard(context, { quote, content, theme, cover }).isCut);
    });
    return () => cancelAnimationFrame(frame);
  }, [quote, content, theme, cover]);
  return {
    canvasRef,
    isCut,
    readPicture: () =>
      new Promise((resolve) => {
        const canvas = document.createElement("canvas");
        Object.assign(canvas, cardSize);
        const context = canvas.getContext("2d");
        if (context) drawCard(context, { quote, content, theme, cover });
        canvas.toBlob((blob) => resolve(blob ?? undefined), "image/png");
      }),
  };
}

/** The station's own picture, where it has no scene. */
function useCover(station: Station | undefined): HTMLImageElement | undefined {
  const { rootUrl } = useCatalog();
  const [cover, setCover] = useState<HTMLImageElement>();
  const file = station?.cardScene === undefined ? station?.cover : undefined;
  useEffect(() => {
    if (file === undefined) return undefined;
    let isWanted = true;
    const image = new Image();
    image.src = resolveUrl(rootUrl, encodeURIComponent(file));
    // A cover that cannot be had is left out.
    image.decode().then(
      () => isWanted && setCover(image),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [rootUrl, file]);
  return cover;
}
