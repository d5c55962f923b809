import { fetchJson } from "#catalog/fetch-json.ts";
import { loadWordTimes } from "#catalog/load-word-times.ts";
import { parseLoaded } from "#catalog/parse-loaded.ts";
import { addWordTimes, type Episode } from "#core/episode/episode.ts";
import { placeMoment } from "#core/episode/place-moment.ts";
import { countWords } from "#core/episode/transcript.ts";
import { episodeTextFormat } from "#core/files/episode-text-file.ts";
import type { FileFormat } from "#core/files/parse-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { createTextEpisode } from "#core/files/read-episode.ts";
import { stationFormat } from "#core/files/station-file.ts";
import { embedMessages as english } from "#messages/en/embed.ts";
import { findLanguage, findListenerLanguage } from "#messages/find-language.ts";
import { embedMessages as chinese, type EmbedMessages } from "#messages/zh/embed.ts";
import { createHowlerEngine } from "#player/engine/howler-engine.ts";
import { createPlayer } from "#player/player.ts";
import { createPlaybackStore } from "#storage/playback-store.ts";
import { createBrowserStorage } from "#storage/browser-storage.ts";
import { readEmbedAddress } from "../routing/embed-address.ts";
import { findSiteRoot } from "../routing/site-root.ts";
import type { EmbedContent } from "./embed-content.ts";
import { createEmbedPlayer } from "./embed-player.ts";
import { attachRemote } from "./embed-remote.ts";
import { createEmbedView } from "./embed-view.ts";
import "./embed.css";

const place = document.querySelector<HTMLElement>("#embed");
if (!place) throw new Error("the page has no #embed");

/** Puts the player into the page. */
async function start(host: HTMLElement): Promise<void> {
  const { theme, moment } = readEmbedAddress();
  if (theme) document.documentElement.dataset["theme"] = theme;
  const messages = speakOwnLanguage();
  const rootUrl = findSiteRoot();
  const { signal } = new AbortController();
  try {
    const id = host.dataset["episode"] ?? "";
    const [station, text] = await Promise.all([
      load(stationFormat, rootUrl + filePaths.station),
      load(episodeTextFormat, rootUrl + filePaths.episodeText(id)),
    ]);
    const episode = createTextEpisode(text);
    const clip = moment && placeMoment(moment, episode);
    const content: EmbedContent = { station, episode, rootUrl, messages, moment: clip };
    // What is heard in a frame is no part of what the listener remembers in the app, and where the
    // frame is shut in there is nothing to remember it with.
    const storage = { ...createBrowserStorage(), storage: undefined };
    const player = createPlayer({
      engine: createHowlerEngine(),
      memory: createPlaybackStore(storage),
      readNowMs: storage.readNowMs,
    });
    const view = createEmbedView(host, content);
    const embed = createEmbedPlayer({ player, view, content });
    attachRemote(player);
    void addWords(episode, rootUrl, signal).then(embed.show, () => undefined);
  } catch {
    host.dataset["failed"] = messages.failed;
  }
}

/** What the browser asks for, else the station's; what is chosen in the app does not reach a frame. */
function speakOwnLanguage(): EmbedMessages {
  const page = document.documentElement;
  const station = findLanguage(page.lang);
  const language = findListenerLanguage(navigator.languages, station);
  if (language !== station) page.lang = language;
  return { zh: chinese, en: english }[language];
}

/** Not by the catalog's queries, which bring React's. */
async function load<T>(format: FileFormat<T>, url: string): Promise<T> {
  return parseLoaded(format, url, await fetchJson(url, new AbortController().signal));
}

async function addWords(episode: Episode, rootUrl: string, signal: AbortSignal): Promise<Episode> {
  if (countWords(episode.transcript) === 0) return episode;
  const url = rootUrl + filePaths.episodeWords(episode.id);
  return addWordTimes(episode, await loadWordTimes(url, episode.transcript, signal));
}

void start(place);
