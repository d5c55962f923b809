import { expect, it } from "vitest";
import { formatBytes } from "#core/formats/format-bytes.ts";

it.each([
  [0, "0 kB"],
  [1, "1 kB"],
  [999_499, "999 kB"],
  [999_500, "1.0 MB"],
  [3_012_345, "3.0 MB"],
  [15_400_000, "15.4 MB"],
  [200_000_000, "200 MB"],
  [5_120_000_000, "5.1 GB"],
  [2_000_000_000_000_000, "2000 TB"],
])("writes %d bytes as %s", (sizeBytes, text) => {
  expect(formatBytes(sizeBytes)).toBe(text);
});
