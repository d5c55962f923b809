import { beforeAll, describe, expect, it } from "vitest";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import {
  createSpeechSynthesizer,
  speechSampleRate,
} from "#publish/timing/align/speech-synthesizer.ts";
import { encodeWav } from "../../support/create-wav.ts";
import { readEpisode } from "../../support/read-published.ts";
import { createShowFolder, runStation } from "../../support/run-station.ts";

const turns = [
  ["Maya", "Good evening and welcome to the show. Tonight a small town builds its own telephone."],
  ["Robert", "In the winter the baker ran a copper wire from his shop to the railway station."],
  ["Maya", "His neighbours laughed at him at first. Two years later forty houses were connected."],
  [
    "Robert",
    "Nobody in town could keep a secret any more, and everybody knew who baked the bread.",
  ],
] as const;
const title = "# Voices 2025-07-01";
const pauseSeconds = 1;

let sound: Uint8Array = new Uint8Array();
let startsMs: readonly number[] = [];

beforeAll(async () => {
  const speak = await createSpeechSynthesizer();
  const samples: number[] = [];
  startsMs = turns.map(([name, text]) => {
    samples.push(...new Float32Array(pauseSeconds * speechSampleRate));
    const startMs = (samples.length / speechSampleRate) * 1000;
    const voice = name === "Maya" ? "en-us" : "en-gb-scotland";
    for (const sample of speak(text.split(" "), voice).samples) samples.push(sample);
    return startMs;
  });
  sound = encodeWav(Float32Array.from(samples), speechSampleRate);
});

async function publish(paragraphs: readonly string[], ...flags: string[]): Promise<EpisodeFile> {
  const notes = `${title}\n\n${paragraphs.join("\n\n")}\n`;
  const folder = createShowFolder({ "notes.md": notes, "audio.wav": sound });
  const { errors } = await runStation(folder, ["add", "notes.md", "audio.wav", ...flags]);
  expect(errors).toBe("");
  return readEpisode(folder, "2025-07-01");
}

const labelledTurns = turns.map(([name, text]) => `${name}: ${text}`);
/** Listened to once for all that compare with it. */
let labelled: Promise<EpisodeFile> | undefined;
const publishLabelled = (): Promise<EpisodeFile> => (labelled ??= publish(labelledTurns));

const listCues = ({ transcript }: EpisodeFile) => transcript.flatMap(({ cues }) => cues);
const formatStamp = (ms: number): string => `00:${String(Math.floor(ms / 1000)).padStart(2, "0")}`;

describe("station add, labels of speakers", () => {
  it("costs no word times: the same sentences and words with and without", async () => {
    const episode = await publishLabelled();
    const plain = await publish(turns.map(([, text]) => text));
    expect(episode.people?.map(({ name }) => name)).toEqual(["Maya", "Robert"]);
    expect(listCues(episode)).toEqual(listCues(plain));
    expect(listCues(episode).flatMap(({ words }) => words).length).toBeGreaterThan(20);
  });

  it("takes the times of labels for anchors", async () => {
    const stamped = turns.map(
      ([name, text], index) => `${name}  ${formatStamp(startsMs[index] ?? 0)}\n${text}`,
    );
    const estimated = await publish(stamped, "--force-estimate");
    const wanted = startsMs.map((ms) => Math.floor(ms / 1000) * 1000);
    expect(estimated.transcript.map(({ cues }) => cues[0]?.startMs)).toEqual(wanted);
    const heard = await publish(stamped);
    const offsets = heard.transcript.map(({ cues }, turn) =>
      Math.abs((cues[0]?.startMs ?? 0) - (startsMs[turn] ?? 0)),
    );
    expect(Math.max(...offsets)).toBeLessThan(200);
  });

  it("believes no times of another cut", async () => {
    const late = turns.map(
      ([name, text], index) => `${name}  ${formatStamp((startsMs[index] ?? 0) + 5000)}\n${text}`,
    );
    expect(listCues(await publish(late))).toEqual(listCues(await publishLabelled()));
  });
});
