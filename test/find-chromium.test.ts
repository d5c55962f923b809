import { describe, expect, it } from "vitest";
import { feedReaders } from "./browser/find-feed-readers.ts";
import { pictureFonts } from "./browser/find-fonts.ts";
import { planChromium, type Machine } from "./browser/find-chromium.ts";
import { findTestBrowser, listShellPackages } from "./browser/find-headless-shell.ts";
import { planPackages } from "./browser/plan-packages.ts";

const debian: Machine = {
  platform: "linux",
  env: { PATH: "/usr/local/bin:/usr/bin:relative" },
  hasFile: () => false,
  canInstall: () => false,
};

const withFiles = (machine: Machine, ...files: string[]): Machine => ({
  ...machine,
  hasFile: (path) => files.includes(path),
});

describe("planChromium", () => {
  it("uses what CHROMIUM_PATH names, before all else", () => {
    const machine = withFiles(debian, "/opt/chromium", "/usr/bin/chromium");
    expect(planChromium({ ...machine, env: { CHROMIUM_PATH: "/opt/chromium" } })).toEqual({
      kind: "use",
      path: "/opt/chromium",
    });
  });

  it("says that CHROMIUM_PATH is wrong instead of taking another", () => {
    const machine = withFiles(debian, "/usr/bin/chromium");
    expect(planChromium({ ...machine, env: { CHROMIUM_PATH: "/nowhere" } })).toEqual({
      kind: "ask",
      sentence: "CHROMIUM_PATH is /nowhere, but there is no such file.",
    });
  });

  it("takes an empty CHROMIUM_PATH for none", () => {
    const machine = withFiles(debian, "/usr/bin/chromium");
    expect(planChromium({ ...machine, env: { CHROMIUM_PATH: "" } })).toEqual({
      kind: "use",
      path: "/usr/bin/chromium",
    });
  });

  it.each([
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/local/bin/chromium",
  ])("finds %s", (path) => {
    expect(planChromium(withFiles(debian, path))).toEqual({ kind: "use", path });
  });

  it("looks into /usr/bin when PATH is not set", () => {
    const machine = withFiles({ ...debian, env: {} }, "/usr/bin/chromium");
    expect(planChromium(machine)).toEqual({ kind: "use", path: "/usr/bin/chromium" });
  });

  it("finds Chrome among the applications of macOS", () => {
    const path = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    const machine = withFiles({ ...debian, platform: "darwin", env: { HOME: "/Users/v" } }, path);
    expect(planChromium(machine)).toEqual({ kind: "use", path });
  });

  it("finds Chrome among the programs of Windows", () => {
    const path = "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe";
    const env = { ProgramFiles: "C:\\Program Files" };
    expect(planChromium(withFiles({ ...debian, platform: "win32", env }, path))).toEqual({
      kind: "use",
      path,
    });
  });

  it("installs where apt is and needs no password", () => {
    const machine = withFiles({ ...debian, canInstall: () => true }, "/usr/bin/apt-get");
    expect(planChromium(machine)).toEqual({ kind: "install" });
  });

  it("asks for one command where apt is and wants a password", () => {
    expect(planChromium(withFiles(debian, "/usr/bin/apt-get"))).toEqual({
      kind: "ask",
      sentence: "The browser tests need Chromium: run `sudo apt-get install chromium`.",
    });
  });

  it("asks for a browser where there is no apt, whoever runs it", () => {
    expect(planChromium({ ...debian, canInstall: () => true })).toEqual({
      kind: "ask",
      sentence: "The browser tests need Chromium: install it, or name one in CHROMIUM_PATH.",
    });
  });
});

describe("findTestBrowser", () => {
  const shell = "/usr/bin/chromium-headless-shell";
  const both = withFiles(debian, "/usr/bin/chromium", "/opt/chromium", shell, "/usr/bin/apt-get");

  it("prefers the browser without windows", () => {
    expect(findTestBrowser(both)).toBe(shell);
  });

  it("takes Chromium where that is not, and nothing where neither is", () => {
    expect(findTestBrowser(withFiles(debian, "/usr/bin/chromium"))).toBe("/usr/bin/chromium");
    expect(findTestBrowser(debian)).toBeUndefined();
  });

  it("takes what CHROMIUM_PATH names before all else, and then installs nothing", () => {
    const env = { CHROMIUM_PATH: "/opt/chromium" };
    expect(findTestBrowser({ ...both, env })).toBe("/opt/chromium");
    const machine = { ...withFiles(debian, "/opt/chromium", "/usr/bin/apt-get"), env };
    expect(listShellPackages({ ...machine, canInstall: () => true })).toEqual([]);
  });

  it("is installed with the Chromium of its version, where apt may be used", () => {
    const machine = { ...withFiles(debian, "/usr/bin/apt-get"), canInstall: () => true };
    expect(listShellPackages(machine)).toEqual(["chromium", "chromium-headless-shell"]);
    expect(listShellPackages(debian)).toEqual([]);
    expect(listShellPackages({ ...both, canInstall: () => true })).toEqual([]);
  });

  it("is never demanded, not even where CI is set", () => {
    expect(listShellPackages({ ...debian, env: { CI: "true" } })).toEqual([]);
  });
});

describe.each([feedReaders, pictureFonts])("planPackages for $packages", (needed) => {
  it("uses what is there", () => {
    expect(planPackages(needed, withFiles(debian, ...needed.files))).toEqual({ kind: "use" });
  });

  it.each(needed.files)("installs all where %s is missing and apt may be used", (missing) => {
    const files = ["/usr/bin/apt-get", ...needed.files.filter((file) => file !== missing)];
    const machine = { ...withFiles(debian, ...files), canInstall: () => true };
    expect(planPackages(needed, machine)).toEqual({ kind: "install" });
  });

  it("goes without where nobody demands them, and says so", () => {
    expect(planPackages(needed, { ...debian, platform: "darwin" })).toEqual({
      kind: "go-without",
      sentence: expect.stringContaining("run them on Debian or Ubuntu"),
    });
  });

  it("asks for them where CI is set", () => {
    const machine = { ...withFiles(debian, "/usr/bin/apt-get"), env: { CI: "true" } };
    expect(planPackages(needed, machine)).toEqual({
      kind: "ask",
      sentence: expect.stringContaining(`sudo apt-get install ${needed.packages.join(" ")}`),
    });
  });
});
