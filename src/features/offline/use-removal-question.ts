import { offlineMessages } from "#messages/zh/offline.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useToast } from "#ui/toast-context.ts";

/**
 * The way to take something away: at once, or, where there is a question, once the listener has
 * answered it.
 */
export function useRemovalQuestion(): (remove: () => void, question: string | undefined) => void {
  const messages = useMessages(offlineMessages);
  const notify = useToast();
  return (remove, question) => {
    if (question === undefined) remove();
    else notify({ text: question, actions: [{ label: messages.remove, onPress: remove }] });
  };
}
