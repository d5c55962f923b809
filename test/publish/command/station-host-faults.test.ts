import type { RequestListener } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { createMp3 } from "../../support/create-mp3.ts";
import { createShowFolder, runStation } from "../../support/run-station.ts";
import { startSoundHost, type SoundHost, type SoundHostOptions } from "../../support/sound-host.ts";
import { readTree } from "../../support/temporary-folder.ts";

const sound = createMp3([{ kilobits: 64, count: 3000 }]);

/** What a host does, what is asked of it, and what the sentence says. */
interface HostFault extends SoundHostOptions {
  readonly path: string;
  readonly says: RegExp;
}

async function startHost(options: SoundHostOptions): Promise<SoundHost> {
  const host = await startSoundHost(options);
  onTestFinished(host.close);
  return host;
}

function redirect(to: string): RequestListener {
  return (_, response) => response.writeHead(302, { Location: to }).end();
}

function send(range: string, sizeBytes: number): RequestListener {
  return (_, response) =>
    response.writeHead(206, { "Content-Range": `bytes ${range}` }).end(Buffer.alloc(sizeBytes));
}

describe("station add, a host that is at fault", () => {
  it.each<readonly [name: string, fault: HostFault]>([
    ["has no such file", { path: "/a.mp3", says: /answers 404/u }],
    [
      "takes no ranges",
      { path: "/a", files: { "/a": sound }, ignoresRanges: true, says: /parts of a file/u },
    ],
    [
      "gives no sound",
      { path: "/a", files: { "/a": Buffer.alloc(9000, "<html>") }, says: /holds no sound/u },
    ],
    [
      "leads in circles",
      { path: "/a", answers: { "/a": redirect("/a") }, says: /leads on and on/u },
    ],
    [
      "leads to plain files",
      { path: "/a", answers: { "/a": redirect("file:///etc/passwd") }, says: /is no address/u },
    ],
    [
      "leads nowhere",
      { path: "/a", answers: { "/a": redirect("http://[") }, says: /leads on and on/u },
    ],
    [
      "says that the file is endless",
      { path: "/a", answers: { "/a": send("0-9/99999999999", 10) }, says: /no more than/u },
    ],
    [
      "sends more than was asked for",
      { path: "/a", answers: { "/a": send("0-9/10", 900_000) }, says: /no more than/u },
    ],
    [
      "breaks off",
      {
        path: "/a",
        answers: { "/a": (_, response) => response.destroy() },
        says: /cannot be reached/u,
      },
    ],
  ])("%s", async (_, { path, says, ...options }) => {
    const host = await startHost(options);
    const folder = createShowFolder();
    const before = readTree(folder);
    const { exitCode, errors } = await runStation(folder, [
      "add",
      "notes.md",
      host.origin + path,
      "--allow-http",
    ]);
    expect([exitCode, errors]).toEqual([1, expect.stringMatching(says)]);
    expect(errors.trim().split("\n")).toHaveLength(1);
    expect(readTree(folder)).toEqual(before);
  });

  it("never follows it into the publisher's own network", async () => {
    const inner = await startHost({ files: { "/secret.mp3": sound } });
    const port = new URL(inner.origin).port;
    const named = `http://localhost:${port}/secret.mp3`;
    const numbered = `http://127.0.0.2:${port}/secret.mp3`;
    const host = await startHost({
      answers: { "/named": redirect(named), "/numbered": redirect(numbered) },
    });
    const folder = createShowFolder();
    for (const path of ["/named", "/numbered"]) {
      const { exitCode, errors } = await runStation(folder, [
        "add",
        "notes.md",
        host.origin + path,
        "--allow-http",
      ]);
      expect([exitCode, errors]).toEqual([1, expect.stringContaining("private network")]);
    }
    expect(inner.requests).toEqual([]);
    // The same address is taken where it is the one that was typed.
    const typed = ["add", "notes.md", named, "--allow-http"];
    expect((await runStation(folder, typed)).exitCode).toBe(0);
  });

  it.each([
    ["http://host.example/a.mp3", /not https/u],
    ["https://", /is no address/u],
    ["https://me:secret@host.example/a.mp3", /without name and password/u],
    ["ftp://host.example/a.mp3", /is no address/u],
  ])("refuses %s before anything is asked", async (address, says) => {
    const folder = createShowFolder();
    const { exitCode, errors } = await runStation(folder, ["add", "notes.md", address]);
    expect([exitCode, errors]).toEqual([1, expect.stringMatching(says)]);
  });
});
