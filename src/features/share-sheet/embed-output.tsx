import { CodeXml } from "lucide-react";
import { useCatalog } from "#catalog/catalog-context.ts";
import { renderEmbedCode } from "#core/share/embed-code.ts";
import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { useMessages } from "#ui/messages-context.ts";
import { OutputRow } from "./output-row.tsx";
import type { OutputProps } from "./output-props.ts";
import { useCopied } from "#actions/use-copied.ts";

/** The frame that plays the moment on another page, as code. */
export function EmbedOutput(props: Pick<OutputProps, "episode" | "content">) {
  const { episode, content } = props;
  const messages = useMessages(shareSheetMessages);
  const { rootUrl } = useCatalog();
  const { state, copy } = useCopied();
  const code = renderEmbedCode({
    rootUrl,
    episodeId: episode.id,
    moment: content.moment,
    title: episode.title,
    fallback: messages.embedFallback(episode.title),
  });
  return (
    <OutputRow
      Icon={CodeXml}
      title={messages.embed}
      shortTitle={messages.embed}
      facts="720 × 152"
      action={state === "copied" ? messages.copied : messages.copy}
      actionName={state === "copied" ? messages.copied : messages.copyEmbed}
      fault={state === "refused" ? messages.copyByHand : undefined}
      onPress={() => copy(code)}
    />
  );
}
