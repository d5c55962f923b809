import { useState } from "react";
import { useAnswers } from "#catalog/answers-context.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import type { QueryStartProps } from "./query-start.ts";

const QueryStart = lazyPart<QueryStartProps>(
  async () => (await import("./query-start.ts")).QueryStart,
  { leave: ({ onLeave }) => onLeave(), isSilent: true },
);

/** How long after its first failure the script is asked for again; each time twice as long. */
const againMs = 2000;

/** Brings react-query, after what is asked first has been answered without it. */
export function QueryPart() {
  const answers = useAnswers();
  const [failures, setFailures] = useState(0);
  const tryAgain = (): void => {
    answers.goOnWithoutEngine();
    setTimeout(() => setFailures(failures + 1), againMs * 2 ** failures);
  };
  return <QueryStart key={failures} answers={answers} onLeave={tryAgain} />;
}
