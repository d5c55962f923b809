import { useLocation } from "wouter";
import { useCatalog } from "#catalog/catalog-context.ts";
import type { Station } from "#core/files/station-file.ts";
import { formatMix, parseMix, type Mix } from "#core/links/mix-link.ts";
import { MixView } from "#features/mix/mix-view.tsx";
import { mixMessages } from "#messages/zh/mix.ts";
import { useMessages } from "#ui/messages-context.ts";
import { PageFrame } from "../../layout/page-frame.tsx";
import { SiteFooter } from "../../layout/site-footer.tsx";
import { useDocumentTitle } from "../../routing/use-document-title.ts";

/** A mix: all of it stands in the address, and every change of it is another address. */
export interface MixPageProps {
  readonly text: string;
  readonly station: Station | undefined;
}

export function MixPage({ text, station }: MixPageProps) {
  const messages = useMessages(mixMessages);
  const { rootUrl } = useCatalog();
  const [, navigate] = useLocation();
  const mix = parseMix(text);
  const title = mix?.title ?? "";
  useDocumentTitle(title === "" ? messages.mix : title, station?.title);
  const change = (next: Mix): void => navigate(`/?mix=${formatMix(next)}`, { replace: true });
  return (
    <PageFrame>
      {mix ? (
        <MixView mix={mix} url={`${rootUrl}?mix=${formatMix(mix)}`} onChange={change} />
      ) : (
        <>
          <h1 className="text-2xl leading-snug font-bold">{messages.mix}</h1>
          <p role="alert" className="mt-4 text-ink-2">
            {messages.unreadable}
          </p>
        </>
      )}
      <SiteFooter station={station} />
    </PageFrame>
  );
}
