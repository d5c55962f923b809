import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, request as openRequest, type IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerDesk, type Desk } from "#publish/desk/answer-desk.ts";
import { createDeskLevels } from "#publish/desk/desk-levels.ts";
import { createTurns, findDeskPlace } from "#publish/desk/desk-plugin.ts";
import { readRetimeFault } from "#publish/desk/retime-in-child-process.ts";
import { createShowFolder, runStation, smallNotes } from "../../support/run-station.ts";

const token = "the-token-of-this-start";
const page = "/dev/times/2025-06-08/";
const removals: (() => void)[] = [];
let folder = "";
let port = 0;

/** What must never be sent twice at once, and what a page of another name would send. */
interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A page of this start that pins the second sentence. */
function createPin(more: Sent = {}): Sent {
  return {
    method: "POST",
    path: page,
    body: JSON.stringify({ pins: [{ paragraph: 0, cue: 1, ms: 700 }], unpins: [] }),
    ...more,
    headers: {
      origin: `http://127.0.0.1:${port}`,
      "content-type": "application/json",
      "x-desk-token": token,
      ...more.headers,
    },
  };
}

async function send({ method = "GET", path = page, headers = {}, body }: Sent): Promise<Answer> {
  const given = Object.entries(headers).filter(([, value]) => value !== undefined);
  const request = openRequest({
    host: "127.0.0.1",
    port,
    method,
    path,
    headers: Object.fromEntries(given),
  });
  request.end(body);
  const [response] = await once(request, "response");
  let text = "";
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode, headers: response.headers, text };
}

const readEpisode = (): string =>
  readFileSync(join(folder, "public/episodes/2025-06-08/episode.json"), "utf8");

/** Sends it, and expects that nothing was written. */
async function expectRefusal(sent: Sent): Promise<Answer> {
  const before = readEpisode();
  const answer = await send(sent);
  expect(readEpisode()).toBe(before);
  expect(answer.text).not.toContain(token);
  return answer;
}

beforeAll(async () => {
  // A sentence that stands there twice, and text that would end a script.
  const notes = smallNotes.replace(
    "再见。",
    "再见。</script>再见。\n\n大家好。**AI**来了，微软也来了！",
  );
  folder = createShowFolder({ "notes.md": notes }, (remove) => removals.push(remove));
  const added = await runStation(folder, ["add", "notes.md", "audio.wav", "--force-estimate"]);
  if (added.exitCode !== 0) throw new Error(added.errors);
  const desk: Desk = {
    publicFolder: { path: join(folder, "public"), shownPath: "public" },
    signal: new AbortController().signal,
    retime: async (args) => readRetimeFault((await runStation(folder, args)).output),
    token,
    base: "/",
    levels: createDeskLevels(),
    finishPage: (address, html) => Promise.resolve(`<!-- ${address} -->${html}`),
    inTurn: createTurns(),
  };
  const server = createServer((request, response) => {
    const place = findDeskPlace(request.url ?? "", "/");
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (place) void answerDesk(desk, { request, response, ...place });
    else response.end("another page");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("the server has no port");
  ({ port } = address);
  removals.push(() => server.close());
});
afterAll(() => {
  for (const remove of removals) remove();
});

describe("answerDesk", () => {
  it("gives the page with its token to this machine alone, and lets nobody keep or frame it", async () => {
    const { status, headers, text } = await send({});
    expect(status).toBe(200);
    expect(text).toContain(token);
    expect(text.startsWith(`<!-- ${page} -->`)).toBe(true);
    expect(headers).toMatchObject({ "cache-control": "no-store", "x-frame-options": "DENY" });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    // The text of the notes has not ended the script that holds it.
    expect(text.match(/<\/script>/gu)).toHaveLength(2);
  });

  it.each([
    ["another host", { host: "evil.example" }],
    ["another origin", { origin: "http://evil.example" }],
    ["another port", { origin: "http://127.0.0.1:1" }],
    ["a page of another site", { "sec-fetch-site": "cross-site" }],
  ])("gives no page to %s", async (_, headers) => {
    const { status } = await expectRefusal({ headers });
    expect(status).toBe(403);
  });

  it.each([
    ["without token", { "x-desk-token": undefined }],
    ["with the token of an earlier start", { "x-desk-token": "the-token-of-this-stars" }],
    ["with a longer token", { "x-desk-token": `${token}x` }],
    ["of another origin", { origin: "http://evil.example" }],
    ["of no origin", { origin: undefined }],
    ["of a sandboxed frame", { origin: "null" }],
    ["to another host", { host: "evil.example", origin: "http://evil.example" }],
  ])("writes nothing for a request %s", async (_, headers) => {
    const { status } = await expectRefusal(createPin({ headers }));
    expect(status).toBe(403);
  });

  it.each([
    [415, "of a form's type", { headers: { "content-type": "text/plain" } }],
    [413, "that is too long", { body: JSON.stringify({ pins: [], text: "x".repeat(5000) }) }],
    [400, "that is no JSON", { body: "{" }],
    [400, "with a time that is none", { body: '{"pins":[{"paragraph":0,"cue":0,"ms":-1}]}' }],
    [400, "that asks for nothing", { body: '{"pins":[],"unpins":[]}' }],
    [
      400,
      "that asks for more",
      { body: '{"pins":[{"paragraph":0,"cue":0,"ms":1}],"unpins":[],"id":"x"}' },
    ],
    [
      404,
      "for a sentence that is not there",
      { body: '{"pins":[{"paragraph":9,"cue":0,"ms":1}],"unpins":[]}' },
    ],
    [404, "for an episode that is not there", { path: "/dev/times/2025-06-09/" }],
    [404, "for an id that leaves its folder", { path: "/dev/times/%2e%2e/" }],
    [404, "for a path below", { path: `${page}episode.json/` }],
    [405, "to the levels", { path: `${page}levels` }],
    [405, "by PUT", { method: "PUT" }],
    [
      422,
      "to unpin what is not pinned",
      { body: '{"pins":[],"unpins":[{"paragraph":0,"cue":0}]}' },
    ],
  ])("answers %i to a request %s", async (status, _, more) => {
    const answer = await expectRefusal(createPin(more));
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual({ sentence: expect.stringMatching(/\w/u) });
  });

  it("gives a byte for each 10 ms of the sound", async () => {
    const { status, headers } = await send({ path: `${page}levels` });
    expect(status).toBe(200);
    expect(headers["content-length"]).toBe("200");
  });

  it("pins as the command does, also words that stand there twice, and takes pins away", async () => {
    // In turn, though they come at once.
    const [first, second] = await Promise.all([
      send(createPin()),
      send(createPin({ body: '{"pins":[{"paragraph":2,"cue":0,"ms":1500}],"unpins":[]}' })),
    ]);
    expect([first.status, second.status]).toEqual([200, 200]);
    const written = readEpisode();
    expect(written).toContain('"pins":[[0,700]]');
    expect(written).toContain('"pins":[[0,1500]]');
    expect(JSON.parse(second.text).episode.transcript[2].cues[0].startMs).toBe(1500);
    const body = '{"pins":[],"unpins":[{"paragraph":0,"cue":1}]}';
    expect((await send(createPin({ body }))).status).toBe(200);
    expect(readEpisode()).not.toContain("[[0,700]]");
  });

  it("says what the command says of pins that run backwards", async () => {
    const body = JSON.stringify({
      pins: [
        { paragraph: 0, cue: 0, ms: 900 },
        { paragraph: 0, cue: 1, ms: 300 },
      ],
      unpins: [],
    });
    const { status, text } = await expectRefusal(createPin({ body }));
    expect(status).toBe(422);
    expect(text).toMatch(/0:00/u);
  });
});

describe("readRetimeFault", () => {
  it.each([
    ['{"faults":[]}', undefined],
    ['{"faults":[{"sentence":"one."},{"sentence":"two."}]}', "one. two."],
    ["", "the command broke off; run it in a terminal to see why"],
    ["{}", "the command broke off; run it in a terminal to see why"],
  ])("reads %s", (output, fault) => {
    expect(readRetimeFault(output)).toBe(fault);
  });
});

describe("findDeskPlace", () => {
  it.each([
    ["/dev/times/a-b", { id: "a-b", part: "" }],
    ["/dev/times/a-b/", { id: "a-b", part: "" }],
    ["/dev/times/a-b/levels", { id: "a-b", part: "levels" }],
    ["/dev/times/", { id: "", part: "" }],
    ["/dev/times/a/b/c", { id: "", part: "" }],
    ["/dev/states/", undefined],
  ])("reads %s", (path, place) => {
    expect(findDeskPlace(path, "/")).toEqual(place);
  });
});
