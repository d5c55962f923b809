import { describe, expect, it } from "vitest";
import { dequeue, enqueueLast, enqueueNext, isQueued, moveInQueue } from "#core/listener/queue.ts";
import * as fc from "../../support/property.ts";

const create = (ids: string) => ids.split("").map((id) => ({ id, title: id }));
const read = (queue: readonly { readonly id: string }[]): string =>
  queue.map(({ id }) => id).join("");

describe("enqueueLast and enqueueNext", () => {
  it("put an episode at the end or the front, once", () => {
    const b = { id: "b", title: "b" };
    expect(read(enqueueLast(create("abc"), b))).toBe("acb");
    expect(read(enqueueNext(create("abc"), b))).toBe("bac");
    expect(read(enqueueLast([], b))).toBe("b");
  });
});

describe("dequeue", () => {
  it("takes an episode out, and leaves a queue without it as it is", () => {
    const queue = create("abc");
    expect(read(dequeue(queue, "b"))).toBe("ac");
    expect(dequeue(queue, "x")).toBe(queue);
    expect(isQueued(queue, "b")).toBe(true);
    expect(isQueued(queue, "x")).toBe(false);
  });
});

describe("moveInQueue", () => {
  it.each([
    ["a", 2, "bca"],
    ["c", 0, "cab"],
    ["b", 1, "abc"],
    ["a", 99, "bca"],
    ["c", -5, "cab"],
    ["x", 1, "abc"],
  ])("moves %s to %i", (id, index, expected) => {
    expect(read(moveInQueue(create("abc"), id, index))).toBe(expected);
  });

  it("loses and doubles nothing", () => {
    const letters = fc.constantFrom("a", "b", "c", "d", "e", "f", "g");
    fc.assert(
      fc.property(letters, fc.integer({ min: -3, max: 12 }), (id, index) => {
        const moved = read(moveInQueue(create("abcdefg"), id, index));
        expect(moved.split("").toSorted().join("")).toBe("abcdefg");
      }),
    );
  });
});
