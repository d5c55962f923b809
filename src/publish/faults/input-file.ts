import type { PublishFault, PublishFaultCode } from "./publish-error.ts";

/** A file to read, and the name by which the publisher knows it. */
export interface InputFile {
  readonly path: string;
  /** As typed on the command line, or relative to the repository. */
  readonly shownPath: string;
}

/** An error's code (`ENOENT`, …; of what is no file, what it is), or an empty string where it has none. */
export function readSystemCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : "";
}

/** Why a file could not be read. */
export function toInputFault({ shownPath }: InputFile, error: unknown): PublishFault {
  const quoted = readSystemCode(error);
  const isMissing = quoted === "ENOENT" || quoted === "ENOTDIR";
  const code: PublishFaultCode = isMissing ? "missing-file" : "unreadable-file";
  return { code, where: shownPath, quoted };
}
