import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createAnswers, type Watch } from "#catalog/answers.ts";
import { createCatalogQueries } from "#catalog/catalog-queries.ts";
import { createEpisodeNotesQuery } from "#catalog/episode-notes-query.ts";
import { startQueryEngine } from "#catalog/query-engine.ts";
import { rootUrl, serveFiles } from "../support/fake-fetch.ts";
import { publishLibrary, sampleStation } from "../support/sample-library.ts";

const catalog = createCatalogQueries(rootUrl);
const id = "2025-06-08";
const textPath = `episodes/${id}/text.json`;

/** Watches until the test is over. */
function open<T>(watch: Watch<T>): Watch<T> {
  onTestFinished(watch.subscribe(() => undefined));
  return watch;
}

describe("createAnswers, before the engine is here", () => {
  it("loads a file once for all who ask", async () => {
    const server = serveFiles(publishLibrary());
    const answers = createAnswers();
    const [one, other] = [true, true].map((is) => open(answers.watch(catalog.station, is)));
    expect(one?.read()).toMatchObject({ isPending: true });
    await vi.waitFor(() => expect(other?.read().data).toEqual(sampleStation));
    expect(one?.read()).toBe(other?.read());
    expect(await answers.load(catalog.station)).toBe(one?.read().data);
    expect(answers.find(catalog.station)).toBe(one?.read().data);
    expect(server.requests).toEqual(["station.json"]);
  });

  it("does not ask what is not wanted yet", () => {
    const server = serveFiles(publishLibrary());
    open(createAnswers().watch(catalog.station, false));
    expect(server.requests).toEqual([]);
  });

  it("says what the network lost once nobody will try again, and does when asked", async () => {
    const server = serveFiles(publishLibrary());
    server.isReachable = false;
    const answers = createAnswers();
    const station = open(answers.watch(catalog.station, true));
    await expect(answers.load(catalog.station)).rejects.toMatchObject({ code: "offline" });
    expect(station.read()).toMatchObject({ isPending: true, error: null });
    answers.goOnWithoutEngine();
    await vi.waitFor(() => expect(station.read().error).toMatchObject({ code: "offline" }));
    server.isReachable = true;
    station.read().refetch();
    await vi.waitFor(() => expect(station.read().isSuccess).toBe(true));
  });

  it("has the first page of the library, and keeps what else is asked waiting", async () => {
    const server = serveFiles(publishLibrary());
    const answers = createAnswers();
    const pages = open(answers.watchPages(catalog.episodeIndex, true));
    const notes = open(answers.watch(createEpisodeNotesQuery(catalog.rootUrl, id), true));
    await vi.waitFor(() => expect(pages.read().data?.pages).toHaveLength(1));
    expect(notes.read().isPending).toBe(true);
    expect(server.requests).toEqual(["episodes/index.json"]);
  });
});

describe("createAnswers, when the engine comes", () => {
  it("goes on with what is here, the same and without asking again", async () => {
    const server = serveFiles(publishLibrary());
    const answers = createAnswers();
    const text = open(answers.watch(catalog.episode(id), true));
    const pages = open(answers.watchPages(catalog.episodeIndex, true));
    await vi.waitFor(() => expect(text.read().isSuccess && pages.read().isSuccess).toBe(true));
    const { data } = text.read();
    answers.startEngine(startQueryEngine);
    await vi.waitFor(() => expect(pages.read().hasNextPage).toBe(false));
    expect(text.read().data).toBe(data);
    expect(answers.find(catalog.episode(id))).toBe(data);
    expect(server.requests).toHaveLength(2);
  });

  it("waits for what is on its way, and answers what had to wait", async () => {
    const server = serveFiles(publishLibrary());
    const answers = createAnswers();
    const text = open(answers.watch(catalog.episode(id), true));
    const words = open(answers.watch(catalog.spokenEpisode(id), true));
    answers.startEngine(startQueryEngine);
    await vi.waitFor(() => expect(words.read().isSuccess).toBe(true));
    expect(text.read().isSuccess).toBe(true);
    expect(server.requests).toEqual([textPath, `episodes/${id}/words.bin`]);
  });

  it("asks again for what the network lost, and not for what is missing", async () => {
    const server = serveFiles(publishLibrary());
    const answers = createAnswers();
    const gone = open(answers.watch(catalog.episode("gone"), true));
    await vi.waitFor(() => expect(gone.read().error).toMatchObject({ code: "not-found" }));
    server.isReachable = false;
    const station = open(answers.watch(catalog.station, true));
    await expect(answers.load(catalog.station)).rejects.toMatchObject({ code: "offline" });
    server.isReachable = true;
    answers.startEngine(startQueryEngine);
    await vi.waitFor(() => expect(station.read().isSuccess).toBe(true));
    expect(gone.read().error).toMatchObject({ code: "not-found" });
    expect(server.requests).toEqual(["episodes/gone/text.json", "station.json", "station.json"]);
  });

  it("is started once, whoever needs it first", () => {
    serveFiles(publishLibrary());
    const answers = createAnswers();
    const engine = answers.startEngine(startQueryEngine);
    expect(answers.startEngine(startQueryEngine)).toBe(engine);
  });
});
