import { StrictMode, startTransition, type ReactNode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import type { Answers } from "#catalog/answers.ts";
import type { CatalogQueries } from "#catalog/catalog-queries.ts";
import type { Player } from "#player/player.ts";
import { lazyPart, loadSoonParts } from "#ui/loading/lazy-part.tsx";
import { completePage, ReadyNote } from "./adopt-page.tsx";
import { isMade } from "./adoptable-page.ts";
import { App } from "./app.tsx";
import { keepPresses } from "./kept-presses.ts";
import type { SharedMemoryCopyProps } from "./memory/shared-memory-copy.tsx";
import { LibraryPage } from "./pages/site-page.tsx";
import { hasLeft, readPath } from "./routing/site-root.ts";
import { keepTypedText } from "./typed-text.ts";

const SharedMemoryCopy = lazyPart<SharedMemoryCopyProps>(
  async () => (await import("./memory/shared-memory-copy.tsx")).SharedMemoryCopy,
  { leave: ({ onDone }) => onDone(), isSilent: true },
);

/** What the app is shown with. */
export interface ShownApp {
  /** What the browser remembers. */
  readonly stores: SharedMemoryCopyProps["stores"];
  readonly answers: Answers;
  readonly catalog: CatalogQueries;
  readonly pageLanguage: string;
  /** Settled when the listener's language is here, or cannot be had. */
  readonly translation: Promise<unknown>;
  /** Makes it at the first call. */
  readonly findPlayer: () => Player;
  readonly hasShared: boolean;
  /** Whether what stands on the page can be taken over. */
  readonly isAdoptable: boolean;
}

/** Puts the app on the page. */
export async function showApp(root: Element, shown: ShownApp): Promise<void> {
  const { stores, answers, catalog, pageLanguage, translation, findPlayer } = shown;
  // Nothing stands there to be left as it is.
  if (!isMade()) void loadSoonParts().catch(doNothing);
  const isAdopted = shown.isAdoptable && (await hasOwnParts()) && !hasLeft() && !isTranslated();
  // Before anything is shown, so that no sentence is seen to change its language. What is adopted
  // is there already, in the page's.
  if (!isAdopted) await Promise.all([translation, loadSoonParts().catch(doNothing)]);
  keepPresses(root);
  const render = isAdopted ? createAdoption(root) : createRendering(root);
  const show = (): void =>
    render(
      <StrictMode>
        <App
          {...stores}
          {...{ answers, catalog, pageLanguage }}
          // What is adopted is the page that stands there, wherever somebody goes meanwhile.
          path={readPath()}
          player={findPlayer()}
        />
      </StrictMode>,
    );
  if (!shown.hasShared) {
    show();
    return;
  }
  // The way there comes from two sides: the copy is done, or it takes too long.
  let isShown = false;
  const showOnce = (): void => {
    if (!isShown) show();
    isShown = true;
  };
  render(<SharedMemoryCopy {...{ stores, answers, catalog }} onDone={showOnce} />);
}

/** Loads the part that shows the front page; without it nothing that stands there is adopted. */
async function hasOwnParts(): Promise<boolean> {
  if (document.documentElement.dataset["made"] !== "front") return true;
  return LibraryPage.load().then(
    () => true,
    () => false,
  );
}

/** Takes over the page that stands there; whatever was pressed before is done then. */
function createAdoption(root: Element): (app: ReactNode) => void {
  return (app) => {
    completePage(root);
    const typeAgain = keepTypedText({ root, isAdopted: true });
    const onReady = (): void => {
      typeAgain();
      // Those of other pages too: whoever goes there finds them here. After what was pressed.
      setTimeout(() => void loadSoonParts().catch(doNothing));
    };
    // In pieces: a long text is scrolled and selected meanwhile.
    startTransition(() => {
      const page = (
        <ReadyNote isAdopted {...{ onShown: doNothing, onReady }}>
          {app}
        </ReadyNote>
      );
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
  const moments = { isAdopted: false, onShown: typeAgain, onReady: doNothing };
  return (app) => reactRoot.render(<ReadyNote {...moments}>{app}</ReadyNote>);
}

/** Translators put what they write into elements that nobody else uses any more. */
const isTranslated = (): boolean => document.querySelector("font") !== null;

const doNothing = (): void => undefined;
