import type { NeededPackages } from "./plan-packages.ts";

/** The letters in which pictures are taken and compared, the same on every machine. */
export const pictureFonts: NeededPackages = {
  packages: ["fonts-noto-cjk"],
  files: ["/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"],
  tests: "The tests that compare pictures",
};
