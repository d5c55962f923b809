import { formatQueryString, parseQueryString } from "./query-string.ts";

// Closes a sentence or a bracket around a link; programs that look for links take it along.
const closingPattern = /[\s。，、；！…）】》」』”’)\]}>"'*.,;!]+(?=\/?$)/u;

/**
 * What was meant by an address inside the site, where a chat or a script damaged the link:
 * `?` and `#` escaped into the path or written full-width, and the punctuation of the
 * sentence around it. Undefined for an address with nothing to mend.
 *
 * @example repairAddress("/episodes/a/%23t%3D83", "") // "/episodes/a/?t=83"
 */
export function repairAddress(path: string, search: string): string | undefined {
  const plain = decodePath(path);
  const cut = plain.search(/[#＃?？&＆]/u);
  const place = (cut === -1 ? plain : plain.slice(0, cut)).replace(closingPattern, "");
  if (cut === -1 && place === plain) return undefined;
  // Two slashes would name another host.
  const own = place.replace(/^[/\\]+/u, "/");
  const misplaced = cut === -1 ? [] : parseQueryString(encodeURI(plain.slice(cut + 1)));
  return encodeURI(own) + formatQueryString([...misplaced, ...parseQueryString(search)]);
}

/** Takes the punctuation of a sentence off the end of a value; brackets that belong to it stay. */
export function trimClosing(value: string): string {
  const trimmed = value.replace(/[\s。，、；！…】》」』”’]+$/u, "");
  const isOpen = /[(（][^()（）]*[)）]$/u.test(trimmed);
  const isBracket = /[)）]$/u.test(trimmed) && !isOpen;
  return isBracket ? trimClosing(trimmed.slice(0, -1)) : trimmed;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
