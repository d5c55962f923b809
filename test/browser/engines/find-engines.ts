import type { NeededPackages } from "../plan-packages.ts";

/** The engines beside Chromium in which the journey is walked. */
export type EngineName = "firefox" | "webkit";

export const firefoxPath = "/usr/bin/firefox-esr";
export const webkitDriverPath = "/usr/bin/WebKitWebDriver";

/** As Debian packs them: the engine, a sound card that nobody hears, a screen that nobody sees. */
export const engines: Readonly<Record<EngineName, NeededPackages>> = {
  firefox: {
    packages: ["firefox-esr", "pulseaudio"],
    files: [firefoxPath, "/usr/bin/pulseaudio"],
    tests: "The journey in Firefox",
  },
  webkit: {
    packages: ["webkit2gtk-driver", "xvfb", "pulseaudio"],
    files: [webkitDriverPath, "/usr/bin/Xvfb", "/usr/bin/pulseaudio"],
    tests: "The journey in WebKit",
  },
};
