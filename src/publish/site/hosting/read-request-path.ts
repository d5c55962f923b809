/** What a request asks for, or the status of an answer that says why nothing is given. */
export type RequestedPath =
  | {
      readonly ok: true;
      /** Decoded, below the base, without a slash in front: `episodes/pilot/`. */
      readonly path: string;
    }
  | { readonly ok: false; readonly status: 400 | 404 };

/**
 * Reads the path of a request's target. What is no address, or no text, is a bad request; what
 * steps out of the folder, begins with a dot, or has an empty step (`//host`), is not there.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-3.2
 */
export function readRequestPath(target: string, base: string): RequestedPath {
  const pathname = findPathname(target);
  const decoded = pathname === undefined ? undefined : decode(pathname);
  if (decoded === undefined || decoded.includes("\0")) return { ok: false, status: 400 };
  if (!decoded.startsWith(base)) return { ok: false, status: 404 };
  const path = decoded.slice(base.length);
  const steps = path.split("/");
  const isStep = (step: string, index: number): boolean =>
    step === "" ? index === steps.length - 1 : !step.startsWith(".") && !step.includes("\\");
  return steps.every(isStep) ? { ok: true, path } : { ok: false, status: 404 };
}

/** As it was sent: `/a?b`, or with the host, as proxies are asked. */
function findPathname(target: string): string | undefined {
  const [path = ""] = target.split(/[?#]/u);
  if (path.startsWith("/")) return path;
  return URL.canParse(target) ? new URL(target).pathname : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
