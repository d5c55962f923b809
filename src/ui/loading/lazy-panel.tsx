import { useEffect, useEffectEvent, useState, type ComponentType } from "react";
import { errorMessages } from "#messages/zh/errors.ts";
import { useMessages } from "../messages-context.ts";
import { useToast } from "../toasts/toast-context.ts";

/** What every panel takes. */
export interface PanelProps {
  readonly onClose: () => void;
}

/**
 * Makes a panel that is loaded when it is first opened, so that it is no part of the first
 * page. Where it cannot be loaded it closes with a sentence, and opening it tries again.
 */
export function createLazyPanel<T extends PanelProps>(
  load: () => Promise<ComponentType<T>>,
): ComponentType<T> {
  let loaded: ComponentType<T> | undefined;
  return function LazyPanel(props: T) {
    const messages = useMessages(errorMessages);
    const notify = useToast();
    const [Panel, setPanel] = useState(() => loaded);
    const giveUp = useEffectEvent(() => {
      notify({ text: messages.offline });
      props.onClose();
    });
    useEffect(() => {
      if (loaded) return;
      let isOpen = true;
      const open = async (): Promise<void> => {
        try {
          loaded = await load();
          if (isOpen) setPanel(() => loaded);
        } catch {
          if (isOpen) giveUp();
        }
      };
      void open();
      return () => {
        isOpen = false;
      };
    }, []);
    return Panel ? <Panel {...props} /> : null;
  };
}
