import { StrictMode, startTransition, type ReactNode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { createAnswers } from "#catalog/answers.ts";
import { createCatalogQueries } from "#catalog/catalog-queries.ts";
import { createSiteScope } from "#core/listener/site-scope.ts";
import { createBookmarkStore } from "#storage/bookmark-store.ts";
import { createHowlerEngine } from "#player/engine/howler-engine.ts";
import { findLanguage, findListenerLanguage } from "#messages/find-language.ts";
import { openBrowserStorage } from "#storage/browser-storage.ts";
import { createTagChoiceStore } from "#storage/tag-choice-store.ts";
import { createTabChannel } from "#storage/tab-channel.ts";
import { createPlaybackStore } from "#storage/playback-store.ts";
import { hasSharedMemory } from "#storage/shared-memory.ts";
import { lazyPart, loadSoonParts } from "#ui/loading/lazy-part.tsx";
import { createPlayer } from "#player/player.ts";
import { completePage, isAdoptable, isMade, ReadyNote } from "./adopt-page.tsx";
import { App } from "./app.tsx";
import { keepTypedText } from "./typed-text.ts";
import { createPreferenceStore } from "#storage/preference-store.ts";
import type { SharedMemoryCopyProps } from "./memory/shared-memory-copy.tsx";
import { createTranslationQuery } from "./settings/translation-query.ts";
import { openSite } from "./routing/site-root.ts";
import "./style.css";

const container = document.querySelector("#root");
if (!container) throw new Error("index.html has no #root");

const SharedMemoryCopy = lazyPart<SharedMemoryCopyProps>(
  async () => (await import("./memory/shared-memory-copy.tsx")).SharedMemoryCopy,
  { leave: ({ onDone }) => onDone(), isSilent: true },
);

/** Puts the app on the page. */
async function start(root: Element): Promise<void> {
  const scope = createSiteScope(new URL(rootUrl).pathname);
  const catalog = createCatalogQueries(rootUrl);
  const answers = createAnswers();
  const adopting = isAdoptable({ answers, catalog, pageLanguage });
  // Nothing stands there to be left as it is.
  if (!isMade()) void loadSoonParts().catch(doNothing);
  // Before anything is shown, so that nothing jumps from an older position to a newer one.
  const browserStorage = await openBrowserStorage(scope);
  const playback = createPlaybackStore(browserStorage);
  const bookmarks = createBookmarkStore(browserStorage);
  const tagChoices = createTagChoiceStore(browserStorage);
  const preferences = createPreferenceStore(browserStorage);
  const hasShared = hasSharedMemory(browserStorage);
  const isAdopted = !hasShared && (await adopting);
  // Before anything is shown, so that no sentence is seen to change its language.
  const language =
    preferences.store.getState().language ??
    findListenerLanguage(navigator.languages, findLanguage(pageLanguage));
  const translation = answers.load(createTranslationQuery(language)).catch(() => undefined);
  // What is adopted is there already, in the page's language.
  if (!isAdopted) await Promise.all([translation, loadSoonParts().catch(doNothing)]);
  const render = isAdopted ? createAdoption(root) : createRendering(root);
  const show = (): void => {
    const player = createPlayer({
      engine: createHowlerEngine(),
      memory: playback,
      readNowMs: browserStorage.readNowMs,
      tabs: createTabChannel(scope),
    });
    render(
      <StrictMode>
        <App
          answers={answers}
          catalog={catalog}
          player={player}
          bookmarks={bookmarks}
          tagChoices={tagChoices}
          preferences={preferences}
          browserStorage={browserStorage}
          pageLanguage={pageLanguage}
        />
      </StrictMode>,
    );
  };
  if (!hasShared) {
    show();
    return;
  }
  const stores = { browserStorage, playback, bookmarks, tagChoices, preferences };
  render(<SharedMemoryCopy {...{ stores, answers, catalog }} onDone={callOnce(show)} />);
}

/** Takes over the page that stands there; whatever was pressed before is done then. */
function createAdoption(root: Element): (app: ReactNode) => void {
  return (app) => {
    completePage(root);
    const typeAgain = keepTypedText({ root, isAdopted: true });
    const onReady = (): void => {
      typeAgain();
      // Those of other pages too: whoever goes there finds them here.
      void loadSoonParts().catch(doNothing);
    };
    // In pieces: a long text is scrolled and selected meanwhile.
    startTransition(() => {
      const page = <ReadyNote {...{ onShown: doNothing, onReady }}>{app}</ReadyNote>;
      hydrateRoot(root, page, {
        // A page that a browser translates meanwhile is another: React makes it anew, as it should.
        onRecoverableError: (error) => {
          if (!isTranslated()) reportError(error);
        },
      });
    });
  };
}

/** Puts the app in the place of whatever stands there. */
function createRendering(root: Element): (app: ReactNode) => void {
  const typeAgain = keepTypedText({ root, isAdopted: false });
  const reactRoot = createRoot(root);
  const moments = { onShown: typeAgain, onReady: doNothing };
  return (app) => reactRoot.render(<ReadyNote {...moments}>{app}</ReadyNote>);
}

/** Translators put what they write into elements that nobody else uses any more. */
const isTranslated = (): boolean => document.querySelector("font") !== null;

const doNothing = (): void => undefined;

/** The way to show the app comes from two sides: the copy is done, or it takes too long. */
function callOnce(act: () => void): () => void {
  let isCalled = false;
  return () => {
    if (isCalled) return;
    isCalled = true;
    act();
  };
}

const pageLanguage = document.documentElement.lang;
const rootUrl = openSite();
void start(container);
