import { describe, expect, it } from "vitest";
import { listScriptTokens } from "#publish/timing/sidecar/list-script-tokens.ts";
import { anyText } from "../../../support/arbitrary-text.ts";
import * as fc from "../../../support/property.ts";

describe("listScriptTokens", () => {
  it.each([
    ["你好，Qwen3－Embedding！🎉", ["你", "好", "qwen", "3", "embedding"]],
    ["ＡＩ 2025年", ["ai", "2025", "年"]],
    ["Don't", ["don", "t"]],
    ["Brainμ café", ["brainμ", "café"]],
    ["コーヒー 안녕", ["コ", "ー", "ヒ", "ー", "안", "녕"]],
    ["**，。♪**", []],
  ])("divides %s", (text, tokens) => {
    expect(listScriptTokens([text]).map((token) => token.text)).toEqual(tokens);
  });

  it("tells where each stands in its text", () => {
    expect(listScriptTokens(["“好”", "ＡＩ。"])).toEqual([
      { text: "好", source: 0, start: 1, end: 2, weight: 1 },
      { text: "ai", source: 1, start: 0, end: 2, weight: 2 / 3 },
    ]);
  });

  it("lists tokens of any texts in order, inside of them", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 3 }), (texts) => {
        let [source, start] = [0, 0];
        for (const token of listScriptTokens(texts)) {
          if (token.source !== source) [source, start] = [token.source, 0];
          expect(token.start).toBeGreaterThanOrEqual(start);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(texts[source]?.length ?? 0);
          start = token.start;
        }
      }),
    );
  });
});
