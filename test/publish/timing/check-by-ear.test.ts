import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { formatFault } from "#publish/faults/format-fault.ts";
import { parseJsonFile } from "#publish/faults/parse-json-file.ts";
import { PublishError } from "#publish/faults/publish-error.ts";
import { loadSound } from "#publish/sound/load-sound.ts";
import { timeBySidecar, type SidecarTiming } from "#publish/timing/time-by-sidecar.ts";
import { readSidecar } from "#publish/timing/sidecar/read-sidecar.ts";
import { timelineFormat } from "#publish/timing/sidecar/timeline-file.ts";
import { encodeWav } from "../../support/create-wav.ts";
import { cutRecording, type SpokenSentence } from "../../support/cut-recording.ts";
import { createShowFolder } from "../../support/run-station.ts";
import { loadPracticeRecording } from "../../support/practice-recording.ts";
import { renderVtt } from "../../support/render-captions.ts";

/** Each listens to a minute or two of speech. */
const timeoutMs = 180_000;

interface Show {
  readonly sentences: readonly SpokenSentence[];
  readonly load: () => ReturnType<typeof loadSound>;
}

const { signal } = new AbortController();

function loadEnglishShow(): Show {
  const path = fileURLToPath(new URL("../../fixtures/lighthouse/audio.mp3", import.meta.url));
  const file = path.replace("audio.mp3", "timeline.json");
  const { sentences } = parseJsonFile(timelineFormat, {
    shownPath: file,
    text: readFileSync(file, "utf8"),
  });
  return {
    sentences: sentences.filter((one): one is SpokenSentence => one.spoken !== false),
    load: () => loadSound({ path, shownPath: "audio.mp3" }, { signal, listens: true }),
  };
}

async function loadChineseShow(): Promise<Show> {
  const { sentences, audio } = await cutRecording(loadPracticeRecording("all-b"), 10);
  const path = `${createShowFolder({ "today.wav": audio })}/today.wav`;
  const sound = await loadSound({ path, shownPath: "audio.mp3" }, { signal, listens: true });
  return { sentences, load: () => Promise.resolve(sound) };
}

/** Times a show by captions that stand where `move` says. */
async function timeByMoved(show: Show, move: (ms: number) => number): Promise<SidecarTiming> {
  const paragraphs = show.sentences.map(({ text }) => text);
  const moved = show.sentences.map(({ text, startMs, endMs }) => ({
    text,
    startMs: Math.max(0, Math.round(move(startMs))),
    endMs: Math.max(50, Math.round(move(endMs - 1))),
  }));
  const times = readSidecar(paragraphs, { shownPath: "a.vtt", text: renderVtt(moved) });
  const { spectrum, durationMs } = await show.load();
  return timeBySidecar({
    paragraphs,
    sidecar: { shownPath: "a.vtt", times },
    durationMs,
    shownPath: "audio.mp3",
    spectrum,
    pins: [],
    report: () => Promise.resolve(),
  });
}

/** How far the farthest start is from where it is. */
function findWorstMs({ cues }: SidecarTiming, { sentences }: Show): number {
  const errors = cues
    .flat()
    .map(({ startMs }, index) => Math.abs(startMs - (sentences[index]?.startMs ?? 0)));
  return Math.max(...errors);
}

const mend = "listen to some sentences, and give captions of this cut if they are off";

describe("timeBySidecar, captions of another cut", () => {
  it(
    "moves English ones that are early by five seconds, those at 0 too",
    async () => {
      const show = loadEnglishShow();
      const timed = await timeByMoved(show, (ms) => ms - 5000);
      expect(findWorstMs(timed, show)).toBeLessThan(60);
      expect(timed.warnings.map(formatFault)).toEqual([
        `a.vtt: its times are those of another cut: by what is heard they were moved by +5.0 s — ${mend}`,
      ]);
    },
    timeoutMs,
  );

  it(
    "moves Chinese ones with another intro and without an ad in the middle, at another frame rate",
    async () => {
      const show = await loadChineseShow();
      const fifthMs = show.sentences[5]?.startMs ?? 0;
      const timed = await timeByMoved(
        show,
        (ms) => ((ms + (ms < fifthMs ? 3000 : 33_000)) * 25) / (24_000 / 1001),
      );
      expect(findWorstMs(timed, show)).toBeLessThan(120);
      expect(timed.warnings.map(({ quoted }) => quoted)).toEqual([
        expect.stringMatching(
          /^−4\.10 % of their time and −3\.0 s up to \d:\d\d, −33\.0 s from there on$/u,
        ),
      ]);
    },
    timeoutMs,
  );

  it(
    "refuses those that no shift mends",
    async () => {
      const fault = await timeByMoved(loadEnglishShow(), (ms) => ms + (ms * ms) / 20_000)
        .then(() => "none")
        .catch((error: unknown) =>
          error instanceof PublishError ? error.faults.map(formatFault).join() : String(error),
        );
      expect(fault).toMatch(
        /^a\.vtt: its times are not those of this sound: \d+ of \d+ sentences are heard elsewhere \(by [\d.]+ to [\d.]+ s\), and no shift mends all of them — /u,
      );
    },
    timeoutMs,
  );

  it(
    "believes captions where nobody speaks",
    async () => {
      const sentences = loadEnglishShow().sentences.slice(0, 3);
      const hum = Float32Array.from({ length: 8000 * 13 }, (_, index) => Math.sin(index / 9) / 3);
      const path = `${createShowFolder({ "today.wav": encodeWav(hum, 8000) })}/today.wav`;
      const load = () => loadSound({ path, shownPath: "a.wav" }, { signal, listens: true });
      const timed = await timeByMoved({ sentences, load }, (ms) => ms);
      expect(findWorstMs(timed, { sentences, load })).toBe(0);
      expect(timed.warnings).toEqual([]);
    },
    timeoutMs,
  );
});
