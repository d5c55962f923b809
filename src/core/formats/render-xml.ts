import { escapeXml } from "./escape-xml.ts";

/** Attributes by name, as plain values; undefined ones are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** Renders an element around markup that is rendered already; without any it closes itself. */
export function renderXmlElement(name: string, attributes: XmlAttributes, markup = ""): string {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${escapeXml(String(value))}"`,
  );
  const start = `<${name}${pairs.join("")}`;
  return markup === "" ? `${start}/>` : `${start}>${markup}</${name}>`;
}

/**
 * Renders an element that holds plain text, without white space at its ends; empty text gives
 * no element at all.
 */
export function renderXmlText(
  name: string,
  text: string | number | undefined,
  attributes: XmlAttributes = {},
): string {
  const escaped = escapeXml(String(text ?? "").trim());
  return escaped === "" ? "" : renderXmlElement(name, attributes, escaped);
}

/** Renders lines one below the other, indented by one step; empty ones fall away. */
export function indentXml(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== "")
    .map((line) => `  ${line}`)
    .join("\n");
}
