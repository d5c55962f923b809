import * as v from "valibot";
import { describe, expect, it } from "vitest";
import {
  dateField,
  episodeIdField,
  fileNameField,
  linkField,
  millisecondsField,
  naturalField,
  textField,
} from "#core/files/file-fields.ts";

interface FieldCase {
  readonly name: string;
  readonly field: v.GenericSchema;
  readonly good: readonly unknown[];
  readonly bad: readonly unknown[];
}

const cases: readonly FieldCase[] = [
  {
    name: "millisecondsField",
    field: millisecondsField,
    good: [0, 1, 86_400_000],
    bad: [-1, 0.5, Number.NaN, Infinity, 2 ** 53, "1"],
  },
  {
    name: "naturalField",
    field: naturalField,
    good: [0, 7],
    bad: [-1, 1.5, Number.NaN, Infinity, 2 ** 53, "1"],
  },
  { name: "textField", field: textField, good: ["a", " "], bad: ["", 1, null] },
  {
    name: "dateField",
    field: dateField,
    good: ["2025-06-08", "2024-02-29"],
    bad: ["", "2025-6-8", "2025/06/08", "2025-13-01", "2025-02-30", "2025-06-08T00:00:00Z"],
  },
  {
    name: "episodeIdField",
    field: episodeIdField,
    good: ["2025-06-08"],
    bad: ["", "..", "a/b", "Index", "index"],
  },
  {
    name: "fileNameField",
    field: fileNameField,
    good: ["audio.mp3", "a", "声音 1.mp3", "a..b"],
    bad: ["", ".", "..", ".env", "a/b.mp3", "../a", "/a", "a\\b", "a?b", "a#b", "#a"],
  },
  {
    name: "linkField",
    field: linkField,
    good: ["https://example.org/a?b#c", "http://a", "mailto:a@example.org", "feed.xml", "a/b.html"],
    bad: [
      "",
      "javascript:alert(1)",
      "JavaScript:alert(1)",
      " javascript:alert(1)",
      "java\nscript:alert(1)",
      "data:text/html,x",
      "//example.org",
      "/a",
      "ftp://example.org",
    ],
  },
];

describe.each(cases)("$name", ({ field, good, bad }) => {
  it.each(good)("accepts %j", (value) => {
    expect(v.is(field, value)).toBe(true);
  });

  it.each(bad)("rejects %j", (value) => {
    expect(v.is(field, value)).toBe(false);
  });
});
