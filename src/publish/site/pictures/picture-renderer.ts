import { Renderer, type Node } from "@takumi-rs/core";
import type { PictureFonts } from "./picture-fonts.ts";

/** A picture to be rendered. */
export interface PictureJob {
  readonly node: Node;
  readonly width: number;
  readonly height: number;
  readonly format: "png" | "jpeg";
  /** Bytes of the images in it, by the names that it has for them. */
  readonly images: Readonly<Record<string, Uint8Array>>;
  /** BCP 47: which forms of characters are meant. */
  readonly language?: string;
}

/** In pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Renders pictures; the only way to the library that does. */
export interface PictureRenderer {
  render(job: PictureJob): Promise<Uint8Array>;
  /** Width and height of an image in its own pixels. */
  measure(image: Uint8Array): Promise<PictureSize>;
}

/** Good enough for text beside a drawing, and small enough for any messenger. */
const jpegQuality = 88;

/** Makes a renderer that writes in some faces. */
export function createPictureRenderer({ files }: Pick<PictureFonts, "files">): PictureRenderer {
  const renderer = new Renderer();
  const fonts = files.map((data, index) => ({ name: `face ${index}`, data }));
  return {
    render: ({ node, width, height, format, images, language }) =>
      renderer.render(node, {
        width,
        height,
        format,
        fonts,
        images: Object.entries(images).map(([src, data]) => ({ src, data })),
        ...(format === "jpeg" && { quality: jpegQuality }),
        ...(language !== undefined && { lang: language }),
      }),
    measure: async (image) => {
      const { width, height } = await renderer.measure(
        { type: "image", src: "image" },
        { images: [{ src: "image", data: image }] },
      );
      return { width, height };
    },
  };
}
