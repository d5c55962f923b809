import { screen } from "@testing-library/react";
import { createRef, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { SiteSearch } from "#features/site-search/site-search.tsx";
import { renderInApp } from "../../support/render-in-app.tsx";

/** The search box over an address that follows it. */
function renderSearch(initial = "") {
  const onSearch = vi.fn<(query: string) => void>();
  const onSubmit = vi.fn<(query: string) => void>();
  function Page() {
    const [query, setQuery] = useState(initial);
    const search = (next: string): void => {
      onSearch(next);
      setQuery(next);
    };
    const inputRef = createRef<HTMLInputElement>();
    const handlers = { onSearch: search, onSubmit, onEnterBox: () => undefined, inputRef };
    return <SiteSearch query={query} {...handlers} />;
  }
  const { user } = renderInApp(<Page />);
  return { user, onSearch, onSubmit, field: screen.getByRole("searchbox", { name: "搜索" }) };
}

describe("SiteSearch", () => {
  it("is a search landmark", () => {
    renderSearch();
    expect(document.querySelector("search")).toContainElement(screen.getByRole("searchbox"));
  });
});

describe("SiteSearch: typing", () => {
  it("searches with every key", async () => {
    const { user, field, onSearch } = renderSearch();
    await user.type(field, "谷歌");
    expect(onSearch.mock.calls).toEqual([["谷"], ["谷歌"]]);
    expect(field).toHaveValue("谷歌");
  });

  it("shows the words of the address", () => {
    expect(renderSearch("眼镜").field).toHaveValue("眼镜");
  });

  it("submits with Enter, so that a typed #tag can be chosen", async () => {
    const { user, field, onSubmit } = renderSearch();
    await user.type(field, "#谷歌{Enter}");
    expect(onSubmit.mock.calls).toEqual([["#谷歌"]]);
  });

  it("submits nothing when nothing is typed", async () => {
    const { user, field, onSubmit } = renderSearch();
    await user.type(field, "  {Enter}");
    expect(onSubmit).not.toHaveBeenCalled();
  });
});
