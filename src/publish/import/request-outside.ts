import { lookup as findAddresses, type LookupAddress } from "node:dns";
import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { readSystemCode } from "../faults/input-file.ts";
import { PublishError, type PublishFaultCode } from "../faults/publish-error.ts";
import { checkScheme, type AddressRules } from "./outside-address.ts";
import { isPrivateAddress } from "./private-address.ts";

/** What a host outside answered at the end of all redirects. */
export interface OutsideAnswer {
  readonly status: number;
  readonly response: IncomingMessage;
  /** Origins of all hosts on the way, the typed one first: each plays a part when it is played. */
  readonly origins: readonly string[];
  /** Whether all of them let pages of any site read the answer (CORS). */
  readonly isReadable: boolean;
}

/** How a host outside is asked. */
export interface OutsideRequest extends AddressRules {
  /** Bytes `[first, last]`, if not all. */
  readonly range?: readonly [first: number, last: number] | undefined;
  readonly signal: AbortSignal;
  /** All of the answer has to be here by then. */
  readonly mostSeconds: number;
}

const mostRedirects = 5;
/** A page that would read the sound; hosts that answer only for pages they know say so. */
const askingPage = "https://listener.example";

/**
 * Asks a host outside, by https alone unless http is allowed, and follows a few redirects. Only
 * the host that was typed may have a private address: others could lead into the publisher's own
 * network.
 *
 * @throws PublishError
 */
export async function requestOutside(typed: URL, request: OutsideRequest): Promise<OutsideAnswer> {
  const where = typed.href;
  const limit = AbortSignal.any([request.signal, AbortSignal.timeout(request.mostSeconds * 1000)]);
  const origins: string[] = [];
  let url = typed;
  let isReadable = true;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    checkScheme(url, request, where);
    if (!origins.includes(url.origin)) origins.push(url.origin);
    const isTyped = url.hostname === typed.hostname;
    const response = await send(url, { ...request, signal: limit, isTyped }).catch(
      (cause: unknown) => {
        request.signal.throwIfAborted();
        throw toOutsideError(cause, { where, host: url.host, isLate: limit.aborted });
      },
    );
    const { statusCode: status = 0, headers } = response;
    isReadable &&= headers["access-control-allow-origin"] === "*";
    const isRedirect = [301, 302, 303, 307, 308].includes(status);
    if (!isRedirect || headers.location === undefined) {
      return { status, response, origins, isReadable };
    }
    response.destroy();
    if (!URL.canParse(headers.location, url)) break;
    url = new URL(headers.location, url);
  }
  throw new PublishError({ code: "lost-redirect", where, quoted: url.host });
}

interface OneRequest extends Omit<OutsideRequest, "mostSeconds"> {
  readonly isTyped: boolean;
}

/** A host that has a private address though nobody typed it. */
class PrivateAddressError extends Error {
  override readonly name = "PrivateAddressError";
}

function send(url: URL, { range, signal, isTyped }: OneRequest): Promise<IncomingMessage> {
  const hostname = url.hostname.replace(/^\[|\]$/gu, "");
  return new Promise((resolve, reject) => {
    // An address that is a number is never looked up.
    if (!isTyped && isIP(hostname) > 0 && isPrivateAddress(hostname)) {
      reject(new PrivateAddressError(hostname));
      return;
    }
    const start = url.protocol === "https:" ? requestHttps : requestHttp;
    const outgoing = start(url, {
      signal,
      // A connection that is kept could be one to an address that was not looked at.
      agent: false,
      ...(!isTyped && { lookup: lookUpPublic }),
      headers: {
        Accept: "audio/*, */*;q=0.1",
        "Accept-Encoding": "identity",
        Origin: askingPage,
        "User-Agent": "station",
        ...(range && { Range: `bytes=${range[0]}-${range[1]}` }),
      },
    });
    outgoing.on("response", resolve);
    outgoing.on("error", reject);
    outgoing.end();
  });
}

/** The address that is checked is the one that is connected to: names may change in between. */
const lookUpPublic: LookupFunction = (hostname, options, done) => {
  findAddresses(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const inside = addresses?.find(({ address }) => isPrivateAddress(address));
    const [first] = addresses ?? [];
    if (error) done(error, []);
    else if (inside || !first) done(new PrivateAddressError(hostname), []);
    else if (options.all === true) done(null, addresses);
    else done(null, first.address, first.family);
  });
};

interface Failure {
  readonly where: string;
  readonly host: string;
  readonly isLate: boolean;
}

/** What a request or the reading of its answer failed of. */
export function toOutsideError(cause: unknown, { where, host, isLate }: Failure): PublishError {
  if (cause instanceof PublishError) return cause;
  let code: PublishFaultCode = isLate ? "host-slow" : "host-unreachable";
  if (cause instanceof PrivateAddressError) code = "private-address";
  const quoted = code === "host-unreachable" ? readSystemCode(cause) || String(cause) : host;
  return new PublishError({ code, where, quoted, expected: host }, { cause });
}
