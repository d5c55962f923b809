import { describe, expect, it } from "vitest";
import { mergeNewest } from "#core/listener/merge-newest.ts";
import { dequeue, enqueueLast, enqueueNext, moveInQueue } from "#core/listener/queue.ts";
import { changeQueue, listQueue, type QueueRanks } from "#core/listener/queue-ranks.ts";
import { type Queue } from "#core/listener/queue.ts";
import { anyQueuePlaces } from "../../support/arbitrary-listener.ts";
import * as fc from "../../support/property.ts";

const create = (ids: string): Queue => ids.split("").map((id) => ({ id, title: `第 ${id} 期` }));
const read = (places: QueueRanks): string =>
  listQueue(places)
    .map(({ id }) => id)
    .join("");
const keep = (ids: string): QueueRanks => changeQueue({}, create(ids), 1);

describe("listQueue", () => {
  const place = { title: "一期", rank: 0, isRemoved: false, changedAtMs: 1 };

  it("leaves out what was removed, has no title, or is no episode", () => {
    const places = {
      a: place,
      b: { ...place, isRemoved: true },
      c: { ...place, title: "" },
      "../d": place,
    };
    expect(listQueue(places)).toEqual([{ id: "a", title: "一期" }]);
  });

  it("goes by rank, and by id where two browsers gave the same one", () => {
    expect(read({ c: place, b: place, a: { ...place, rank: 1 } })).toBe("bca");
  });
});

describe("changeQueue", () => {
  it("keeps any queue, whatever stood there", () => {
    const anyQueue = fc.uniqueArray(fc.constantFrom("a", "b", "2025-06-08", "x"));
    fc.assert(
      fc.property(anyQueuePlaces, anyQueue, fc.nat(), (places, ids, nowMs) => {
        const queue = ids.map((id) => ({ id, title: places[id]?.title || "新的一期" }));
        expect(listQueue(changeQueue(places, queue, nowMs))).toEqual(queue);
      }),
    );
  });

  it("stamps what is added, moved or removed, and nothing else", () => {
    const readChanged = (queue: Queue): string[] =>
      Object.entries(changeQueue(keep("abcd"), queue, 9))
        .filter(([, { changedAtMs }]) => changedAtMs === 9)
        .map(([id]) => id);
    const queue = create("abcd");
    expect(readChanged(queue)).toEqual([]);
    expect(readChanged(enqueueLast(queue, { id: "e", title: "e" }))).toEqual(["e"]);
    expect(readChanged(enqueueNext(queue, { id: "e", title: "e" }))).toEqual(["e"]);
    expect(readChanged(dequeue(queue, "b"))).toEqual(["b"]);
    expect(readChanged(moveInQueue(queue, "b", 2)).toSorted()).toEqual(["b", "c"]);
  });

  it("stamps later than before although the clock was set back", () => {
    const places = changeQueue(changeQueue({}, create("a"), 1000), [], 5);
    expect(places["a"]).toMatchObject({ isRemoved: true, changedAtMs: 1001 });
  });

  it("holds however often two episodes change places between two others", () => {
    let places = keep("abcd");
    for (let round = 0; round < 200; round += 1) {
      const order = round % 2 === 0 ? "acbd" : "abcd";
      places = changeQueue(places, create(order), round);
      expect(read(places)).toBe(order);
    }
  });
});

describe("queues of two browsers, merged", () => {
  const merge = (mine: QueueRanks, theirs: QueueRanks): QueueRanks =>
    mergeNewest(mine, theirs, ({ changedAtMs }) => changedAtMs);

  it("hold what either has added, and not what either has removed", () => {
    const common = keep("abc");
    const mine = changeQueue(common, dequeue(create("abc"), "b"), 2);
    const theirs = changeQueue(common, create("abcx"), 3);
    expect(read(merge(mine, theirs))).toBe("acx");
    expect(read(merge(theirs, mine))).toBe("acx");
  });

  it("bring back what was added again later", () => {
    const removed = changeQueue(keep("ab"), create("b"), 2);
    const again = changeQueue(removed, create("ba"), 3);
    expect(read(merge(removed, again))).toBe("ba");
  });
});
