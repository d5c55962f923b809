import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { OfflineContext } from "#actions/offline-context.ts";
import { KeepButton } from "#features/offline/keep-button.tsx";
import { OfflineList } from "#features/offline/offline-list.tsx";
import { createFakeShelf } from "../../support/fake-shelf.ts";
import { renderInApp } from "../../support/render-in-app.tsx";
import { sampleEpisode } from "../../support/sample-episode.ts";

const renderList = (shelf: ReturnType<typeof createFakeShelf> | null) =>
  renderInApp(
    <OfflineContext value={shelf}>
      <OfflineList />
    </OfflineContext>,
  );

describe("OfflineList", () => {
  it("says what is kept and what it takes, newest first, without what was removed", () => {
    renderList(
      createFakeShelf({
        old: { title: "旧的", date: "2025-05-01" },
        new: { title: "新的", date: "2025-06-09" },
        gone: { state: "removed" },
      }),
    );
    expect(screen.getByText("2 期 · 6.0 MB")).toBeVisible();
    expect(screen.getByText("上限 200 MB")).toBeVisible();
    const titles = screen.getAllByRole("heading", { level: 3 }).map((title) => title.textContent);
    expect(titles).toEqual(["新的", "旧的"]);
    expect(screen.queryByText(/^现在没有网络/u)).toBeNull();
  });

  it("asks before it takes away what was not heard", async () => {
    const shelf = createFakeShelf({ a: {} });
    const { user } = renderList(shelf);
    await user.click(screen.getByRole("button", { name: /^移除离线内容：/u }));
    expect(shelf.remove).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "移除" }));
    expect(shelf.remove).toHaveBeenCalledExactlyOnceWith("a");
  });

  it("shows how far one is that waits for the network, and stops it at once", async () => {
    const shelf = createFakeShelf(
      { a: { state: "wanted", sizeBytes: 2_400_000 } },
      { isReachable: false, progress: { a: { receivedBytes: 1_500_000, fault: "offline" } } },
    );
    const { user } = renderList(shelf);
    const row = within(screen.getByRole("listitem"));
    expect(screen.getByText(/^现在没有网络/u)).toBeVisible();
    expect(row.getByText("等网络恢复")).toBeVisible();
    expect(row.getByText(/1\.5 MB \/ 2\.4 MB/u)).toBeVisible();
    expect(row.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "63");
    await user.click(row.getByRole("button", { name: /^停止保存：/u }));
    expect(shelf.remove).toHaveBeenCalledExactlyOnceWith("a");
  });

  it("offers again what the browser has deleted", async () => {
    const shelf = createFakeShelf({ a: { state: "lost" } });
    const { user } = renderList(shelf);
    expect(screen.getByText("被浏览器清掉了")).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^离线可听：/u }));
    expect(shelf.keep).toHaveBeenCalledExactlyOnceWith("a");
  });

  it("has the setting, and the one about Wi-Fi only where the browser knows it", async () => {
    const shelf = createFakeShelf();
    const { user } = renderList(shelf);
    await user.click(screen.getByRole("switch", { name: "自动保存接下来 3 期没听的" }));
    expect(shelf.choose).toHaveBeenCalledExactlyOnceWith({ count: 3, isWifiOnly: false });
    expect(screen.queryByRole("switch", { name: /Wi-Fi/u })).toBeNull();
    const { kept } = shelf.store.getState();
    const settings = { count: 5, isWifiOnly: false };
    renderList(createFakeShelf({}, { knowsWifi: true, kept: { ...kept, settings } }));
    await user.click(screen.getByRole("switch", { name: "只在 Wi-Fi 下自动保存" }));
    expect(screen.getByRole("combobox", { name: "自动保存几期" })).toHaveValue("5");
  });

  it("takes away several at once, and asks once where some were not heard", async () => {
    const shelf = createFakeShelf({
      a: { title: "甲", date: "2025-06-03" },
      b: { title: "乙", date: "2025-06-02" },
      c: { title: "丙", date: "2025-06-01" },
    });
    const { user } = renderList(shelf);
    await user.click(screen.getByRole("button", { name: "选择" }));
    expect(screen.getByRole("button", { name: "移除所选" })).toBeDisabled();
    await user.click(screen.getByRole("checkbox", { name: "甲" }));
    expect(screen.getByRole("button", { name: "移除 1 期 · 3.0 MB" })).toBeEnabled();
    await user.click(screen.getByRole("button", { name: "全选" }));
    await user.click(screen.getByRole("checkbox", { name: "丙" }));
    await user.click(screen.getByRole("button", { name: "移除 2 期 · 6.0 MB" }));
    expect(shelf.remove).not.toHaveBeenCalled();
    expect(screen.getByText("其中 2 期还没听完，要移除吗？")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "移除" }));
    expect(shelf.remove.mock.calls).toEqual([["a"], ["b"]]);
    // Done: rows have their own buttons again.
    expect(screen.queryByRole("checkbox")).toBeNull();
  });

  it("says where a browser keeps nothing", () => {
    renderList(null);
    expect(screen.getByText(/不能离线保存/u)).toBeVisible();
  });
});

describe("KeepButton", () => {
  const episode = sampleEpisode;
  const renderButton = (shelf: ReturnType<typeof createFakeShelf> | null) =>
    renderInApp(
      <OfflineContext value={shelf}>
        <KeepButton episode={episode} />
      </OfflineContext>,
    );

  it("keeps with one press, and takes away with one", async () => {
    const empty = createFakeShelf();
    const { user, unmount } = renderButton(empty);
    await user.click(screen.getByRole("button", { name: "离线可听" }));
    expect(empty.keep).toHaveBeenCalledExactlyOnceWith(episode.id);
    unmount();
    const full = createFakeShelf({ [episode.id]: {} });
    renderButton(full);
    await user.click(screen.getByRole("button", { name: "移除离线内容" }));
    expect(full.remove).toHaveBeenCalledExactlyOnceWith(episode.id);
  });

  it("is off with the reason where the sound's host lets nobody keep it", () => {
    const progress = { [episode.id]: { receivedBytes: 0, fault: "refused" as const } };
    renderButton(createFakeShelf({ [episode.id]: { state: "wanted" } }, { progress }));
    const button = screen.getByRole("button", { name: /^离线可听：这期的声音在别的网站上/u });
    expect(button).toBeDisabled();
  });

  it("is off for a sound that is known to be sealed", () => {
    const sealed = { ...episode, audio: { ...episode.audio, isSealed: true as const } };
    renderInApp(
      <OfflineContext value={createFakeShelf()}>
        <KeepButton episode={sealed} />
      </OfflineContext>,
    );
    expect(screen.getByRole("button", { name: /^离线可听：/u })).toBeDisabled();
  });

  it("is not there in a browser that keeps nothing", () => {
    renderButton(null);
    expect(screen.queryByRole("button")).toBeNull();
  });
});
