import { useEffect, useState } from "react";
import { findMessages, loadMessages } from "#messages/load-messages.ts";
import type { Language } from "#messages/language.ts";
import { messagesZh, type Messages } from "#messages/messages-zh.ts";

/** The sentences of a language; those of the language before until they are loaded. */
export function useLoadedMessages(language: Language): Messages {
  const [last, setLast] = useState(messagesZh);
  useEffect(() => {
    let isWanted = true;
    const load = async (): Promise<void> => {
      try {
        const messages = await loadMessages(language);
        if (isWanted) setLast(messages);
      } catch {
        // The page goes on in the language that it has.
      }
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [language]);
  return findMessages(language) ?? last;
}
