import { useEffect, useEffectEvent } from "react";
import { languages } from "#messages/languages.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useToast } from "#ui/toast-context.ts";
import type { SpokenLanguage } from "./use-translation.ts";

/** Says, in the language that was chosen, that it could not be loaded, with the way to try again. */
export function useLanguageToast({ missing, failures, chooseLanguage }: SpokenLanguage): void {
  const controls = useMessages(controlMessages);
  const notify = useToast();
  const tell = useEffectEvent(() => {
    if (missing === undefined) return;
    const retry = { label: controls.retry, onPress: () => chooseLanguage(missing) };
    notify({ text: languages[missing].unavailable, actions: [retry] });
  });
  useEffect(() => tell(), [missing, failures]);
}
