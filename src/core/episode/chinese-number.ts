const digits = "〇一二三四五六七八九";

/**
 * Parses digits that stand one beside the other, as in years; undefined for what is none.
 *
 * @example parseChineseDigits("二〇二五") === 2025
 */
export function parseChineseDigits(text: string): number | undefined {
  const found = Array.from(text.replaceAll("零", "〇"), (sign) => digits.indexOf(sign));
  return found.length === 0 || found.includes(-1) ? undefined : Number(found.join(""));
}

/** What a sign is worth that stands behind a digit, or alone. */
const units = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/**
 * Parses a number up to 9999 as it is spoken, or as digits; undefined for what is none.
 *
 * @example parseChineseNumber("一百二十三") === 123
 */
export function parseChineseNumber(text: string): number | undefined {
  const plain = text
    .replaceAll("零", "〇")
    .replaceAll("两", "二")
    .replaceAll("廿", "二十")
    .replaceAll("卅", "三十");
  if (!/[十百千]/u.test(plain)) return parseChineseDigits(plain);
  const parts = [
    ...plain.matchAll(
      /(?<digit>[一二三四五六七八九])?(?<unit>[十百千])|〇|(?<one>[一二三四五六七八九])$/gu,
    ),
  ];
  if (parts.map(([part]) => part).join("") !== plain) return undefined;
  return parts.reduce((sum, { groups = {} }) => {
    const { digit = "一", unit = "", one } = groups;
    const worth =
      one === undefined ? digits.indexOf(digit) * (units.get(unit) ?? 0) : digits.indexOf(one);
    return sum + worth;
  }, 0);
}
