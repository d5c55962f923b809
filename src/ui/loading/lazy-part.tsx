import {
  useContext,
  useEffect,
  useEffectEvent,
  useState,
  type ComponentType,
  type ReactNode,
} from "react";
import { CrashBoundary } from "../crash-boundary.tsx";
import { controlMessages } from "#messages/zh/controls.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { useMessages } from "../messages-context.ts";
import { ReloadContext } from "../reload-context.ts";
import { useToast } from "../toast-context.ts";
import { ErrorNote } from "./error-note.tsx";
import { createLoadOnce, type LoadOnce } from "./load-once.ts";
import { StandingPart } from "./standing-part.tsx";
import { takeTurn } from "./take-turn.ts";

/** A part that is loaded when it is first shown, or before. */
export type LazyPart<T> = ComponentType<T> & {
  /** Has it on its way, because somebody comes near it. A failure shows when it is opened. */
  readonly preload: () => void;
  /** The same for whoever has to wait for it. A failure rejects. */
  readonly load: () => Promise<unknown>;
};

/** How a part looks that is not there. */
export interface LazyPartOptions<T> {
  /** Stands in its place while it is loaded. */
  readonly waiting?: ReactNode | ((props: T) => ReactNode);
  /** Classes of the sentence that stands in its place when it cannot be loaded. */
  readonly noteClass?: string;
  /**
   * Closes a part that is opened over the page, where no sentence can stand in its place: a
   * toast says it, and opening it tries again.
   */
  readonly leave?: (props: T) => void;
  /** For a part that is not seen: nothing is said when it is missing. */
  readonly isSilent?: boolean;
  /**
   * Comes right after a page that was made ahead of time, in which it stands or shows nothing.
   * Other pages have it before they are shown. What stands there is left until then, see
   * `StandingPart`.
   */
  readonly comesSoon?: "standing" | "unseen";
}

const soonSources: LoadOnce<unknown>[] = [];

/** Has all parts here that come right after the page. A failure rejects. */
export async function loadSoonParts(): Promise<void> {
  await Promise.all(soonSources.map(({ load }) => load()));
}

type PartFault = "partMissing" | "crashed";

/**
 * Makes a part that is no part of the first page's script. Where it cannot be loaded, or
 * breaks, a sentence says so with the ways on: to try again, or to reload, because a new
 * deployment takes the old scripts away and older browsers remember a failed import for
 * as long as the page lives (https://github.com/whatwg/html/pull/10327).
 *
 * Not by React's `lazy`: it throws the failure at the page, never tries a second time, and
 * shows its fallback for 300 ms even where all is here.
 */
export function lazyPart<T extends object>(
  load: () => Promise<ComponentType<T>>,
  options: LazyPartOptions<T> = {},
): LazyPart<T> {
  const source = createLoadOnce(load);
  const { comesSoon } = options;
  if (comesSoon !== undefined) soonSources.push(source);
  const Part = createPart(source, options);
  const preload = (): void => void source.load().catch(() => undefined);
  const ways = { preload, load: source.load };
  if (comesSoon !== "standing") return Object.assign(Part, ways);
  return Object.assign(
    (props: T) => (
      <StandingPart source={source}>
        <Part {...props} />
      </StandingPart>
    ),
    ways,
  );
}

/** Shows what has to be seen while a part is loaded, then the part, or why it is not there. */
function createPart<T extends object>(
  source: LoadOnce<ComponentType<T>>,
  { waiting = null, noteClass = "", leave, isSilent = false, comesSoon }: LazyPartOptions<T>,
): ComponentType<T> {
  return function Part(props: T) {
    const controls = useMessages(controlMessages);
    const messages = useMessages(errorMessages);
    const reload = useContext(ReloadContext);
    const notify = useToast();
    const [Loaded, setLoaded] = useState(source.find);
    const [fault, setFault] = useState<PartFault>();
    const fail = (reason: PartFault): void => {
      if (!leave) {
        setFault(reason);
        return;
      }
      // First, because what is left may be a toast itself.
      leave(props);
      if (isSilent) return;
      notify({
        text: messages[reason],
        actions: [{ label: controls.reload, onPress: reload }],
      });
    };
    const giveUp = useEffectEvent(() => fail("partMissing"));
    const isWanted = Loaded === undefined && fault === undefined;
    useEffect(() => {
      if (!isWanted) return undefined;
      let isShown = true;
      // To ask for each of many scripts at once would be a long task.
      const loading = comesSoon ? takeTurn().then(source.load) : source.load();
      loading.then(
        () => isShown && setLoaded(source.find),
        () => isShown && giveUp(),
      );
      return () => {
        isShown = false;
      };
    }, [isWanted]);

    if (fault !== undefined) {
      if (isSilent) return null;
      const retry = (): void => setFault(undefined);
      return (
        <ErrorNote
          sentence={messages[fault]}
          onRetry={retry}
          onReload={reload}
          className={noteClass}
        />
      );
    }
    if (!Loaded) return typeof waiting === "function" ? waiting(props) : waiting;
    return (
      <CrashBoundary fallback={null} onCrash={() => fail("crashed")}>
        <Loaded {...props} />
      </CrashBoundary>
    );
  };
}
