import {
  createContext,
  startTransition,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
} from "react";

/**
 * Tells whether React is taking over a page that stands there. Not by a snapshot for the server,
 * after which all that asks would be rendered once more, and at once.
 */
export const AdoptionContext = createContext<() => boolean>(() => false);

/**
 * What is found out about the listener; while a page is adopted that knows no listener, what holds
 * for the page. It then comes as a transition, in pieces and behind what is waited for.
 */
export function useLearned<T>(ofPage: T, find: () => T): T {
  const isAdopting = useContext(AdoptionContext);
  const [value, setValue] = useState(() => (isAdopting() ? ofPage : find()));
  const learn = useEffectEvent(() => startTransition(() => setValue(find)));
  useEffect(() => learn(), []);
  return value;
}
