import { mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { build, createServer, preview } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { configureSite, createSmallSite } from "../../support/small-site.ts";

const sound = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));
const soundPath = "/episodes/2025-01-02/audio-0123456789abcdef.mp3";

const removals: (() => unknown)[] = [];
afterAll(async () => {
  for (const remove of removals.toReversed()) await remove();
});

/** Where the built and the edited site are served. */
const ports = { preview: 0, development: 0 };

beforeAll(async () => {
  const site = createSmallSite((remove) => removals.push(remove));
  writeFileSync(join(site, "public", soundPath), sound);
  mkdirSync(join(site, "public/empty"));
  writeFileSync(join(site, "public/empty/a.txt"), "a");
  await build(configureSite(site));
  const built = await preview({ ...configureSite(site), preview: { port: 0 } });
  removals.push(() => built.close());
  const server = await createServer({ ...configureSite(site), server: { port: 0 } });
  removals.push(() => server.close());
  await server.listen();
  ports.preview = Number(new URL(built.resolvedUrls?.local[0] ?? "").port);
  ports.development = Number(new URL(server.resolvedUrls?.local[0] ?? "").port);
});

/** An answer, taken apart. */
interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Sends a request as it is written: no client of Node's would send these. */
async function ask(port: number, target: string, ...headers: string[]): Promise<Answer> {
  const socket = connect(port, "localhost");
  const lines = [`GET ${target} HTTP/1.1`, "Host: localhost", "Connection: close", ...headers];
  socket.write(`${lines.join("\r\n")}\r\n\r\n`, "latin1");
  const [head = "", ...body] = (await text(socket.setEncoding("latin1"))).split("\r\n\r\n");
  const [first = "", ...rest] = head.split("\r\n");
  return {
    status: Number(first.split(" ")[1]),
    headers: new Map(
      rest.map((line) => [
        line.slice(0, line.indexOf(":")).toLowerCase(),
        line.slice(line.indexOf(":") + 2),
      ]),
    ),
    body: body.join("\r\n\r\n"),
  };
}

const oddTargets = [
  "http://[",
  "//",
  "//example.org",
  "/.//example.org",
  "/\\example.org",
  "/%00",
  "/%",
  "/episodes/..%2f..%2fpackage.json",
  `/${"a".repeat(8000)}`,
  `/${"a/".repeat(4000)}`,
  "*",
  "/episodes//",
];

describe("serveBuiltSite, odd targets", () => {
  const titled = oddTargets.map((target) => [target.slice(0, 30), target] as const);
  it.each(titled)("answers %s with a refusal, and goes on", async (_, target) => {
    const { status, headers, body } = await ask(ports.preview, target);
    expect([400, 404]).toContain(status);
    expect(headers.has("location")).toBe(false);
    expect(body).not.toMatch(/\bat .*:\d+/u);
    expect((await ask(ports.preview, "/")).status).toBe(200);
  });

  it("takes nothing but questions", async () => {
    const response = await fetch(`http://localhost:${ports.preview}/`, { method: "POST" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("is not ended in development either", async () => {
    expect((await ask(ports.development, "http://[")).status).toBe(400);
    expect((await ask(ports.development, "/station.json")).status).toBe(200);
  });
});

describe("serveBuiltSite, headers", () => {
  it.each(["/", "/episodes/2025-01-02/", soundPath, "/nothing/here", "/episodes/2025-01-02", "/%"])(
    "sends with %s what _headers says",
    async (target) => {
      const { headers } = await ask(ports.preview, target);
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'/u);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    },
  );

  it("lets sound that is named for its content be kept for ever", async () => {
    const { headers } = await ask(ports.preview, soundPath);
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(headers.get("content-type")).toBe("audio/mpeg");
  });

  it("sends a folder to the one with a slash, with its query", async () => {
    const { status, headers } = await ask(ports.preview, "/episodes/2025-01-02?t=83");
    expect([status, headers.get("location")]).toEqual([301, "/episodes/2025-01-02/?t=83"]);
  });

  it("shows the site's own page for a folder without one", async () => {
    const { status, body } = await ask(ports.preview, "/empty/");
    expect(status).toBe(404);
    expect(body.toLowerCase()).toContain("<!doctype html>");
  });

  it("says that nothing has changed", async () => {
    const { headers } = await ask(ports.preview, "/station.json");
    const again = await ask(
      ports.preview,
      "/station.json",
      `If-None-Match: ${headers.get("etag")}`,
    );
    expect([again.status, again.body]).toEqual([304, ""]);
  });
});

const whole = sound.length;
const ranges: readonly (readonly [range: string, first: number, last: number])[] = [
  ["bytes=0-0", 0, 0],
  ["bytes=10-19", 10, 19],
  ["bytes=990-", 990, 999],
  ["bytes=-5", 995, 999],
  ["bytes=-5000", 0, 999],
  ["bytes=990-5000", 990, 999],
];

describe.each(["preview", "development"] as const)("byte ranges in %s", (mode) => {
  it.each(ranges)("answers %s with just these bytes", async (range, first, last) => {
    const { status, headers, body } = await ask(ports[mode], soundPath, `Range: ${range}`);
    expect(status).toBe(206);
    expect(headers.get("content-range")).toBe(`bytes ${first}-${last}/${whole}`);
    expect(Buffer.from(body, "latin1").equals(sound.subarray(first, last + 1))).toBe(true);
  });

  it.each(["bytes=1000-", "bytes=5-2", "bytes=-0"])("refuses %s", async (range) => {
    const { status, headers } = await ask(ports[mode], soundPath, `Range: ${range}`);
    expect([status, headers.get("content-range")]).toEqual([416, `bytes */${whole}`]);
  });

  it.each(["bytes=", "bytes=a-b", "lines=1-2", "bytes=0-1,5-6", "="])(
    "answers %s with the whole",
    async (range) => {
      const { status, body } = await ask(ports[mode], soundPath, `Range: ${range}`);
      expect([status, body.length]).toEqual([200, whole]);
    },
  );

  it("answers with the whole when the sound is another than the one that is asked for", async () => {
    const headers = ["Range: bytes=0-9", 'If-Range: "another"'];
    expect((await ask(ports[mode], soundPath, ...headers)).body).toHaveLength(whole);
  });
});
