import { act, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { EpisodeMenu } from "#actions/episode-menu.tsx";
import { renderInApp } from "../support/render-in-app.tsx";

const one = { id: "one", title: "第一期" };
const two = { id: "two", title: "第二期" };

it("EpisodeMenu puts an episode at the front or the end of the queue, and takes it out", async () => {
  const { user, player } = renderInApp(<EpisodeMenu episode={two} />);
  const choose = async (name: string): Promise<string[]> => {
    await user.click(screen.getByRole("button", { name: "更多：第二期" }));
    await user.click(await screen.findByRole("menuitem", { name }));
    return player.store.getState().queue.map(({ id }) => id);
  };
  act(() => player.actions.enqueue(one));
  expect(await choose("加入队列")).toEqual(["one", "two"]);
  expect(screen.getByText("已加入队列")).toBeInTheDocument();
  expect(await choose("下一个播放")).toEqual(["two", "one"]);
  expect(screen.getByText("下一个就播放它")).toBeInTheDocument();
  expect(await choose("移出队列")).toEqual(["one"]);
});
