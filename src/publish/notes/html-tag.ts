const anchorPattern =
  /^<a\s[^>]*?\bhref\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s>]+))/iu;

/** The address of an opening `<a>`, as it is written; undefined for any other tag. */
export function findHtmlAddress(tag: string): string | undefined {
  const { double, single, bare } = anchorPattern.exec(tag)?.groups ?? {};
  return (double ?? single ?? bare)?.replaceAll("&amp;", "&");
}

/** Whether a tag breaks a line. */
export function isHtmlBreak(tag: string): boolean {
  return /^<\/?(?:br|p|div|li)\b/iu.test(tag);
}

/** Whether it is the closing tag of this name. */
export function isHtmlEnd(tag: string, name: string): boolean {
  return new RegExp(`^</${name}\\s*>$`, "iu").test(tag);
}
