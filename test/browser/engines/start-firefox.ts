import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectMarionette } from "./connect-marionette.ts";
import { firefoxPath } from "./find-engines.ts";
import { startNullSound } from "./start-null-sound.ts";
import { startProgram } from "./start-program.ts";
import { waitFor } from "./wait-for.ts";
import { driverCommands, type WebDriver } from "./web-driver.ts";

/** A listener's Firefox that asks nobody for anything but the page. */
const preferences = {
  "marionette.port": 0,
  "intl.accept_languages": "zh-CN",
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
};

/** Starts Firefox without a screen, with sound that nobody hears. */
export async function startFirefox(): Promise<WebDriver> {
  const folder = mkdtempSync(join(tmpdir(), "firefox-"));
  const profile = join(folder, "profile");
  mkdirSync(profile);
  writeFileSync(join(profile, "user.js"), renderPreferences());
  const sound = await startNullSound(join(folder, "sound"));
  const program = startProgram({
    file: firefoxPath,
    args: ["--headless", "--marionette", "--no-remote", "--profile", profile],
    env: { ...sound.env, HOME: folder },
  });
  const portPath = join(profile, "MarionetteActivePort");
  const port = await waitFor("Firefox", () => existsSync(portPath) && readPort(portPath));
  const line = await connectMarionette(port);
  await line.send("WebDriver:NewSession", {});
  return {
    send: async (command, parameters = {}) => {
      const name = driverCommands[command].marionette;
      return openAnswer(await line.send(name, parameters));
    },
    quit: async () => {
      line.close();
      await program.stop();
      await sound.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function renderPreferences(): string {
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}

/** Undefined while the file is being written. */
function readPort(path: string): number | undefined {
  const port = Number(readFileSync(path, "utf8"));
  return port > 0 ? port : undefined;
}

/** Values come in an envelope of their own. */
function openAnswer(answer: unknown): unknown {
  return answer !== null && typeof answer === "object" && "value" in answer ? answer.value : answer;
}
