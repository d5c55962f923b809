import { useRecentSearches } from "#actions/use-recent-searches.ts";
import { recentSearchMessages } from "#messages/zh/recent-searches.ts";
import { useMessages } from "#ui/messages-context.ts";
import { SwitchRow } from "#ui/switch-row.tsx";

/** Whether searches are remembered. */
export function SearchMemorySwitch() {
  const messages = useMessages(recentSearchMessages);
  const { isKept, keep } = useRecentSearches();
  return <SwitchRow label={messages.keep} note={messages.keepHint} isOn={isKept} onChange={keep} />;
}
