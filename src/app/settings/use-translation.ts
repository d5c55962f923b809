import { keepPreviousData, useQuery, type QueryClient } from "@tanstack/react-query";
import { useLayoutEffect } from "react";
import type { Language, Translation } from "#messages/languages.ts";
import { createTranslationQuery } from "./translation-query.ts";
import { stationLanguage, stationLanguageTag, type ChosenPreferences } from "./use-preferences.ts";

/** The language that the page speaks, which is the chosen one once that is here. */
export interface SpokenLanguage {
  readonly language: Language;
  readonly translation: Translation;
  /** The chosen language where it could not be loaded. */
  readonly missing: Language | undefined;
  /** Changes with every time that it could not. */
  readonly failures: number;
  /** Chooses another one, or tries the missing one again. */
  readonly chooseLanguage: (language: Language) => void;
}

const chinese = { language: "zh", translation: {} } as const;

/** Speaks the chosen language; until it is here, the one before. */
export function useTranslation(
  { language: chosen, chooseLanguage }: Pick<ChosenPreferences, "language" | "chooseLanguage">,
  queryClient: QueryClient,
): SpokenLanguage {
  const { data, isError, errorUpdatedAt, refetch } = useQuery(
    {
      ...createTranslationQuery(chosen),
      placeholderData: keepPreviousData,
      refetchOnReconnect: true,
    },
    queryClient,
  );
  const { language, translation } = data ?? chinese;
  useLayoutEffect(() => {
    document.documentElement.lang = language === stationLanguage ? stationLanguageTag : language;
  }, [language]);
  const missing = isError ? chosen : undefined;
  return {
    language,
    translation,
    missing,
    failures: errorUpdatedAt,
    chooseLanguage: (next) => {
      if (next === missing) void refetch();
      else chooseLanguage(next);
    },
  };
}
