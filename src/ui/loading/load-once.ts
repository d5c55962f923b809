/** Something that is loaded when it is first asked for. */
export interface LoadOnce<T> {
  /** What is here already; undefined before. */
  readonly find: () => T | undefined;
  /** Loads it once, however often it is asked for; after a failure asking tries again. */
  readonly load: () => Promise<T>;
}

/** Makes something that is loaded once. */
export function createLoadOnce<T>(load: () => Promise<T>): LoadOnce<T> {
  let loaded: T | undefined;
  let loading: Promise<T> | undefined;
  return {
    find: () => loaded,
    load: () => {
      loading ??= load().then(
        (value) => (loaded = value),
        (error: unknown) => {
          loading = undefined;
          throw error;
        },
      );
      return loading;
    },
  };
}
