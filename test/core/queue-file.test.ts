import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQueue, renderQueue } from "#core/queue-file.ts";

const episode = { id: "2025-06-08", title: "来生小酒馆" };

describe("parseQueue", () => {
  it("reads what renderQueue has written", () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^e[0-9]{1,12}$/u));
    fc.assert(
      fc.property(ids, fc.string({ minLength: 1 }), (names, title) => {
        const queue = names.map((id) => ({ id, title }));
        expect(parseQueue(renderQueue(queue))).toEqual(queue);
      }),
    );
  });

  it.each([
    "",
    "{",
    "null",
    "[]",
    '{"version":2,"episodes":[]}',
    '{"version":1}',
    '{"version":1,"episodes":{}}',
  ])("takes %s for an empty queue", (text) => {
    expect(parseQueue(text)).toEqual([]);
  });

  it("drops what is damaged or repeated and keeps the rest in order", () => {
    const other = { id: "other", title: "另一期" };
    const episodes = [null, { id: "../x", title: "x" }, episode, { id: "a" }, other, episode];
    expect(parseQueue(JSON.stringify({ version: 1, episodes }))).toEqual([episode, other]);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Array.isArray(parseQueue(text))).toBe(true);
      }),
    );
  });
});
