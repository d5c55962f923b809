import { describe, expect, it } from "vitest";
import { appPlace } from "#publish/site/offline/build-worker.ts";
import { describeApp, fillWorker } from "#publish/site/offline/describe-app.ts";

const shell = '<script src="./assets/index-1.js"></script>';
const script = "assets/index-1.js";

describe("describeApp", () => {
  it("lists what the app needs, and leaves out small players and makers of clips", () => {
    const names = ["assets/later/queue-1.js", "assets/index-1.css"];
    const left = ["assets/later/embed-1.js", "assets/later/video-worker-1.js", "licenses.md"];
    expect(describeApp(shell, [script, ...names, ...left])).toMatchObject({
      files: ["assets/index-1.css", "assets/index-1.js", "assets/later/queue-1.js"],
      shell: "offline.html",
    });
  });

  it("has another version with another name, another page, and no other", () => {
    const { version } = describeApp(shell, [script, "assets/index-1.css"]);
    expect(describeApp(shell, ["assets/index-1.css", script]).version).toBe(version);
    expect(describeApp(shell, ["assets/index-2.js", "assets/index-1.css"]).version).not.toBe(
      version,
    );
    expect(describeApp(`${shell}<p>`, [script, "assets/index-1.css"]).version).not.toBe(version);
  });
});

describe("fillWorker", () => {
  it("puts what the worker has to know in its place, whatever is in it", () => {
    const app = { version: "$&", files: ["a"], shell: "offline.html" };
    expect(fillWorker(`const app = ${appPlace};`, app)).toBe(`const app = ${JSON.stringify(app)};`);
  });
});
