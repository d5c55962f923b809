import { describe, expect, it } from "vitest";
import { cutStories } from "#app/cut-stories.ts";

const section = (story: number, text: string): string => `<div data-story="${story}">${text}</div>`;
const page = (...sections: readonly string[]): string =>
  `<main><section>${sections.join("")}<span></span></section><div><a href="/tags/a/">A</a></div></main>`;

describe("cutStories", () => {
  it("gives each story a page with its own text", () => {
    const own = [section(0, "One"), section(1, "Two"), section(2, "Three")] as const;
    expect(cutStories(page(...own), 3)).toEqual(own.map((text) => page(text)));
  });

  it("leaves a story without text a page without one", () => {
    expect(cutStories(page(section(1, "Two")), 3)).toEqual([
      page(),
      page(section(1, "Two")),
      page(),
    ]);
  });

  it("takes an episode without text as it is", () => {
    expect(cutStories(page(), 1)).toEqual([page()]);
    expect(cutStories("<main></main>", 1)).toEqual(["<main></main>"]);
  });

  it("takes the whole of the last one, whatever stands in it and behind it", () => {
    const text = section(0, '<div class="run"><div></div></div><p></p>');
    expect(cutStories(page(text, section(1, "")), 1)).toEqual([page(text)]);
    expect(cutStories(page(section(1, ""), text), 1)).toEqual([page(text)]);
  });

  it("cuts at no text that looks like a story", () => {
    const text = section(0, "&lt;div data-story=&quot;1&quot;&gt; &lt;/section&gt;");
    expect(cutStories(page(text), 1)).toEqual([page(text)]);
  });

  it("leads to the files beside the episode, and everywhere else as before", () => {
    const links = (up: string): string =>
      `<a href="${up}audio.mp3#t=1,2"></a><a href="https://example.org/a.mp3#t=1,2"></a>` +
      '<a href="#content"></a><a href="/episodes/a/?t=1"></a>';
    expect(cutStories(page(section(0, links(""))), 1)).toEqual([page(section(0, links("../")))]);
  });
});
