/** What XML 1.0 has no way to write (§2.2 Char): control characters, lone surrogates, U+FFFE and U+FFFF. */
const forbiddenPattern = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Makes text safe inside XML or HTML, between tags and in quoted attributes alike. One character
 * that XML forbids makes a whole feed unreadable, so these are left out.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 * @example escapeXml("Tom & \u0000Jerry") === "Tom &amp; Jerry"
 */
export function escapeXml(text: string): string {
  return removeForbidden(text).replaceAll(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
}

/** Wraps markup so that XML keeps it as it is; the end of a section inside of it is parted. */
export function renderCdata(markup: string): string {
  return `<![CDATA[${removeForbidden(markup).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

function removeForbidden(text: string): string {
  return text.replaceAll(forbiddenPattern, "");
}
