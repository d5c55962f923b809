import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

/** What the search looks at; unit tests put another machine here. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly hasFile: (path: string) => boolean;
  /** May this user install packages without being asked for a password? */
  readonly canInstall: () => boolean;
}

/** How the tests come to a browser. */
export type ChromiumPlan =
  | { readonly kind: "use"; readonly path: string }
  | { readonly kind: "install" }
  /** Nothing can be done without a person; the sentence tells them what. */
  | { readonly kind: "ask"; readonly sentence: string };

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Decides from where the browser comes: `CHROMIUM_PATH`, the usual places, or apt. */
export function planChromium(machine: Machine): ChromiumPlan {
  const named = machine.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    return machine.hasFile(named)
      ? { kind: "use", path: named }
      : { kind: "ask", sentence: `CHROMIUM_PATH is ${named}, but there is no such file.` };
  }
  const path = listPlaces(machine).find((place) => machine.hasFile(place));
  if (path !== undefined) return { kind: "use", path };
  if (!hasApt(machine)) {
    const sentence = "The browser tests need Chromium: install it, or name one in CHROMIUM_PATH.";
    return { kind: "ask", sentence };
  }
  if (machine.canInstall()) return { kind: "install" };
  const sentence = "The browser tests need Chromium: run `sudo apt-get install chromium`.";
  return { kind: "ask", sentence };
}

/** The browser's path on this machine, or undefined while there is none. */
export function findChromium(): string | undefined {
  const plan = planChromium(thisMachine);
  return plan.kind === "use" ? plan.path : undefined;
}

/** This computer. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  hasFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  canInstall: () => isRoot() || hasPasswordlessSudo(),
};

/** True for the user that Chromium's sandbox refuses and apt obeys. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function listPlaces({ platform, env }: Machine): string[] {
  if (platform === "darwin") {
    const names = ["Chromium", "Google Chrome"];
    const folders = ["/Applications", join(env["HOME"] ?? "/", "Applications")];
    return names.flatMap((name) =>
      folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === "win32") {
    const folders = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]];
    const apps = ["Chromium", "Google\\Chrome"];
    return folders.flatMap((folder) =>
      folder === undefined ? [] : apps.map((app) => `${folder}\\${app}\\Application\\chrome.exe`),
    );
  }
  return listPathFolders(env).flatMap((folder) => commands.map((name) => join(folder, name)));
}

function hasApt({ platform, env, hasFile }: Machine): boolean {
  return (
    platform === "linux" && listPathFolders(env).some((folder) => hasFile(join(folder, "apt-get")))
  );
}

/** `/usr/bin` first: that is where distributions put it, whatever PATH says. */
function listPathFolders(env: Machine["env"]): string[] {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => isAbsolute(folder));
  return [...new Set(["/usr/bin", ...folders])];
}

function hasPasswordlessSudo(): boolean {
  try {
    execFileSync("sudo", ["-n", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
