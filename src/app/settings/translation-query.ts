import type { Language } from "#messages/find-language.ts";
import { loadMessages } from "#messages/load-messages.ts";

/**
 * The sentences of a language, loaded once. Where that fails it is told rather than waited
 * for, and tried again when the network is back and whenever the language is asked for.
 */
export function createTranslationQuery(language: Language) {
  return {
    isEarly: true,
    queryKey: ["translation", language],
    queryFn: async () => ({ language, translation: await loadMessages(language) }),
    staleTime: Infinity,
    gcTime: Infinity,
    networkMode: "always",
    retry: false,
    refetchOnReconnect: true,
  } as const;
}
