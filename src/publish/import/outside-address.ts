import { PublishError } from "../faults/publish-error.ts";

/** True where an argument is meant as an address, not as a file. */
export function isOutsideAddress(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//iu.test(text);
}

/** Which addresses may be asked. */
export interface AddressRules {
  /** Whether plain http is taken too, which anybody on the way can read and change. */
  readonly allowsHttp: boolean;
}

/**
 * Reads an address that was typed.
 *
 * @throws PublishError for what is no address of a host, holds a password, or is not https
 */
export function parseOutsideAddress(text: string, rules: AddressRules): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.hostname === "") {
    throw new PublishError({ code: "bad-address", where: text, quoted: text });
  }
  checkScheme(url, rules, text);
  return url;
}

/** @throws PublishError */
export function checkScheme(url: URL, { allowsHttp }: AddressRules, where: string): void {
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  if (!isWeb || url.username !== "" || url.password !== "") {
    throw new PublishError({ code: "bad-address", where, quoted: url.href });
  }
  if (url.protocol === "http:" && !allowsHttp) {
    throw new PublishError({ code: "plain-http", where, quoted: url.href });
  }
}
