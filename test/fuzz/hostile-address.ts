import * as fc from "fast-check";

// What chats, scripts, old players and ill will have put into addresses, piece by piece.
const times = [
  "83",
  "1:23",
  "1h2m3s",
  "npt:83,112.5",
  "-5",
  "1e309",
  "NaN",
  "0x10",
  "８３",
  "１：２３",
  ",20",
  "83,",
  "99999999999999999999",
  "::",
  "1:2:3:4",
  "%00",
  "%",
  "%zz",
];
const words = [
  "谷歌",
  "視頻編輯",
  '"unclosed',
  "-",
  "(((",
  "[a-z]*+?",
  "#",
  "＃谷歌",
  "\u202E倒",
  "\uD800",
  "\u0000",
  "<img src=x onerror=alert(1)>",
  "javascript:alert(1)",
  "__proto__",
  "constructor",
  "a".repeat(5000),
  "的 ".repeat(300),
  "🎧".repeat(50),
];
const ids = [
  "2025-06-08",
  "2025-06-08/3",
  "nothing",
  "..",
  ".",
  "%2e%2e",
  "..%2f..%2fetc%2fpasswd",
  "a b",
  "节目",
  "__proto__",
  "%E0%A4%A",
  "",
];
const keys = [
  "t",
  "q",
  "tag",
  "sort",
  "view",
  "mix",
  "start",
  "stop",
  "end",
  "T",
  "utm_source",
  "x",
];
const separators = ["&", "?", "&amp;", "＆", "；", "&&", "#", "%26", "？"];
const tails = ["", "。", ")", "】", ",", "”", "%E3%80%82", "/", "//", "#", "#t=83", "#:~:text=a"];

const anyValue = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...times, ...words, "history", "bookmarks", "best") },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
);
const anyEntry = fc
  .tuple(fc.constantFrom(...keys), fc.constantFrom("=", "==", "", "%3D"), anyValue, fc.boolean())
  .map(([key, equals, value, isEscaped]) => {
    const text = isEscaped ? encodeURIComponent(value.replace(/\p{Surrogate}/gu, "")) : value;
    return key + equals + text;
  });
const anyQuery = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...separators), anyEntry), { maxLength: 6 })
      .map((entries) =>
        entries
          .map((entry) => entry.join(""))
          .join("")
          .replace(/^[^?]/u, "?"),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 100, max: 3000 })
      .map((count) => `?${Array.from({ length: count }, (_, index) => `tag=t${index}`).join("&")}`),
  },
);
const anyPath = fc.oneof(
  fc.constantFrom("/", "//", "/index.html", "/?", "/nothing/here", "/episodes", "/episodes/"),
  fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom("", "/", "//", "/index.html", "/%23t%3D83"))
    .map(([id, end]) => `/episodes/${id}${end}`),
);

/** An address inside the site, as its path with query and fragment. */
export interface HostileAddress {
  readonly path: string;
  readonly search: string;
  readonly hash: string;
}

/** Any address that a page may be opened with, whatever it is worth. */
export const hostileAddress: fc.Arbitrary<HostileAddress> = fc
  .tuple(anyPath, anyQuery, fc.constantFrom(...tails))
  .map(([path, query, tail]) => {
    // As the browser hands it out: escaped where a URL needs it.
    const url = new URL(`http://host${path.startsWith("//") ? "/" : ""}${path}${query}${tail}`);
    return { path: url.pathname, search: url.search, hash: url.hash };
  });
