import { useLayoutEffect, useState } from "react";
import type { Answers } from "#catalog/answers.ts";
import { useAnswerFrom } from "#catalog/use-answer.ts";
import { findLanguage, type Language } from "#messages/find-language.ts";
import type { Translation } from "#messages/languages.ts";
import { createTranslationQuery } from "./translation-query.ts";
import type { ChosenPreferences } from "./use-preferences.ts";

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

type SpokenBefore = Pick<SpokenLanguage, "language" | "translation">;

const chinese: SpokenBefore = { language: "zh", translation: {} };

/** What is spoken by whom. */
export interface TranslationDeps {
  readonly preferences: Pick<ChosenPreferences, "language" | "chooseLanguage">;
  readonly answers: Answers;
  /** The tag of the language that the page comes in, e.g. `zh-CN`. */
  readonly pageLanguage: string;
}

/** Speaks the chosen language; until it is here, the one before. */
export function useTranslation(deps: TranslationDeps): SpokenLanguage {
  const { answers, pageLanguage } = deps;
  const { language: chosen, chooseLanguage } = deps.preferences;
  const { data, isError, errorUpdatedAt, refetch } = useAnswerFrom(
    answers,
    createTranslationQuery(chosen),
  );
  const [before, setBefore] = useState<SpokenBefore>(chinese);
  if (data && data !== before) setBefore(data);
  const { language, translation } = data ?? before;
  useLayoutEffect(() => {
    const isOfPage = language === findLanguage(pageLanguage);
    const lang = isOfPage ? pageLanguage : language;
    if (document.documentElement.lang !== lang) document.documentElement.lang = lang;
  }, [language, pageLanguage]);
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
