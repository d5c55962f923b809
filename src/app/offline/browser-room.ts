/** What the browser says of its network and of its room. */
export interface BrowserRoom {
  readonly isOnline: () => boolean;
  /** Whether it tells one network from another. */
  readonly knowsWifi: () => boolean;
  /** True for every network that is not known to be paid for. */
  readonly isOnWifi: () => boolean;
  readonly measure: () => Promise<{ usedBytes: number; mostBytes: number } | undefined>;
  /** Asks the browser not to delete what is kept when its disk is full. */
  readonly persist: () => Promise<void>;
  /** Hears when the network is another. */
  readonly onNetworkChange: (listener: () => void, signal: AbortSignal) => void;
}

/** The kind of network, which few browsers say (https://wicg.github.io/netinfo/). */
function findConnection(): (EventTarget & { readonly type?: unknown }) | undefined {
  const found: unknown = Reflect.get(navigator, "connection");
  return found instanceof EventTarget ? found : undefined;
}

const readType = (): unknown => findConnection()?.type;

/** The room of this browser. */
export const browserRoom: BrowserRoom = {
  isOnline: () => navigator.onLine,
  knowsWifi: () => typeof readType() === "string",
  isOnWifi: () => readType() !== "cellular" && readType() !== "wimax",
  measure: async () => {
    try {
      const { usage, quota } = (await navigator.storage?.estimate()) ?? {};
      if (usage === undefined || quota === undefined) return undefined;
      return { usedBytes: usage, mostBytes: quota };
    } catch {
      return undefined;
    }
  },
  persist: async () => {
    try {
      await navigator.storage?.persist?.();
    } catch {
      // It keeps things as long as it pleases.
    }
  },
  onNetworkChange: (listener, signal) => {
    findConnection()?.addEventListener("change", listener, { signal });
  },
};
