import { useState, useSyncExternalStore } from "react";
import type { Answers, Watch } from "./answers.ts";
import { useAnswers } from "./answers-context.ts";
import type { Answer, EarlyPages, EarlyQuery, LateQuery, LoadedPages } from "./catalog-query.ts";

/** The answer to a question, as far as it is here; what is not enabled is not asked. */
export function useAnswer<T>(
  query: EarlyQuery<T> | LateQuery<T>,
  { isEnabled = true }: { readonly isEnabled?: boolean } = {},
): Answer<T> {
  return useAnswerFrom(useAnswers(), query, isEnabled);
}

/** The same where no context stands around. */
export function useAnswerFrom<T>(
  answers: Answers,
  query: EarlyQuery<T> | LateQuery<T>,
  isEnabled = true,
): Answer<T> {
  const hash = JSON.stringify([query.queryKey, isEnabled]);
  return useWatch(answers, hash, () => answers.watch(query, isEnabled));
}

/** The same of pages. */
export function usePages<T>(query: EarlyPages<T>, isEnabled: boolean): Answer<LoadedPages<T>> {
  const answers = useAnswers();
  const hash = JSON.stringify([query.queryKey, isEnabled]);
  return useWatch(answers, hash, () => answers.watchPages(query, isEnabled));
}

/** Two questions of one key are one. */
function useWatch<T>(answers: Answers, hash: string, watch: () => Watch<T>): Answer<T> {
  const start = () => ({ answers, hash, ...watch() });
  const [kept, setKept] = useState(start);
  const isSame = kept.hash === hash && kept.answers === answers;
  const current = isSame ? kept : start();
  if (!isSame) setKept(current);
  return useSyncExternalStore(current.subscribe, current.read, current.read);
}
