import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { CatalogError } from "#catalog/catalog-error.ts";
import { fetchJson, fetchPacked } from "#catalog/fetch-json.ts";

const url = "http://localhost:3000/station.json";
const noAbort = new AbortController().signal;

/** What `fetchJson` throws when the network answers like this. */
async function catchError(
  answer: () => Promise<Response> | Response,
  signal = noAbort,
): Promise<unknown> {
  vi.stubGlobal("fetch", async () => answer());
  return fetchJson(url, signal).then(
    () => "no error",
    (error: unknown) => error,
  );
}

function createJsonResponse(text: string, status = 200): Response {
  return new Response(text, { status, headers: { "content-type": "application/json" } });
}

/** A response whose body breaks off. */
function createBrokenResponse(fault: unknown): Response {
  const body = new ReadableStream({ start: (controller) => controller.error(fault) });
  return new Response(body, { headers: { "content-type": "application/json" } });
}

/** A fetch that never answers and, like a real one, throws when it is aborted. */
function stubSilentFetch(): void {
  vi.stubGlobal(
    "fetch",
    (_url: string, { signal }: { signal: AbortSignal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
      }),
  );
}

describe("fetchJson", () => {
  it("gives the value that the file holds", async () => {
    const fetchSpy = vi.fn<() => Promise<Response>>();
    fetchSpy.mockResolvedValue(createJsonResponse('{"version":1}'));
    vi.stubGlobal("fetch", fetchSpy);
    await expect(fetchJson(url, noAbort)).resolves.toEqual({ version: 1 });
    expect(fetchSpy).toHaveBeenCalledWith(url, expect.anything());
  });

  it.each([
    ["of this site as its page's head does", url, { mode: "no-cors", credentials: "include" }],
    ["of another host as scripts do", "https://example.org/station.json", {}],
  ])("asks for a file %s", async (_how, address, options) => {
    const fetchSpy = vi.fn<() => Promise<Response>>();
    fetchSpy.mockResolvedValue(createJsonResponse("{}"));
    vi.stubGlobal("fetch", fetchSpy);
    await fetchJson(address, noAbort);
    const signal = expect.any(AbortSignal);
    expect(fetchSpy.mock.calls).toEqual([[address, { ...options, signal }]]);
  });

  it("reads JSON whatever media type the host gives it", async () => {
    vi.stubGlobal("fetch", async () => new Response("[1]"));
    await expect(fetchJson(url, noAbort)).resolves.toEqual([1]);
  });
});

describe("fetchJson: offline", () => {
  it("means that the server cannot be reached", async () => {
    const cause = new TypeError("Failed to fetch");
    const error = await catchError(() => Promise.reject(cause));
    expect(error).toBeInstanceOf(CatalogError);
    expect(error).toMatchObject({ code: "offline", url, cause });
  });

  it.each([500, 502, 503, 504, 429])("means that the server answers %i", async (status) => {
    const error = await catchError(() => new Response("", { status }));
    expect(error).toMatchObject({ code: "offline", url, cause: status });
  });

  it("means that the connection breaks in the middle of the file", async () => {
    const error = await catchError(() => createBrokenResponse(new TypeError("network error")));
    expect(error).toMatchObject({ code: "offline" });
  });

  it("means that the server does not answer in 20 seconds", async () => {
    const timeout = new AbortController();
    const timeoutSpy = vi.spyOn(AbortSignal, "timeout").mockReturnValue(timeout.signal);
    stubSilentFetch();
    const loading = fetchJson(url, noAbort);
    timeout.abort(new DOMException("too late", "TimeoutError"));
    await expect(loading).rejects.toMatchObject({ code: "offline", url });
    expect(timeoutSpy).toHaveBeenCalledWith(20_000);
  });
});

describe("fetchJson: not-found", () => {
  it.each([404, 403, 410])("means that the server answers %i", async (status) => {
    const error = await catchError(() => createJsonResponse("{}", status));
    expect(error).toMatchObject({ code: "not-found", url, cause: status });
  });

  it("means that a host answers with a web page", async () => {
    const headers = { "content-type": "text/html; charset=utf-8" };
    const error = await catchError(() => new Response("<!doctype html>", { headers }));
    expect(error).toMatchObject({ code: "not-found", url });
  });
});

describe("fetchJson: bad-shape", () => {
  it.each(["", "{", "<!doctype html>", '{"a":1}}'])("means that %j is no JSON", async (text) => {
    const error = await catchError(() => createJsonResponse(text));
    expect(error).toMatchObject({ code: "bad-shape", url });
    expect(error).toHaveProperty("cause", expect.any(SyntaxError));
  });
});

describe("fetchJson: an abort by the caller", () => {
  it("stays an abort while the server is silent", async () => {
    const caller = new AbortController();
    stubSilentFetch();
    const loading = fetchJson(url, caller.signal);
    caller.abort();
    await expect(loading).rejects.toMatchObject({ name: "AbortError" });
  });

  it("stays an abort while the file comes in", async () => {
    const caller = new AbortController();
    const error = await catchError(() => {
      caller.abort();
      return createBrokenResponse(caller.signal.reason);
    }, caller.signal);
    expect(error).toBe(caller.signal.reason);
  });
});

describe("fetchPacked", () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * index) % 251);
  const answerWith = (body: Uint8Array, status = 200): void => {
    vi.stubGlobal("fetch", async () => new Response(Uint8Array.from(body), { status }));
  };

  it("gives the bytes that were packed", async () => {
    answerWith(gzipSync(bytes));
    await expect(fetchPacked(url, noAbort)).resolves.toEqual(bytes);
  });

  it("gives no bytes for none", async () => {
    answerWith(gzipSync(new Uint8Array()));
    await expect(fetchPacked(url, noAbort)).resolves.toHaveLength(0);
  });

  it.each([
    ["is not packed", bytes],
    ["breaks off", gzipSync(bytes).subarray(0, -9)],
    ["is damaged", gzipSync(bytes).map((byte, at) => (at === 200 ? byte ^ 1 : byte))],
    ["is empty", new Uint8Array()],
  ])("is bad-shape for a file that %s", async (_, body) => {
    answerWith(body);
    await expect(fetchPacked(url, noAbort)).rejects.toMatchObject({ code: "bad-shape", url });
  });

  it.each([
    [404, "not-found"],
    [503, "offline"],
  ])("is %i: %s", async (status, code) => {
    answerWith(bytes, status);
    await expect(fetchPacked(url, noAbort)).rejects.toMatchObject({ code, url });
  });
});
