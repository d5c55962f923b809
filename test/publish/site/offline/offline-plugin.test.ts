import { describe, expect, it } from "vitest";
import { describeApp } from "#publish/site/offline/offline-plugin.ts";

const shell = { fileName: "offline.html", source: '<script src="./assets/index-1.js"></script>' };
const script = { fileName: "assets/index-1.js", source: "one" };

describe("describeApp", () => {
  it("lists what the app needs, and leaves out small players and makers of clips", () => {
    const names = ["assets/later/queue-1.js", "assets/index-1.css"];
    const left = ["assets/later/embed-1.js", "assets/later/video-worker-1.js", "station.json"];
    const others = [...names, ...left].map((fileName) => ({ fileName, source: "" }));
    expect(describeApp([shell, script, ...others])).toMatchObject({
      files: ["assets/index-1.css", "assets/index-1.js", "assets/later/queue-1.js"],
      shell: "offline.html",
    });
  });

  it("has another version with another name, another page, and no other", () => {
    const version = describeApp([shell, script])?.version;
    expect(describeApp([script, shell])?.version).toBe(version);
    const renamed = { ...script, fileName: "assets/index-2.js" };
    expect(describeApp([shell, renamed])?.version).not.toBe(version);
    const changed = { ...shell, source: `${shell.source}<p>` };
    expect(describeApp([changed, script])?.version).not.toBe(version);
  });

  it("is nothing where there is no app", () => {
    expect(describeApp([script])).toBeUndefined();
  });
});
