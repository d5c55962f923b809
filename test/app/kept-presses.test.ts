import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { keepPresses } from "#app/kept-presses.ts";
import { seeAll } from "../support/see-all.ts";

/** A page of two buttons, which tells what the app's were pressed. */
function createPage() {
  const root = document.createElement("div");
  root.innerHTML = "<button>最新一期</button><button>谷歌</button>";
  document.body.append(root);
  onTestFinished(() => root.remove());
  const pressed: string[] = [];
  root.addEventListener("click", ({ target }) => {
    if (target instanceof Element) pressed.push(target.textContent);
  });
  const find = (index: number): Element => {
    const button = root.querySelectorAll("button")[index];
    if (!button) throw new Error("the page has two buttons");
    return button;
  };
  return { root, pressed, find };
}

/** As the first script tells it of what is pressed. */
function hold(target: Element): void {
  const detail = { target, clientX: 0, clientY: 0 };
  document.dispatchEvent(new CustomEvent("press-held", { cancelable: true, detail }));
}

/** As the app tells that it is there; whatever is pressed again then is pressed a little later. */
async function beReady(): Promise<void> {
  document.dispatchEvent(new Event("app-ready"));
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}

beforeEach(seeAll);

describe("keepPresses", () => {
  it("presses what stands in the place of what was pressed, once, under whatever name", async () => {
    const { root, pressed, find } = createPage();
    keepPresses(root);
    hold(find(1));
    hold(find(1));
    root.innerHTML = "<button>Newest</button><button>Google</button>";
    await beReady();
    expect(pressed).toEqual(["Google"]);
  });

  it("hears of what was pressed before it was there", async () => {
    const { root, pressed, find } = createPage();
    const target = find(1);
    document.addEventListener("player-ready", () => hold(target), { once: true });
    keepPresses(root);
    root.innerHTML = "<button>谷歌</button><button>最新一期</button>";
    await beReady();
    expect(pressed).toEqual(["谷歌"]);
  });

  it("leaves to the first script what still stands there, and what the player has answered", async () => {
    const { root, pressed, find } = createPage();
    keepPresses(root);
    hold(find(0));
    const answer = (event: Event): void => event.preventDefault();
    document.addEventListener("press-held", answer, { capture: true, once: true });
    hold(find(1));
    find(1).replaceWith(document.createElement("button"));
    await beReady();
    expect(pressed).toEqual([]);
  });

  it("has no text laid out, and finds its times by their names", async () => {
    const { root, pressed, find } = createPage();
    const run = `<div class="transcript-run"><button>5:00</button><p>一句话</p></div>`;
    root.insertAdjacentHTML("afterbegin", run);
    const asked = vi.fn<() => DOMRectList>(() => find(1).getClientRects());
    Object.assign(find(0), { getClientRects: asked });
    keepPresses(root);
    root.querySelectorAll("p").forEach(hold);
    hold(find(0));
    hold(find(1));
    expect(asked).not.toHaveBeenCalled();
    root.innerHTML = `<button>Newest</button>${run}`;
    await beReady();
    expect(pressed).toEqual(["5:00", "Newest"]);
  });
});
