import { createAnswers } from "#catalog/answers.ts";
import { createCatalogQueries } from "#catalog/catalog-queries.ts";
import { createSiteScope } from "#core/listener/site-scope.ts";
import { findLanguage, findListenerLanguage } from "#messages/find-language.ts";
import { createHowlerEngine } from "#player/engine/howler-engine.ts";
import { createPlayer, type Player } from "#player/player.ts";
import { createBookmarkStore } from "#storage/bookmark-store.ts";
import { openBrowserStorage } from "#storage/browser-storage.ts";
import { createPlaybackStore } from "#storage/playback-store.ts";
import { createPreferenceStore } from "#storage/preference-store.ts";
import { hasSharedMemory } from "#storage/shared-memory.ts";
import { createTabChannel } from "#storage/tab-channel.ts";
import { createTagChoiceStore } from "#storage/tag-choice-store.ts";
import { canAdopt, isMade } from "./adoptable-page.ts";
import { answerEarlyPresses, loadForPresses } from "./early-presses.ts";
import { findSiteRoot, openSite } from "./routing/site-root.ts";
import { createTranslationQuery } from "./settings/translation-query.ts";
import "./style.css";

/**
 * Begins with the player: it answers what is pressed before the app, whose script is twice as large,
 * is here to show it, and while the rest of a long text is still on its way.
 */
async function start(): Promise<void> {
  const showing = isMade() ? undefined : loadApp();
  const rootUrl = findSiteRoot();
  const scope = createSiteScope(new URL(rootUrl).pathname);
  const catalog = createCatalogQueries(rootUrl);
  const answers = createAnswers();
  const known = { answers, catalog };
  const pressed = loadForPresses(known);
  // Before anything is shown, so that nothing jumps from an older position to a newer one.
  const browserStorage = await openBrowserStorage(scope);
  const playback = createPlaybackStore(browserStorage);
  const stores = {
    browserStorage,
    playback,
    bookmarks: createBookmarkStore(browserStorage),
    tagChoices: createTagChoiceStore(browserStorage),
    preferences: createPreferenceStore(browserStorage),
  };
  const hasShared = hasSharedMemory(browserStorage);
  const language =
    stores.preferences.store.getState().language ??
    findListenerLanguage(navigator.languages, findLanguage(pageLanguage));
  const translation = answers.load(createTranslationQuery(language)).catch(doNothing);
  let player: Player | undefined;
  // What is copied from the host's shared memory comes before.
  const findPlayer = (): Player =>
    (player ??= createPlayer({
      engine: createHowlerEngine(),
      memory: playback,
      readNowMs: browserStorage.readNowMs,
      tabs: createTabChannel(scope),
    }));
  const answer = async (): Promise<void> => {
    const episode = await pressed;
    if (episode && !hasShared) answerEarlyPresses({ ...known, player: findPlayer() }, episode);
  };
  const answering = answer();
  // To compile it would keep waiting whom the player can answer.
  const shown = showing ?? answering.then(loadApp);
  await findWholePage();
  openSite();
  const isAdoptable = !hasShared && (await canAdopt(known, pageLanguage));
  await answering;
  const app = await shown;
  const root = document.querySelector("#root");
  if (!root) throw new Error("index.html has no #root");
  const site = { stores, ...known, pageLanguage, translation };
  await app?.showApp(root, { ...site, findPlayer, hasShared, isAdoptable });
}

/** Undefined where it cannot be loaded: the page says so by itself, see `.boot-note`. */
const loadApp = () => import("./show-app.tsx").catch(doNothing);

/** Settled when all of the page is here: this script does not wait for it. */
function findWholePage(): Promise<void> {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
  });
}

const doNothing = (): void => undefined;

const pageLanguage = document.documentElement.lang;
void start();
