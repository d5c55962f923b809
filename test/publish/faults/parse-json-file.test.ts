import { describe, expect, it } from "vitest";
import { stationFormat } from "#core/files/station-file.ts";
import { findJsonLine, parseJsonFile } from "#publish/faults/parse-json-file.ts";
import { PublishError, type PublishFault } from "#publish/faults/publish-error.ts";

const text = `{
  "version": 1,
  "title": "来生情报站",
  "description": "每日情报",
  "host": "何夕2077",
  "language": "zh-CN",
  "links": [
    { "title": "源", "url": "https://example.org/" },
    { "title": "坏",
      "url": "javascript:alert(1)" }
  ]
}
`;

function readFault(source: string): PublishFault | undefined {
  try {
    parseJsonFile(stationFormat, { shownPath: "station.json", text: source });
    return undefined;
  } catch (error) {
    return error instanceof PublishError ? error.faults[0] : undefined;
  }
}

describe("parseJsonFile", () => {
  it("gives the value of a file without fault", () => {
    const mended = text.replace("javascript:alert(1)", "feed.xml");
    const station = parseJsonFile(stationFormat, { shownPath: "station.json", text: mended });
    expect(station.links.map(({ url }) => url)).toEqual(["https://example.org/", "feed.xml"]);
  });

  it("BAD: a value that does not fit, by its path and line", () => {
    expect(readFault(text)).toMatchObject({
      code: "bad-shape",
      where: "station.json",
      line: 10,
      quoted: "links[1].url",
    });
  });

  it("BAD: a missing value, by the line of what should hold it", () => {
    expect(readFault(text.replace('"title": "坏",', ""))).toMatchObject({
      code: "bad-shape",
      line: 9,
      quoted: "links[1].title",
    });
  });

  it("BAD: a syntax error, by the line where it shows", () => {
    expect(readFault(text.replace('"何夕2077",', '"何夕2077"'))).toMatchObject({
      code: "bad-json",
      line: 6,
      quoted: '"language": "zh-CN",',
    });
  });

  it.each([
    ["a comment", '{ // note\n "version": 1 }', 1],
    ["a comma too many", '{\n "version": 1,\n}', 3],
    ["an end too early", '{\n "version":', 2],
    ["an empty file", "", 1],
  ])("BAD: %s is not JSON", (_, source, line) => {
    expect(readFault(source)).toMatchObject({ code: "bad-json", line });
  });

  it("BAD: a newer version, by the line of the number", () => {
    expect(readFault(text.replace('"version": 1', '"version": 7'))).toMatchObject({
      code: "newer-version",
      line: 2,
    });
  });
});

describe("findJsonLine", () => {
  it.each([
    [[], 1],
    [["host"], 5],
    [["links", 1], 9],
    [["links", 1, "url"], 10],
    [["links", 4, "url"], 7],
    [["lost"], 1],
  ])("finds %j on line %d", (path, line) => {
    expect(findJsonLine(text, path)).toBe(line);
  });

  it("gives the first line of a text without values", () => {
    expect(findJsonLine("", ["title"])).toBe(1);
  });
});
