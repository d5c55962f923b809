import { vi } from "vitest";

/** Until the test ends all that is there is seen: jsdom lays nothing out. */
export function seeAll(): void {
  const rects = Object.assign([new DOMRect()], { item: () => null });
  vi.spyOn(Element.prototype, "getClientRects").mockReturnValue(rects);
}
