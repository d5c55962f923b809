import { act, render } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { rootUrl, serveFiles } from "../support/fake-fetch.ts";
import { publishLibrary } from "../support/sample-library.ts";
import { components } from "./components.tsx";
import { createWorld, InWorld, loadPublished, type Published } from "./states-world.tsx";

let published: Published;

beforeAll(async () => {
  serveFiles(publishLibrary());
  published = await loadPublished(rootUrl);
});

describe.each(components)("$name", ({ states }) => {
  it.each(Object.entries(states))("is shown in the state: %s", async (_, state) => {
    serveFiles(publishLibrary());
    const world = createWorld(published);
    render(
      <InWorld world={world} language="zh">
        {state(world)}
      </InWorld>,
    );
    await act(async () => undefined);
    expect(document.body.innerHTML.length).toBeGreaterThan(60);
  });
});
