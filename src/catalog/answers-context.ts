import { createContext, useContext } from "react";
import type { Answers } from "./answers.ts";

/** Gives the tree who answers. */
export const AnswersContext = createContext<Answers | undefined>(undefined);

/** Who answers. @throws Error outside of an AnswersContext */
export function useAnswers(): Answers {
  const answers = useContext(AnswersContext);
  if (!answers) throw new Error("useAnswers needs an AnswersContext around it");
  return answers;
}
