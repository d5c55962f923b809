/** Chinese that follows an address without a space is no part of it. */
const chineseEnd = /[\u3000-\u303F\uFF00-\uFFEF“”‘’…—].*$/su;

/** An address that was written as such, and the text that the parser took with it. */
export interface BareAddress {
  readonly url: string;
  readonly rest: string;
}

/**
 * Tells whether a link's words are its address, and where that ends; undefined for a link
 * with words of its own.
 *
 * @example cutBareAddress("https://a.example/b。中文", "https://a.example/b。中文")
 */
export function cutBareAddress(words: string, url: string): BareAddress | undefined {
  const isBare = [words, `http://${words}`, `https://${words}`, `mailto:${words}`].includes(url);
  if (!isBare) return undefined;
  const rest = url.startsWith("mailto:") ? "" : (chineseEnd.exec(words)?.[0] ?? "");
  return { url: rest === "" ? url : url.slice(0, -rest.length), rest };
}
