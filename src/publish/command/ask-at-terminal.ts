import { createInterface } from "node:readline/promises";

/** Puts a question to whoever sits at the terminal. */
export async function askAtTerminal(question: string, preset: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(preset === "" ? `${question} ` : `${question} (${preset}) `);
  } finally {
    terminal.close();
  }
}
