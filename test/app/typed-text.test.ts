import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { keepTypedText } from "#app/typed-text.ts";
import { seeAll } from "../support/see-all.ts";

/** A page with a box for words and one for a number. */
function createPage(label = "搜索") {
  const root = document.createElement("div");
  root.innerHTML = `<input type="search" aria-label="${label}"><input type="range" value="3">`;
  document.body.append(root);
  onTestFinished(() => root.remove());
  const find = (): HTMLInputElement => {
    const box = root.querySelector<HTMLInputElement>("input");
    if (!box) throw new Error("the page has a box");
    return box;
  };
  return { root, find };
}

function type(box: HTMLInputElement, text: string): void {
  box.value += text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

beforeEach(seeAll);

describe("keepTypedText", () => {
  it("gives an app that adopts the page what was typed before, and while it did", () => {
    const { root, find } = createPage();
    type(find(), "图");
    const typeAgain = keepTypedText({ root, isAdopted: true });
    expect(find().value).toBe("");
    type(find(), "标");
    const heard = vi.fn<(text: string) => void>();
    root.addEventListener("input", () => heard(find().value));
    typeAgain();
    expect(heard.mock.calls).toEqual([["图标"]]);
  });

  it("tells an adopted box that it has the focus", () => {
    const { root, find } = createPage();
    find().focus();
    const typeAgain = keepTypedText({ root, isAdopted: true });
    const heard = vi.fn<() => void>();
    root.addEventListener("focusin", heard);
    typeAgain();
    expect(heard).toHaveBeenCalledTimes(1);
    expect(find()).toHaveFocus();
  });

  it("carries text and focus over into the box of the same name of another page", () => {
    const { root, find } = createPage();
    find().focus();
    const typeAgain = keepTypedText({ root, isAdopted: false });
    type(find(), "贤奸");
    root.innerHTML =
      '<input type="search" aria-label="筛选"><input type="search" aria-label="搜索">';
    typeAgain();
    const [other, same] = root.querySelectorAll("input");
    expect([other?.value, same?.value]).toEqual(["", "贤奸"]);
    expect(same).toHaveFocus();
  });

  it("leaves a page alone in which nothing was typed", () => {
    const { root, find } = createPage();
    const typeAgain = keepTypedText({ root, isAdopted: false });
    find().value = "从地址来";
    typeAgain();
    expect(find().value).toBe("从地址来");
    expect(document.body).toHaveFocus();
  });
});
