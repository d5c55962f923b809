import { createStore, type StoreApi } from "zustand/vanilla";
import type { EngineEvent, PlaybackEngine } from "../engine/playback-engine.ts";
import type { PlayerRequest } from "./player-request.ts";

/** What slices change with: what the engine reports, and what is asked of the player. */
export type PlayerEvent = EngineEvent | PlayerRequest;

/** The store as a feature sees it: it sets its own slice, and reads those that it names. */
export interface FeatureStore<Own, Seen = Own> {
  readonly getState: () => Own & Seen;
  readonly setState: (change: Partial<Own>) => void;
  readonly subscribe: StoreApi<Own & Seen>["subscribe"];
  /** Changes every slice by its rule, in one go. */
  readonly request: (request: PlayerRequest) => void;
  /** Calls the listener after the slices have changed with a request. */
  readonly onRequest: (
    listener: (request: PlayerRequest, before: Own & Seen) => void,
    signal: AbortSignal,
  ) => void;
  /** Mirrors an engine event, as if the engine had reported it. */
  readonly mirror: (event: EngineEvent) => void;
  /** Calls the listener after the slices have mirrored an event; in the order of attaching. */
  readonly onEvent: (
    listener: (event: EngineEvent, before: Own & Seen) => void,
    signal: AbortSignal,
  ) => void;
  /** Judges what the engine reports before it is mirrored; undefined takes it away. */
  readonly intercept: (
    judge: (event: EngineEvent) => EngineEvent | undefined,
    signal: AbortSignal,
  ) => void;
}

/** The store as a feature sees it that has no slice. */
export type ReadOnlyStore<Seen> = Omit<FeatureStore<Seen>, "setState">;

/** The whole store. */
export type PlayerStore<State> = StoreApi<State> & FeatureStore<State>;

/** What a store is made of. */
export interface PlayerStoreOptions<State> {
  readonly initial: State;
  /** The rules of all slices: pure, and no slice changes another one's. */
  readonly reduce: (state: State, event: PlayerEvent) => Partial<State>;
  readonly engine: Pick<PlaybackEngine, "subscribe">;
  readonly signal: AbortSignal;
}

/** Makes the store and has it mirror the engine; it never guesses, but for a seek in flight. */
export function createPlayerStore<State extends object>(
  options: PlayerStoreOptions<State>,
): PlayerStore<State> {
  const { initial, reduce, engine, signal } = options;
  const store = createStore<State>(() => initial);
  const judges = createHooks<(event: EngineEvent) => EngineEvent | undefined>();
  /** Changes the slices, then tells those who listen. */
  const createChange = <Event extends PlayerEvent>() => {
    const listeners = createHooks<(event: Event, before: State) => void>();
    const change = (event: Event): void => {
      const before = store.getState();
      store.setState(reduce(before, event));
      for (const listener of listeners.list()) listener(event, before);
    };
    return [change, listeners.add] as const;
  };
  const [request, onRequest] = createChange<PlayerRequest>();
  const [mirror, onEvent] = createChange<EngineEvent>();
  const stop = engine.subscribe((reported) => {
    let event: EngineEvent | undefined = reported;
    for (const judge of judges.list()) event = event && judge(event);
    if (event) mirror(event);
  });
  signal.addEventListener("abort", stop);
  return { ...store, request, onRequest, mirror, onEvent, intercept: judges.add };
}

/** Functions in the order in which they were added, each until its signal says so. */
function createHooks<Hook>() {
  const hooks = new Map<Hook, AbortSignal>();
  return {
    add: (hook: Hook, signal: AbortSignal): void => void hooks.set(hook, signal),
    list: (): readonly Hook[] =>
      [...hooks].flatMap(([hook, signal]) => (signal.aborted ? [] : [hook])),
  };
}
