import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  defaultPlayerSettings,
  parsePlayerSettings,
  renderPlayerSettings,
} from "#core/player-settings-file.ts";

describe("parsePlayerSettings", () => {
  it("reads what renderPlayerSettings has written", () => {
    const settings = {
      backSeconds: 15,
      forwardSeconds: 60,
      isSkippingPauses: true,
      savedSeconds: 12.5,
      isPlayingOn: false,
    } as const;
    expect(parsePlayerSettings(renderPlayerSettings(settings))).toEqual(settings);
  });

  it.each(["", "{", "null", '{"version":2,"backSeconds":5}'])(
    "takes %s for a first visit",
    (text) => {
      expect(parsePlayerSettings(text)).toEqual(defaultPlayerSettings);
    },
  );

  it("replaces only what is damaged", () => {
    const text = '{"version":1,"backSeconds":7,"forwardSeconds":45,"savedSeconds":-1}';
    expect(parsePlayerSettings(text)).toEqual({ ...defaultPlayerSettings, forwardSeconds: 45 });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parsePlayerSettings(text).backSeconds).toBeGreaterThan(0);
      }),
    );
  });
});
