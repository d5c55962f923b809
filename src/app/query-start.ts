import { useEffect } from "react";
import type { Answers } from "#catalog/answers.ts";
import { startQueryEngine } from "#catalog/query-engine.ts";

/** Who goes on answering, and who hears that the script could not be loaded. */
export interface QueryStartProps {
  readonly answers: Answers;
  readonly onLeave: () => void;
}

/** Shows nothing: hands over to react-query, once its script is here. */
export function QueryStart({ answers }: QueryStartProps) {
  useEffect(() => {
    answers.startEngine(startQueryEngine);
  }, [answers]);
  return null;
}
