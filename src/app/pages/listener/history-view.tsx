import { useState } from "react";
import { HistoryList } from "#features/listening-history/history-list.tsx";
import { listenerMessages } from "#messages/zh/listener.ts";
import { useMessages } from "#ui/messages-context.ts";
import { ListSearch } from "./list-search.tsx";

/** The listening history, to be searched. */
export function HistoryView() {
  const messages = useMessages(listenerMessages);
  const [query, setQuery] = useState("");
  return (
    <>
      <ListSearch label={messages.searchHistory} query={query} onChange={setQuery} />
      <HistoryList query={query} />
    </>
  );
}
