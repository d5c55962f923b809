import type { Answers } from "#catalog/answers.ts";
import type { CatalogQueries } from "#catalog/catalog-queries.ts";
import { findSecondsAtOffset } from "#core/episode/find-at-time.ts";
import type { Episode } from "#core/episode/episode.ts";
import { findTextPositionAt, isTranslated } from "#features/transcript-panel/text-block.ts";
import type { Player } from "#player/player.ts";
import { createTrack } from "#player/state/create-track.ts";
import { isPlaying } from "#player/state/transport-state.ts";
import { tellReady, type HeldPress } from "./held-press.ts";
import { isMade, loadPlayed } from "./adoptable-page.ts";
import { isAimed } from "./routing/site-root.ts";

/** Who answers. */
export interface EarlyPressDeps {
  readonly answers: Answers;
  readonly catalog: CatalogQueries;
  readonly player: Player;
}

/**
 * Loads what presses are answered with, as soon as can be: nothing where a link leads into the page,
 * for what it asks for is the app's to say.
 */
export async function loadForPresses(
  deps: Pick<EarlyPressDeps, "answers" | "catalog">,
): Promise<Episode | undefined> {
  if (!isMade() || isAimed()) return undefined;
  // Without it nothing is answered here.
  const episode = await loadPlayed(deps).catch(() => undefined);
  const hasWords = document.documentElement.dataset["made"] === "episode";
  if (episode && hasWords) {
    const { answers, catalog } = deps;
    // Until they are here a word is answered by the app.
    answers.load(catalog.spokenEpisode(episode.id)).then(tellReady, () => undefined);
  }
  return episode;
}

/**
 * Answers what is pressed on a page before React has it, where that is sound: play, pause, a time,
 * a word. All else is held for the app by the first script.
 */
export function answerEarlyPresses(deps: EarlyPressDeps, episode: Episode): void {
  attach(createPressAnswers(deps, episode), deps.player);
}

/** What a press does; undefined where it is the app's. */
type FindAnswer = (press: HeldPress) => (() => void) | undefined;

function createPressAnswers(
  { answers, catalog, player }: EarlyPressDeps,
  episode: Episode,
): FindAnswer {
  const { actions, store } = player;
  const track = createTrack(catalog.rootUrl, episode);
  actions.cue(track);
  const words = catalog.spokenEpisode(episode.id);
  const toggle = (): void =>
    isPlaying(store.getState()) ? actions.pause() : actions.resume(track);
  return (press) => {
    const button = press.target.closest<HTMLElement>("button");
    if (button) {
      const { press: kind, seconds } = button.dataset;
      if (kind === "play") return toggle;
      return seconds === undefined ? undefined : () => actions.seek(Number(seconds));
    }
    const spoken = answers.find(words);
    const seconds = spoken && findPressedSeconds(spoken, press);
    return seconds === undefined ? undefined : () => actions.seek(seconds);
  };
}

/** The start of the word that was pressed, in seconds. */
function findPressedSeconds(
  { transcript }: Episode,
  { target, clientX, clientY }: HeldPress,
): number | undefined {
  const block = target.closest<HTMLElement>(".transcript-block");
  const element = block?.querySelector<HTMLElement>(".transcript-text");
  const index = Number(block?.dataset["paragraph"] ?? NaN);
  const source = transcript.paragraphs[index];
  if (!element || !source) return undefined;
  const whole = { element, paragraph: index, start: 0, end: source.text.length, source };
  // Another text than was published, or a part of a long paragraph.
  if (isTranslated(whole)) return undefined;
  const position = findTextPositionAt(whole, clientX, clientY);
  return position && findSecondsAtOffset(transcript, index, position.offset);
}

/** Until the app has the page. What plays is seen on its buttons, of which the style sheet knows. */
function attach(findAnswer: FindAnswer, { store }: Player): void {
  const controller = new AbortController();
  const { signal } = controller;
  const show = (isSounding: boolean): void => {
    for (const button of document.querySelectorAll('[data-press="play"]')) {
      button.toggleAttribute("data-sounding", isSounding);
    }
  };
  const stop = store.subscribe((state) => show(isPlaying(state)));
  document.addEventListener(
    "press-held",
    (event) => {
      const answer = findAnswer(event.detail);
      if (!answer) return;
      // Taken: the first script does not keep it for the app.
      event.preventDefault();
      answer();
    },
    { signal },
  );
  document.addEventListener("app-ready", () => {
    controller.abort();
    stop();
    show(false);
  });
  tellReady();
}
