import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { translatePage } from "../../support/translate-page.ts";
import { renderPanel } from "./render-panel.tsx";

afterEach(() => {
  Reflect.deleteProperty(document, "caretPositionFromPoint");
  Reflect.deleteProperty(document, "caretRangeFromPoint");
});

/** The text node of a paragraph that holds a text, and where the text starts in it. */
function findInParagraph(text: string): { node: Text; offset: number; element: HTMLElement } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const offset = node.textContent?.indexOf(text) ?? -1;
    if (offset >= 0 && node instanceof Text && node.parentElement?.closest("p")) {
      return { node, offset, element: node.parentElement };
    }
  }
  throw new Error(`“${text}” is in no paragraph`);
}

/** Lets every point of the window stand before a text, as browsers say it today. */
function putPointBefore(text: string): HTMLElement {
  const { node, offset, element } = findInParagraph(text);
  Object.assign(document, { caretPositionFromPoint: () => ({ offsetNode: node, offset }) });
  return element;
}

describe("TranscriptPanel: a click on the words", () => {
  it("seeks to the word that is clicked", () => {
    const { onSeek } = renderPanel();
    fireEvent.click(putPointBefore("有位高手啊"));
    expect(onSeek.mock.calls).toEqual([[281.767]]);
  });

  it("seeks to a bold word as well", () => {
    const { onSeek } = renderPanel();
    fireEvent.click(putPointBefore("Portraits"));
    expect(onSeek).toHaveBeenCalledTimes(1);
    expect(onSeek.mock.calls[0]?.[0]).toBeGreaterThan(175.639);
    expect(onSeek.mock.calls[0]?.[0]).toBeLessThan(182.761);
  });

  it("seeks in browsers that know only the older call", () => {
    const { onSeek } = renderPanel();
    const { node, offset, element } = findInParagraph("有位高手啊");
    const caretRangeFromPoint = (): Range => {
      const range = document.createRange();
      range.setStart(node, offset);
      return range;
    };
    Object.assign(document, { caretRangeFromPoint });
    fireEvent.click(element);
    expect(onSeek.mock.calls).toEqual([[281.767]]);
  });

  it("does nothing in browsers that know neither", () => {
    const { onSeek } = renderPanel();
    fireEvent.click(findInParagraph("有位高手啊").element);
    expect(onSeek).not.toHaveBeenCalled();
  });

  it("does nothing beside the words", () => {
    const { onSeek } = renderPanel();
    const offsetNode = screen.getByRole("heading", { name: "Claude" });
    Object.assign(document, { caretPositionFromPoint: () => ({ offsetNode, offset: 0 }) });
    fireEvent.click(findInParagraph("有位高手啊").element);
    expect(onSeek).not.toHaveBeenCalled();
  });
});

describe("TranscriptPanel: a tap on translated words", () => {
  /** The words of the sentence, and when it starts. */
  const sentence = { text: "有位高手啊", startSeconds: 281.767 };

  afterEach(() => endTranslation?.());
  let endTranslation: (() => void) | undefined;

  it("seeks to the sentence, wherever in it the tap is", () => {
    const { onSeek } = renderPanel();
    act(() => {
      endTranslation = translatePage();
    });
    const { node, offset, element } = findInParagraph(sentence.text);
    for (const part of [1, 3, sentence.text.length]) {
      const caret = { offsetNode: node, offset: offset + part };
      Object.assign(document, { caretPositionFromPoint: () => caret });
      fireEvent.click(element);
    }
    expect(onSeek.mock.calls).toEqual([1, 2, 3].map(() => [sentence.startSeconds]));
  });

  it("seeks to the sentence where other words stand in its place, bold ones between them", () => {
    const { onSeek } = renderPanel();
    const { element } = findInParagraph(sentence.text);
    const paragraph = element.closest("p");
    const before = onSeek.mock.calls.length;
    for (const [index, child] of [...(paragraph?.childNodes ?? [])].entries()) {
      const text = child.textContent ?? "";
      const font = document.createElement("font");
      // Three times as long, as English is for Chinese.
      font.textContent = text.replaceAll(/./gsu, (letter) => `${letter}${index}-`);
      if (child instanceof HTMLElement) child.replaceChildren(font);
      else child.replaceWith(font);
    }
    const { node, offset } = findInParagraph("高0-手0-");
    Object.assign(document, { caretPositionFromPoint: () => ({ offsetNode: node, offset }) });
    fireEvent.click(paragraph ?? document.body);
    expect(onSeek.mock.calls.slice(before)).toEqual([[sentence.startSeconds]]);
  });

  it("seeks to the sentence in the text and in a translation that stands behind it", () => {
    const { onSeek } = renderPanel();
    const paragraph = findInParagraph(sentence.text).element.closest("p");
    const font = document.createElement("font");
    // As long as English is for Chinese, and broken off from the text as extensions do.
    font.append(
      document.createElement("br"),
      (paragraph?.textContent ?? "").replaceAll(/./gsu, "$&-~"),
    );
    paragraph?.append(font);
    for (const words of ["高手啊", "高-~手-~啊-~"]) {
      fireEvent.click(putPointBefore(words));
    }
    expect(onSeek.mock.calls).toEqual([[sentence.startSeconds], [sentence.startSeconds]]);
  });

  it("seeks to the word again once the published words are back", () => {
    const { onSeek } = renderPanel();
    const { node, element } = findInParagraph("检索");
    const font = document.createElement("font");
    font.textContent = "retrieval";
    node.replaceWith(font);
    font.replaceWith(document.createTextNode(node.data));
    fireEvent.click(putPointBefore("检索"));
    const [[seconds] = []] = onSeek.mock.calls;
    expect(element).toBeInTheDocument();
    expect(seconds).toBeGreaterThan(0);
    expect(onSeek).toHaveBeenCalledTimes(1);
  });
});

describe("TranscriptPanel: a click and a selection", () => {
  it("never seeks with a click that made a selection", () => {
    const { onSeek } = renderPanel();
    const element = putPointBefore("有位高手啊");
    fireEvent.pointerDown(element);
    document.getSelection()?.selectAllChildren(element);
    fireEvent.click(element);
    expect(onSeek).not.toHaveBeenCalled();
  });

  it("never seeks with a click that cleared a selection, but with the next one", () => {
    const { onSeek } = renderPanel();
    const element = putPointBefore("有位高手啊");
    document.getSelection()?.selectAllChildren(element);
    fireEvent.pointerDown(element);
    document.getSelection()?.removeAllRanges();
    fireEvent.click(element);
    expect(onSeek).not.toHaveBeenCalled();
    fireEvent.pointerDown(element);
    fireEvent.click(element);
    expect(onSeek).toHaveBeenCalledTimes(1);
  });
});

describe("TranscriptPanel: a double click", () => {
  it("takes the seek of its first click back once a word is selected", () => {
    const { onSeek, moveTo } = renderPanel();
    moveTo(100);
    const element = putPointBefore("有位高手啊");
    fireEvent.click(element, { detail: 1 });
    document.getSelection()?.selectAllChildren(element);
    fireEvent.click(element, { detail: 2 });
    fireEvent.doubleClick(element, { detail: 2 });
    expect(onSeek.mock.calls).toEqual([[281.767], [100]]);
  });

  it("leaves two seeks as they are where nothing is selected by it", () => {
    const { onSeek } = renderPanel();
    const element = putPointBefore("有位高手啊");
    fireEvent.click(element, { detail: 1 });
    fireEvent.click(element, { detail: 2 });
    fireEvent.doubleClick(element, { detail: 2 });
    expect(onSeek.mock.calls).toEqual([[281.767], [281.767]]);
  });

  it("has nothing to take back when its first click made no seek", () => {
    const { onSeek } = renderPanel();
    const element = putPointBefore("有位高手啊");
    document.getSelection()?.selectAllChildren(element);
    fireEvent.pointerDown(element);
    fireEvent.click(element, { detail: 1 });
    fireEvent.doubleClick(element, { detail: 2 });
    expect(onSeek).not.toHaveBeenCalled();
  });
});
