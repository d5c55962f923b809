import { describe, expect, it } from "vitest";
import { findSidecarFormat } from "#publish/timing/sidecar/sidecar-format.ts";
import { renderSmallTimeline } from "../../../support/run-station.ts";

describe("findSidecarFormat", () => {
  it.each([
    ["timeline", renderSmallTimeline()],
    ["timeline", renderSmallTimeline((text) => text.replace(",", ""))],
    ["timeline", '{"version":1,"sentences":[{"text":"好","spoken":false}]}'],
    ["podcast", ' {"segments":[{"startTime":0,"endTime":1,"body":"好"}]}'],
    ["podcast", '{"segments":[{"startTime":0,"endTime":1,"body":"好"}'],
    ["vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n好\n"],
    ["srt", "1\n00:00:01,000 --> 00:00:02,000\n好\n"],
    ["srt", "00:01.000 --> 00:02.000\n好\n"],
  ])("finds %s", (format, text) => {
    expect(findSidecarFormat(text)).toBe(format);
  });

  it.each([
    ["nothing", ""],
    ["notes", "# 小酒馆\n\n你好。\n"],
    ["another program's segments", '{"text":"好","segments":[{"from":0,"to":1,"text":"好"}]}'],
    ["another program's sentences", '{"sentences":[{"text":"好","start":0,"end":1}]}'],
    ["chapters", '{"version":"1.2.0","chapters":[{"startTime":0,"title":"开场"}]}'],
    ["a list", "[1, 2]"],
  ])("finds none in %s", (_, text) => {
    expect(findSidecarFormat(text)).toBeUndefined();
  });
});
