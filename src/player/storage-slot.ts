/** One named entry of the browser's storage. Never throws. */
export interface StorageSlot {
  /** The text that was kept; empty when there is none or it may not be read. */
  readonly read: () => string;
  /** False when it could not be kept. */
  readonly write: (text: string) => boolean;
}

/** An entry of `localStorage`; where storage is switched off it keeps nothing. */
export function createStorageSlot(key: string): StorageSlot {
  return {
    read: () => {
      try {
        return localStorage.getItem(key) ?? "";
      } catch {
        return "";
      }
    },
    write: (text) => {
      try {
        localStorage.setItem(key, text);
        return true;
      } catch {
        // Full, or forbidden in private mode.
        return false;
      }
    },
  };
}
