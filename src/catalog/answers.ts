import type { QueryClient } from "@tanstack/react-query";
import {
  toFirstPage,
  type Answer,
  type EarlyPages,
  type EarlyQuery,
  type LateQuery,
  type LoadedPages,
} from "./catalog-query.ts";
import {
  createEarlyAnswers,
  isFinal,
  pendingAnswer,
  type EarlyAnswers,
  type EarlyEntry,
} from "./early-answers.ts";

/** One question that somebody waits for, as `useSyncExternalStore` wants it. */
export interface Watch<T> {
  readonly subscribe: (onChange: () => void) => () => void;
  readonly read: () => Answer<T>;
}

/** React-query behind what the app asks of it. */
export interface QueryEngine {
  readonly client: QueryClient;
  readonly observe: <T>(query: EarlyQuery<T> | LateQuery<T>, isEnabled: boolean) => Watch<T>;
  readonly observePages: <T>(query: EarlyPages<T>, isEnabled: boolean) => Watch<LoadedPages<T>>;
}

/** Makes the engine of what has been asked so far. */
export type CreateQueryEngine = (asked: readonly EarlyEntry<unknown>[]) => QueryEngine;

/**
 * Who answers questions about the published files: react-query, and until its script is here a
 * loader of a few lines. A page is read and heard before that script has come.
 */
export interface Answers {
  readonly watch: <T>(query: EarlyQuery<T> | LateQuery<T>, isEnabled: boolean) => Watch<T>;
  readonly watchPages: <T>(query: EarlyPages<T>, isEnabled: boolean) => Watch<LoadedPages<T>>;
  /** What is here already. */
  readonly find: <T>(query: EarlyQuery<T>) => T | undefined;
  /** @throws CatalogError */
  readonly load: <T>(query: EarlyQuery<T>) => Promise<T>;
  /** The engine; made with what is given if it is the first to come. */
  readonly startEngine: (create: CreateQueryEngine) => QueryEngine;
  /** The engine's script cannot be loaded: what the network lost is told now, not tried again. */
  readonly goOnWithoutEngine: () => void;
}

/** Answers without an engine, or with the one that is given. */
export function createAnswers(given?: QueryEngine): Answers {
  let engine = given;
  let isEngineComing = true;
  const early = createEarlyAnswers();
  const waiting = new Set<() => void>();
  const around: Surroundings = {
    early,
    waiting,
    findEngine: () => engine,
    isEngineComing: () => isEngineComing,
  };
  return {
    watch: (query, isEnabled) =>
      createWatch(around, {
        first: "isEarly" in query ? query : undefined,
        isEnabled,
        observe: (by) => by.observe(query, isEnabled),
      }),
    watchPages: (query, isEnabled) =>
      createWatch(around, {
        first: toFirstPage(query),
        isEnabled,
        observe: (by) => by.observePages(query, isEnabled),
      }),
    find: <T>(query: EarlyQuery<T>) =>
      engine ? engine.client.getQueryData<T>(query.queryKey) : early.find(query).data,
    load: (query) => (engine ? engine.client.fetchQuery(query) : early.load(query)),
    startEngine: (create) => {
      if (engine) return engine;
      engine = create(early.list());
      // Not at once: who starts it may be rendering.
      queueMicrotask(() => {
        for (const move of waiting) move();
      });
      return engine;
    },
    goOnWithoutEngine: () => {
      isEngineComing = false;
      early.tell();
    },
  };
}

interface Surroundings {
  readonly early: EarlyAnswers;
  /** Who is told that the engine is here. */
  readonly waiting: Set<() => void>;
  readonly findEngine: () => QueryEngine | undefined;
  readonly isEngineComing: () => boolean;
}

interface Question<T> {
  /** What is asked before the engine is here, if it can be answered then. */
  readonly first: EarlyQuery<T> | undefined;
  readonly isEnabled: boolean;
  readonly observe: (engine: QueryEngine) => Watch<T>;
}

/** Watches the early answer, then the engine's. */
function createWatch<T>(
  { early, waiting, findEngine, isEngineComing }: Surroundings,
  { first, isEnabled, observe }: Question<T>,
): Watch<T> {
  const start = (): Watch<T> | undefined => {
    const engine = findEngine();
    return engine && observe(engine);
  };
  let observer = start();
  const readEarly = (): Answer<T> => {
    const answer = first ? early.find(first) : pendingAnswer;
    // The engine will try again: a sentence that comes and goes helps nobody.
    return answer.isError && !isFinal(answer) && isEngineComing() ? pendingAnswer : answer;
  };
  const attach = (onChange: () => void): (() => void) => {
    if (observer) return observer.subscribe(onChange);
    if (isEnabled && first) early.load(first).catch(() => undefined);
    return early.subscribe(onChange);
  };
  return {
    read: () => observer?.read() ?? readEarly(),
    subscribe: (onChange) => {
      let stop = attach(onChange);
      const move = (): void => {
        // What is told to be missing is not asked for a second time.
        if (observer || isFinal(readEarly())) return;
        stop();
        observer = start();
        stop = attach(onChange);
        onChange();
      };
      waiting.add(move);
      // The engine came between rendering and this.
      if (findEngine()) move();
      return () => {
        waiting.delete(move);
        stop();
      };
    },
  };
}
