import type { PublishFault, PublishFaultCode } from "./publish-error.ts";

/** A file to read, and the name by which the publisher knows it. */
export interface InputFile {
  readonly path: string;
  /** As typed on the command line, or relative to the repository. */
  readonly shownPath: string;
}

/** The system's error code (`ENOENT`, …), or an empty string for an error of another kind. */
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
