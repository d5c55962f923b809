import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { parseBackupFile, renderBackupFile } from "#core/listener/backup-file.ts";
import { emptyRecentSearches } from "#core/listener/recent-search-file.ts";
import { emptyPlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { endOfTimeMs } from "../../../support/arbitrary-listener.ts";
import { createSavedPosition } from "../../../support/test-player.ts";
import { openApp, openEpisode, readAddress } from "../../open-app.tsx";

const title = "来生小酒馆 2025/6/8";
const bookmark = {
  episodeId: "2025-06-08",
  episodeTitle: title,
  startSeconds: 73.941,
  endSeconds: 80.2,
  text: "推出了一个叫千问3向量模型系列。",
  note: "",
  createdAtMs: 1000,
  changedAtMs: 1000,
  isDeleted: false,
};

/** Catches what the browser would download. */
function catchDownloads(): Blob[] {
  const blobs: Blob[] = [];
  vi.stubGlobal("URL", Object.assign(URL, { revokeObjectURL: () => undefined }));
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) blobs.push(blob);
    return "blob:caught";
  };
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  return blobs;
}

function createBackup(text: string): File {
  return new File([text], "backup.json", { type: "application/json" });
}

async function importText(app: ReturnType<typeof openApp>, text: string): Promise<void> {
  const input = await screen.findByLabelText("导入备份", { selector: "input" });
  await app.user.upload(input, createBackup(text));
}

describe("App: ?view=bookmarks", () => {
  it("is found from the rail, and says how to begin", async () => {
    const { user } = openApp("/");
    await user.click(await screen.findByRole("link", { name: "书签" }));
    expect(readAddress()).toBe("/?view=bookmarks");
    expect(await screen.findByText(/^还没有书签/u)).toBeInTheDocument();
    const rail = within(screen.getByRole("navigation", { name: "节目" }));
    expect(rail.getByRole("link", { name: "书签" })).toHaveAttribute("aria-current", "page");
  });

  it("takes a backup in, and shows, finds and deletes its bookmarks", async () => {
    const app = openApp("/?view=bookmarks");
    const data = {
      playback: emptyPlaybackMemory,
      bookmarks: { a: { ...bookmark, note: "给小王" } },
      preferences: { language: "en", changedAtMs: { language: 5 } },
      tags: { 谷歌: { tag: "谷歌", choice: "muted", changedAtMs: 5, seenUpTo: "" } },
      searches: emptyRecentSearches,
    } as const;
    await importText(app, renderBackupFile(data, 0));
    const section = within(await screen.findByRole("region", { name: title }));
    expect(section.getByText("给小王")).toBeInTheDocument();
    await waitFor(() => expect(document.documentElement.lang).toBe("en"));
    expect(screen.getByRole("button", { name: "Unmute #谷歌" })).toBeInTheDocument();
    await app.user.type(screen.getByRole("searchbox", { name: "Find in bookmarks…" }), "豆包");
    expect(screen.getByText("Nothing found.")).toBeInTheDocument();
    await app.user.clear(screen.getByRole("searchbox", { name: "Find in bookmarks…" }));
    await app.user.click(screen.getByRole("button", { name: "Delete bookmark 1:13" }));
    expect(screen.queryByRole("region", { name: title })).toBeNull();
    await app.user.click(screen.getByRole("button", { name: "Undo" }));
    expect(screen.getByText("给小王")).toBeInTheDocument();
  });

  it.each([
    ["{", "这不是这里导出的备份，什么都没有改。"],
    [
      '{"version":9,"kind":"afterlife-intel/listener"}',
      "这份备份来自更新的版本，请刷新页面后再导入。",
    ],
  ])("refuses %s with a sentence", async (text, sentence) => {
    const app = openApp("/?view=bookmarks");
    await importText(app, text);
    expect(await screen.findByText(sentence)).toBeInTheDocument();
  });

  it("gives everything away in one file", async () => {
    const positions = { "2025-06-08": createSavedPosition(42) };
    const { user } = openApp("/?view=history", { remembered: { positions } });
    const downloads = catchDownloads();
    await user.click(await screen.findByRole("button", { name: "导出备份" }));
    const result = parseBackupFile(await (downloads[0] ?? new Blob()).text(), endOfTimeMs);
    expect(result).toMatchObject({ ok: true, value: { playback: { positions } } });
  });
});

describe("App: ?view=history", () => {
  it("lists what was heard, finds it by title, and forgets it on demand", async () => {
    const positions = {
      "2025-06-08": createSavedPosition(42),
      "2025-06-01": { ...createSavedPosition(0, true), updatedAtMs: 1 },
    };
    const { user, player } = openApp("/?view=history", { remembered: { positions } });
    const list = within(await screen.findByRole("list", { name: "收听历史" }));
    const [first, second] = await list.findAllByRole("listitem");
    expect(first).toHaveTextContent(/^阿里最新的AI模型.*听到 0:42/u);
    expect(second).toHaveTextContent(/已听完/u);
    await user.type(screen.getByRole("searchbox", { name: "在收听历史里找…" }), "眼镜");
    expect(list.getAllByRole("listitem")).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: /^从历史里去掉/u }));
    expect(list.queryAllByRole("listitem")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "撤销" }));
    expect(list.getAllByRole("listitem")).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "播放：谷歌眼镜" }));
    await vi.waitFor(() => expect(player.store.getState().track?.id).toBe("2025-06-01"));
  });
});

describe("App: bookmarking", () => {
  it("bookmarks with b, asks for a note with Shift+B, and takes away with b", async () => {
    const { user } = await openEpisode("?t=75");
    await user.keyboard("b");
    expect(screen.getByText("已在 1:13 加书签")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "去掉这句的书签" })).toBeInTheDocument();
    await user.keyboard("{Shift>}B{/Shift}");
    const field = await screen.findByRole("textbox", { name: "这句话的备注" });
    await waitFor(() => expect(field).toHaveFocus());
    await user.type(field, "bb{Enter}");
    expect(screen.getByText("备注已保存")).toBeInTheDocument();
    await user.keyboard("b");
    expect(screen.getByRole("button", { name: "给这句加书签" })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "撤销" }));
    expect(screen.getByRole("button", { name: "去掉这句的书签" })).toBeInTheDocument();
  });
});

describe("App: error with remembering", () => {
  it("is told until it is dismissed, each error once", async () => {
    const { user, player } = openApp("/");
    act(() => player.browserStorage.report("full"));
    expect(await screen.findByText(/^浏览器的存储满了/u)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "关闭" }));
    act(() => player.browserStorage.report("full"));
    expect(screen.queryByText(/^浏览器的存储满了/u)).toBeNull();
    act(() => player.browserStorage.report("clock-behind"));
    expect(await screen.findByText(/^这台设备的时钟/u)).toBeInTheDocument();
  });
});

describe("App: heard or not", () => {
  it("is said and changed in the library", async () => {
    const { user } = openApp("/");
    const row = await screen.findByRole("list", { name: "全部节目" });
    const choose = async (name: string): Promise<void> => {
      await user.click(within(row).getByRole("button", { name: "更多：谷歌眼镜" }));
      await user.click(await screen.findByRole("menuitem", { name }));
    };
    await choose("标为已听完");
    expect(row).toHaveTextContent("已听完");
    await choose("标为没听过");
    expect(row).not.toHaveTextContent("已听完");
  });
});
