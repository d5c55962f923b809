import { escapeControls } from "../faults/escape-controls.ts";

/** Of a terminal, as much as we use; also a plain pipe. */
export interface TextStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/**
 * The only way to print: titles, names of files and words of libraries are foreign, and nothing in
 * them steers the terminal.
 */
export interface Terminal {
  readonly isTerminal: boolean;
  /** Prints text, which ends its own lines. */
  print(text: string): void;
  /** Prints one line in place of the one that stands there; on a terminal alone. */
  redraw(line: string): void;
}

/** Makes a terminal of a stream. */
export function createTerminal(stream: TextStream): Terminal {
  return {
    isTerminal: stream.isTTY === true,
    print: (text) => stream.write(escapeControls(text)),
    redraw: (line) => stream.write(`\r\u001B[K${escapeControls(line.replaceAll("\n", " "))}`),
  };
}
