/** A value outside of any component that others read and hear of when it changes. */
export interface WatchedValue<T> {
  readonly read: () => T;
  readonly change: (value: T) => void;
  /** Calls the listener after every change, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes a watched value. */
export function createWatchedValue<T>(first: T): WatchedValue<T> {
  const listeners = new Set<() => void>();
  let current = first;
  return {
    read: () => current,
    change: (value) => {
      current = value;
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
