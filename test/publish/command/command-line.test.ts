import { describe, expect, it } from "vitest";
import { createShowFolder, runStation } from "../../support/run-station.ts";

async function readErrors(...args: string[]): Promise<string> {
  const { exitCode, output, errors } = await runStation(createShowFolder(), args);
  expect({ exitCode, output }).toEqual({ exitCode: 1, output: "" });
  return errors;
}

async function readHelp(...args: string[]): Promise<string> {
  const { exitCode, output, errors } = await runStation(createShowFolder(), args);
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: "" });
  return output;
}

describe("station, help", () => {
  it("lists the commands, and each with its flags", async () => {
    const help = await readHelp("--help");
    expect(help).toContain("npm run station -- add <folder>");
    expect(help).toContain("npm run station -- retime <id>");
    expect(await readHelp("help", "add")).toMatch(/--timeline <file>[^]*--json/u);
    expect(await readHelp("retime", "--help")).toMatch(/--fix[^]*--unfix/u);
  });

  it("is shown whatever else is typed", async () => {
    expect(await readHelp("add", "--bogus", "--help")).toContain("--no-sidecar");
    expect(await readHelp("--help", "add", "notes.md")).toContain("--no-sidecar");
  });
});

describe("station, mistyped", () => {
  it.each([
    [["ad", "notes.md"], 'there is no command “ad” — did you mean "add"?'],
    [["help", "retimes"], 'there is no command “retimes” — did you mean "retime"?'],
    [["add", "a", "b", "--replcae"], 'there is no flag “--replcae” — did you mean "--replace"?'],
    [["add", "a", "b", "--jsn=1"], 'there is no flag “--jsn” — did you mean "--json"?'],
    [["retime", "x", "--fixx=1"], 'there is no flag “--fixx” — did you mean "--fix"?'],
  ])("suggests what was meant by %j", async (args, sentence) => {
    expect(await readErrors(...args)).toBe(`station: ${sentence}\n`);
  });

  it.each([
    [[], "the command is missing"],
    [["--json=1"], "the command is missing"],
    [["add", "a", "b", "--id="], "nothing stands behind “--id”"],
    [["add", "a", "b", "--id"], "nothing stands behind “--id”"],
    [["retime", "x", "--fix", "--unfix"], "nothing stands behind “--fix”"],
    [["add", "a", "b", "--replace=yes"], "there is no flag “--replace=yes”"],
    [["add", "a", "b", "-x"], "there is no flag “-x”"],
    [["retime", "x", "--no-sidecar"], '“--no-sidecar” belongs to "add"'],
  ])("says what is wrong with %j", async (args, sentence) => {
    expect(await readErrors(...args)).toContain(`station: ${sentence}`);
  });
});

describe("station, flags", () => {
  it("takes them before the command, between its arguments and behind them", async () => {
    const folder = createShowFolder();
    const args = ["--id", "a", "add", "notes.md", "--force-estimate", "audio.wav", "--public=b"];
    const { output } = await runStation(folder, args);
    expect(output).toContain("Written to b/episodes/a");
  });

  it("takes a value that begins with a hyphen when it is written with its flag", async () => {
    const args = ["add", "notes.md", "audio.wav", "--force-estimate", "--public=-site"];
    const { output } = await runStation(createShowFolder(), args);
    expect(output).toContain("Written to -site/episodes/2025-06-08");
  });
});
