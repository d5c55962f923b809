import type { IncomingMessage, ServerResponse } from "node:http";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { formatFault } from "../faults/format-fault.ts";
import type { InputFile } from "../faults/input-file.ts";
import { PublishError } from "../faults/publish-error.ts";
import { refuseReader, refuseWriter } from "./check-desk-request.ts";
import { findEpisodeFile, loadDeskEpisode } from "./desk-episode.ts";
import type { DeskLevels } from "./desk-levels.ts";
import { parsePinRequest, typePins, type PinRequest } from "./pin-request.ts";
import { readBody } from "./read-body.ts";
import { renderDeskPage } from "./render-desk-page.ts";
import type { RetimeFault } from "./retime-in-child-process.ts";

/** What the desk works with. */
export interface Desk {
  readonly publicFolder: InputFile;
  readonly signal: AbortSignal;
  /** Known to pages of this start alone. */
  readonly token: string;
  readonly base: string;
  readonly levels: DeskLevels;
  /** What the development server adds to a page. */
  readonly finishPage: (address: string, html: string) => Promise<string>;
  /** Runs the command with these arguments. */
  readonly retime: (args: readonly string[]) => Promise<RetimeFault>;
  /** Runs one piece of work after another: two runs must not write one folder. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

/** A request for an episode's times, `part` being what stands behind its id. */
export interface DeskExchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly id: string;
  readonly part: "" | "levels";
}

/** Two pins are less. */
const mostBodyBytes = 4096;

/** Answers a request for the page, for the levels of its sound, or to pin and unpin. */
export async function answerDesk(desk: Desk, exchange: DeskExchange): Promise<void> {
  const { request, response, part } = exchange;
  for (const [name, value] of pageHeaders) response.setHeader(name, value);
  // The development server opens what it serves to other ports: not this.
  response.removeHeader("Access-Control-Allow-Origin");
  try {
    if (request.method === "POST" && part === "") await answerWriter(desk, exchange);
    else if (request.method === "GET") await answerReader(desk, exchange);
    else sendFault(response, 405, "GET or POST is wanted");
  } catch (error) {
    if (!(error instanceof PublishError)) throw error;
    sendFault(response, 422, error.faults.map(formatFault).join(" "));
  }
}

const pageHeaders = [
  ["Cache-Control", "no-store"],
  ["X-Frame-Options", "DENY"],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
] as const;

async function answerReader(
  { publicFolder, signal, token, base, levels, finishPage }: Desk,
  { request, response, id, part }: DeskExchange,
): Promise<void> {
  const refusal = refuseReader(request);
  if (refusal) {
    sendFault(response, refusal.status, refusal.sentence);
    return;
  }
  const episode = await loadDeskEpisode(publicFolder, id);
  if (!episode) {
    sendFault(response, 404, "no such episode is published");
    return;
  }
  if (part === "levels") {
    const file = findEpisodeFile(publicFolder, id, episode.audio.file);
    const bytes = await levels(file, signal);
    response.setHeader("Content-Type", "application/octet-stream").end(bytes);
    return;
  }
  const html = await finishPage(
    `${base}dev/times/${id}/`,
    renderDeskPage({ episode, base, token }),
  );
  response.setHeader("Content-Type", "text/html; charset=utf-8").end(html);
}

async function answerWriter(desk: Desk, { request, response, id }: DeskExchange): Promise<void> {
  const refusal = refuseWriter(request, desk.token);
  if (refusal) {
    sendFault(response, refusal.status, refusal.sentence);
    return;
  }
  const body = await readBody(request, mostBodyBytes);
  if (body === undefined) {
    sendFault(response, 413, `no more than ${mostBodyBytes} bytes are read`);
    return;
  }
  const wanted = parsePinRequest(body);
  if (!wanted) {
    sendFault(response, 400, "that is no list of pins");
    return;
  }
  await desk.inTurn(async () => {
    const answer = await pinEpisode(desk, id, wanted);
    if (!answer.ok) sendFault(response, answer.status, answer.sentence);
    else {
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify({ episode: answer.episode }));
    }
  });
}

type PinOutcome =
  | { readonly ok: true; readonly episode: EpisodeFile | undefined }
  | { readonly ok: false; readonly status: 404 | 422; readonly sentence: string };

async function pinEpisode(
  { publicFolder, retime }: Desk,
  id: string,
  wanted: PinRequest,
): Promise<PinOutcome> {
  const before = await loadDeskEpisode(publicFolder, id);
  const typed = before && typePins(before, wanted);
  if (!typed) return { ok: false, status: 404, sentence: "no such sentence is published" };
  const args = ["retime", id, "--json", `--public=${publicFolder.path}`];
  // With a sign between: words may begin with a hyphen.
  const fixes = typed.fixes.map((fix) => `--fix=${fix}`);
  const unfixes = typed.unfixes.map((words) => `--unfix=${words}`);
  const sentence = await retime([...args, ...fixes, ...unfixes]);
  return sentence === undefined
    ? { ok: true, episode: await loadDeskEpisode(publicFolder, id) }
    : { ok: false, status: 422, sentence };
}

function sendFault(response: ServerResponse, status: number, sentence: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify({ sentence }));
}
