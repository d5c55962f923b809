import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "../../support/find-free-port.ts";
import { webkitDriverPath } from "./find-engines.ts";
import { startNullSound } from "./start-null-sound.ts";
import { startProgram, type RunningProgram } from "./start-program.ts";
import { waitFor } from "./wait-for.ts";
import { driverCommands, type WebDriver } from "./web-driver.ts";

/** Starts WebKitGTK's small browser on a screen that nobody sees, with sound that nobody hears. */
export async function startWebkit(): Promise<WebDriver> {
  const folder = mkdtempSync(join(tmpdir(), "webkit-"));
  const sound = await startNullSound(join(folder, "sound"));
  const screen = await startScreen();
  const port = await findFreePort();
  const program = startProgram({
    file: webkitDriverPath,
    args: ["--host=127.0.0.1", `--port=${port}`],
    env: { ...sound.env, ...screen.env, HOME: folder, XDG_RUNTIME_DIR: folder },
  });
  const root = `http://127.0.0.1:${port}`;
  await waitFor("WebKitWebDriver", () =>
    fetch(`${root}/status`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  const session = await openSession(root);
  return {
    send: (command, parameters = {}) => {
      const [method = "", path = ""] = driverCommands[command].http.split(" ");
      return ask(`${root}/session/${session}/${path}`, method, parameters);
    },
    quit: async () => {
      await ask(`${root}/session/${session}`, "DELETE").catch(() => undefined);
      await program.stop();
      await screen.stop();
      await sound.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Xvfb chooses a number that is free, and says it. */
async function startScreen(): Promise<RunningProgram & { env: { DISPLAY: string } }> {
  const args = ["-displayfd", "3", "-screen", "0", "1600x1100x24", "-nolisten", "tcp"];
  const program = startProgram({ file: "Xvfb", args });
  let said = "";
  program.report.on("data", (piece) => (said += String(piece)));
  const display = await waitFor("Xvfb", () => said.endsWith("\n") && said.trim());
  return { ...program, env: { DISPLAY: `:${display}` } };
}

async function openSession(root: string): Promise<string> {
  const opened = await ask(`${root}/session`, "POST", { capabilities: {} });
  if (opened === null || typeof opened !== "object" || !("sessionId" in opened)) {
    throw new Error("WebKitWebDriver opened no session");
  }
  return String(opened.sessionId);
}

async function ask(
  address: string,
  method: string,
  parameters?: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const body = method === "POST" ? { body: JSON.stringify(parameters ?? {}) } : {};
  const response = await fetch(address, { method, ...body });
  const { value } = await response.json();
  if (!response.ok) throw new Error(JSON.stringify(value));
  return value;
}
