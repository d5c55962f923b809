import type { ContainerNode, ImageNode, Node, TextNode } from "@takumi-rs/core";
import { breakLines, listShorterQuestions, measureWidth } from "./break-lines.ts";

/** What previews of a page show. @see https://ogp.me/#structured */
export const cardSize = { width: 1200, height: 630 } as const;

/** The name under which a card's art is handed to the renderer. */
export const artSource = "art";

/** What a preview picture says. */
export interface SocialCard {
  readonly station: string;
  /** Date and length, or the like. */
  readonly label: string;
  readonly heading: string;
  readonly chips: readonly string[];
  /** A scene fills the side of the card, a cover stands in it. */
  readonly art: "scene" | "cover" | "none";
  /** BCP 47. */
  readonly language: string;
}

/** The app's colours by night, as the renderer understands them. */
const colors = {
  ground: "#040b0a",
  ink: "#f2f1e8",
  faint: "#b4bab6",
  line: "#232c2a",
  teal: "#45d0c4",
} as const;

const padding = 64;
const artWidth = 400;
const coverSize = 360;
/** Sizes of the heading with the lines that have room at each. */
const headings = [
  { fontSize: 64, lineCount: 4 },
  { fontSize: 52, lineCount: 5 },
  { fontSize: 42, lineCount: 6 },
] as const;
/** One that is too long even for the smallest size is cut, with an ellipsis. */
const smallest = headings[2];

/** Lays a card out. */
export function createCardNode(card: SocialCard): Node {
  const hasArt = card.art !== "none";
  const width = cardSize.width - (hasArt ? artWidth : 0);
  const room = width - padding - (hasArt ? padding * 0.75 : padding);
  return createBox({ ...cardSize, backgroundColor: colors.ground, color: colors.ink }, [
    createBox(
      {
        width,
        flexDirection: "column",
        padding: `56px ${width - room - padding}px 52px ${padding}px`,
      },
      [
        createBox({ justifyContent: "space-between", alignItems: "center", gap: 32 }, [
          createText(card.station, {
            fontSize: 30,
            fontWeight: 700,
            letterSpacing: "0.06em",
            ...oneLine,
          }),
          createText(card.label, { fontSize: 26, color: colors.faint, flexShrink: 0 }),
        ]),
        createHeading(card, room),
        createChips(card.chips, room),
      ],
    ),
    ...createArt(card.art),
  ]);
}

const oneLine = {
  whiteSpace: "nowrap",
  overflow: "hidden",
  textOverflow: "ellipsis",
  minWidth: 0,
} as const;

function createHeading({ heading, language }: SocialCard, room: number): Node {
  const { lines, fontSize } = fitHeading(heading, room, language);
  return createBox(
    { flexDirection: "column", marginTop: "auto", marginBottom: "auto" },
    lines.map((line) =>
      createText(line, { fontSize, fontWeight: 700, lineHeight: 1.34, whiteSpace: "nowrap" }),
    ),
  );
}

/** What is left of a question must still say what is asked. */
const leastQuestion = 14;

/** The largest size at which a heading fits; a long question is shown from a later clause on. */
export function fitHeading(
  heading: string,
  room: number,
  language: string,
): { readonly lines: readonly string[]; readonly fontSize: number } {
  const shorter = listShorterQuestions(heading, leastQuestion);
  for (const { fontSize, lineCount } of headings) {
    for (const text of [heading, ...shorter]) {
      const lines = breakLines(text, { width: room / fontSize, lineCount, language });
      if (lines) return { lines, fontSize };
    }
  }
  const { fontSize, lineCount } = smallest;
  const all = breakLines(heading, { width: room / fontSize - 1, lineCount: Infinity, language });
  const lines = (all ?? []).slice(0, lineCount);
  const last = lines.pop()?.replace(/[\p{P}\s]+$/u, "") ?? "";
  return { lines: [...lines, `${last}…`], fontSize };
}

const chipFontSize = 27;
const chipPadding = 26;
const chipGap = 14;

/** As many as stand beside one another. */
function createChips(chips: readonly string[], room: number): Node {
  let left = room;
  const shown = chips.filter((chip) => {
    left -= measureWidth(chip) * chipFontSize + 2 * chipPadding + chipGap;
    return left >= -chipGap;
  });
  return createBox(
    { gap: chipGap, height: 60 },
    shown.map((chip) =>
      createText(chip, {
        fontSize: chipFontSize,
        lineHeight: 1,
        padding: `14px ${chipPadding}px`,
        borderWidth: 2,
        borderStyle: "solid",
        borderColor: colors.line,
        borderRadius: 999,
        color: colors.teal,
        whiteSpace: "nowrap",
      }),
    ),
  );
}

function createArt(art: SocialCard["art"]): Node[] {
  if (art === "none") return [];
  const size =
    art === "scene"
      ? { width: artWidth, height: cardSize.height }
      : { width: coverSize, height: coverSize, marginTop: "auto", marginBottom: "auto" };
  const image: ImageNode = {
    type: "image",
    src: artSource,
    style: { ...size, objectFit: "cover" },
  };
  return [createBox({ width: artWidth, height: cardSize.height, flexShrink: 0 }, [image])];
}

function createBox(style: NonNullable<ContainerNode["style"]>, children: Node[]): ContainerNode {
  return { type: "container", style: { display: "flex", ...style }, children };
}

function createText(text: string, style: NonNullable<TextNode["style"]>): TextNode {
  return { type: "text", text, style };
}
