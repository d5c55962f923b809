import { Howl, Howler } from "howler";
import { createPendingSeek } from "./pending-seek.ts";
import { forwardElementEvents } from "./element-events.ts";
import type { EngineEvent, EngineSource, PlaybackEngine } from "./playback-engine.ts";

/**
 * Puts one audio element into Howler's pool, so that every Howl borrows this one and gives
 * it back on unload. Listeners then live as long as the app, and the permission to play
 * that a tap once gave to the element holds for every later episode.
 */
function lendElementToHowler(): HTMLAudioElement {
  const element = new Audio();
  // Howler takes back only elements that carry this mark.
  Object.assign(element, { _unlocked: true });
  // The pool is private to Howler 2.2.4, so its types do not know it.
  Object.assign(Howler, { _html5AudioPool: [element] });
  // Its unlocking calls load() on the first tap and so would drop a restored position;
  // its AudioContext is of no use to html5 sound.
  Howler.autoUnlock = false;
  Howler.usingWebAudio = false;
  // In the document, where the browser's media tools and extensions look for it.
  element.hidden = true;
  document.body.append(element);
  return element;
}

/**
 * The engine on Howler (`html5: true`). Howler chooses the codec, owns and recycles the
 * element and sets its volume. Mute and transport go to the element itself and its native
 * events are mirrored: in html5 mode Howler queues play, seek and rate until
 * `canplaythrough`, which a paused element with metadata only never reaches, calls a dead
 * connection playing, and replaces the end listener by a timer when the rate changes.
 */
export function createHowlerEngine(): PlaybackEngine {
  const element = lendElementToHowler();
  const listeners = new Set<(event: EngineEvent) => void>();
  const emit = (event: EngineEvent): void => listeners.forEach((listener) => listener(event));
  const { seek, hold, readPositionSeconds } = createPendingSeek(element, () => {
    emit({ type: "unseekable", positionSeconds: element.currentTime });
  });
  let source: EngineSource | undefined;
  let howl: Howl | undefined;

  const fresh = createFreshAddress();
  forwardElementEvents(element, {
    emit,
    findSource: () => source,
    readPositionSeconds,
    hold: (positionSeconds) => {
      hold(positionSeconds);
      if (source) fresh.noteShort(source.url);
    },
  });

  return {
    load: (next) => {
      // While no source is loaded Howler parks the element on a silent one: not worth a word.
      source = undefined;
      howl?.unload();
      source = next;
      howl = openHowl({ ...next, url: fresh.find(next.url) }, () =>
        emit({ type: "failed", failure: "unsupported" }),
      );
      seek(next.startSeconds);
    },
    play: () => {
      element.play().catch((error: unknown) => {
        // A pause or a new source in the meantime aborts a play: that is no fault.
        if (isDomError(error, "NotAllowedError")) emit({ type: "blocked" });
      });
    },
    pause: () => element.pause(),
    seek: (positionSeconds) => seek(positionSeconds),
    seekRoughly: (positionSeconds) => seek(positionSeconds, true),
    setRate: (rate) => {
      element.preservesPitch = true;
      // Both: a new source starts at the default rate.
      element.defaultPlaybackRate = rate;
      element.playbackRate = rate;
    },
    setVolume: (volume) => {
      Howler.volume(volume);
    },
    setMuted: (isMuted) => {
      // Not by Howler: a source opened while it is muted starts at volume 0 and stays there.
      element.muted = isMuted;
    },
    readPositionSeconds,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * Browsers keep what they took for a whole file, and would end there again and again. One that was
 * too short is asked for under another address, which a host of files answers alike.
 */
function createFreshAddress() {
  const counts = new Map<string, number>();
  return {
    noteShort: (url: string): void => void counts.set(url, (counts.get(url) ?? 0) + 1),
    find: (url: string): string => {
      const count = counts.get(url);
      if (count === undefined) return url;
      const address = new URL(url);
      address.searchParams.set("again", String(count));
      return address.href;
    },
  };
}

function openHowl({ url, mediaType }: EngineSource, onRefused: () => void): Howl {
  return new Howl({
    src: [url],
    html5: true,
    preload: "metadata",
    format: [findFormat(mediaType)],
    onloaderror: (_id, code) => {
      // A sentence: Howler refused the codec. A number: the element's own error, mirrored anyway.
      if (typeof code === "string") onRefused();
    },
  });
}

/** Howler's name for a media type: `mp3` for `audio/mpeg`. */
function findFormat(mediaType: string): string {
  const subtype = mediaType.replace(/^audio\/(?:x-)?/u, "");
  const formats: Record<string, string> = { mpeg: "mp3", mp4: "m4a", wave: "wav" };
  return formats[subtype] ?? subtype;
}

function isDomError(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}
