import type { PictureCache } from "./picture-cache.ts";
import { listMissingGlyphs, loadPictureFonts, type PictureFonts } from "./picture-fonts.ts";
import { createPictureRenderer, type PictureRenderer } from "./picture-renderer.ts";
import type { PlannedCard } from "./plan-pictures.ts";
import { renderCover, type RenderedCover } from "./render-cover.ts";
import { artSource, cardSize, createCardNode, type SocialCard } from "./social-card.ts";

/** Finds pictures in the cache, or draws them. */
export interface PictureStudio {
  findCard(planned: PlannedCard, art: Uint8Array | undefined): Promise<Uint8Array>;
  findCover(cover: Uint8Array): Promise<RenderedCover>;
  /** Characters that no font has, of all cards so far. */
  readonly missing: ReadonlySet<string>;
  /** True when the art could not be drawn, so that cards stand without it. */
  readonly isArtUnreadable: () => boolean;
}

interface Tools {
  readonly fonts: PictureFonts;
  readonly renderer: PictureRenderer;
}

/**
 * Makes a studio. Fonts and renderer are loaded for the first picture that is not kept; what
 * there is something to say about is not kept, so that every build says it.
 */
export function createPictureStudio(cache: PictureCache): PictureStudio {
  const missing = new Set<string>();
  let isArtUnreadable = false;
  let tools: Promise<Tools> | undefined;
  const findTools = (): Promise<Tools> => (tools ??= loadTools());
  const drawCard = async (card: SocialCard, art: Uint8Array | undefined): Promise<Uint8Array> => {
    const { renderer } = await findTools();
    const images = art ? { [artSource]: art } : {};
    const { language } = card;
    return renderer.render({
      node: createCardNode(card),
      ...cardSize,
      format: "png",
      images,
      language,
    });
  };
  return {
    missing,
    isArtUnreadable: () => isArtUnreadable,
    findCover: (cover) =>
      renderCover(cover, { cache, findRenderer: async () => (await findTools()).renderer }),
    findCard: async ({ path, card }, art) => {
      const kept = await cache.find(path);
      if (kept) return kept;
      const lacking = listMissingGlyphs(
        [card.station, card.heading, ...card.chips].join(""),
        (await findTools()).fonts,
      );
      for (const character of lacking) missing.add(character);
      const shown = leaveOut(card, lacking);
      const picture = await drawCard(shown, art).catch(() => {
        isArtUnreadable = true;
        return drawCard({ ...shown, art: "none" }, undefined);
      });
      if (lacking.length === 0 && !isArtUnreadable) await cache.keep(path, picture);
      return picture;
    },
  };
}

async function loadTools(): Promise<Tools> {
  const fonts = await loadPictureFonts();
  return { fonts, renderer: createPictureRenderer(fonts) };
}

/** A character that no font has is left out rather than shown as a box. */
function leaveOut(card: SocialCard, lacking: readonly string[]): SocialCard {
  const clean = (text: string): string =>
    lacking.reduce((rest, character) => rest.replaceAll(character, ""), text);
  return {
    ...card,
    station: clean(card.station),
    heading: clean(card.heading),
    chips: card.chips.map(clean),
  };
}
