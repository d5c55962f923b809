import { formatTimecode } from "#core/episode/timecode.ts";
import type { Paragraph } from "#core/episode/transcript.ts";
import { listRuns, type TextRun } from "./list-runs.ts";
import type { BlockLayout, SpeakerTurn } from "./transcript-layout.ts";

/** A time that can be pressed, wherever it is made. */
export const timecodeClass = "timecode";

/** What a block is made of. */
export interface BlockParts {
  readonly layout: BlockLayout;
  readonly paragraph: Paragraph;
  readonly hasTimecode: boolean;
}

/** A block and the element in it that holds its text. */
export interface BlockElement {
  readonly element: HTMLElement;
  readonly text: HTMLElement;
}

/** The class of a block's time: short, for it stands there a thousand times. */
export const blockTimeClass = "block-time";

const copyBlock = createCopier("div", { class: "transcript-block py-1" });
// A paragraph of Arabic or Hebrew runs its own way, also among Chinese ones.
const copyText = createCopier("p", { class: "transcript-text", dir: "auto" });
const copyTimecode = createCopier("button", { class: blockTimeClass, type: "button" });

/** Copies a model: that takes half the time of a new element. Made with the first copy. */
function createCopier(name: string, attributes: Readonly<Record<string, string>>) {
  let model: HTMLElement | undefined;
  return (): HTMLElement => {
    if (!model) {
      model = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) model.setAttribute(key, value);
    }
    const copy = model.cloneNode();
    if (copy instanceof HTMLElement) return copy;
    throw new Error("the copy of an element is an element");
  };
}

/**
 * Makes the elements of one block: plain text with bold keywords, one text node per run, no
 * element per word. By hand, because a component for each of ten thousand paragraphs would
 * take React longer than all else together, and hold three objects in memory for each element.
 */
export function createBlockElement({ layout, paragraph, hasTimecode }: BlockParts): BlockElement {
  const element = copyBlock();
  element.setAttribute("data-paragraph", String(layout.paragraph));
  if (hasTimecode) {
    const button = copyTimecode();
    button.setAttribute("data-seconds", String(layout.startSeconds));
    button.textContent = formatTimecode(layout.startSeconds);
    element.append(button);
  }
  if (layout.turn) element.append(...createTurn(layout.turn));
  const text = copyText();
  for (const run of listRuns(paragraph, layout.range)) text.append(createRun(run));
  element.append(text);
  return { element, text };
}

/** The first has none of its own. */
export const voiceColours = 4;

/** Initial and name; the initial says nothing that the name does not. */
function createTurn({ name, isHost, voice }: SpeakerTurn): HTMLElement[] {
  const turn = document.createElement("p");
  turn.className = "speaker-turn";
  const initial = document.createElement("span");
  initial.className = "speaker-initial";
  initial.setAttribute("aria-hidden", "true");
  initial.toggleAttribute("data-host", isHost);
  initial.setAttribute("data-voice", String(voice % voiceColours));
  initial.textContent = Array.from(name)[0] ?? "";
  const label = document.createElement("span");
  label.textContent = name;
  turn.append(initial, label);
  return [turn];
}

function createRun({ text, isKeyword }: TextRun): string | HTMLElement {
  if (!isKeyword) return text;
  const bold = document.createElement("b");
  bold.textContent = text;
  return bold;
}
