import { useCatalog } from "#catalog/catalog-context.ts";
import type { Station } from "#core/files/station-file.ts";
import { pageMessages } from "#messages/zh/pages.ts";
import { useMessages } from "#ui/messages-context.ts";
import { PageFrame } from "../layout/page-frame.tsx";
import { useDocumentTitle } from "../routing/use-document-title.ts";

/** A path that leads nowhere. */
export function NotFoundPage({ station }: { readonly station: Station | undefined }) {
  const messages = useMessages(pageMessages);
  const { rootUrl } = useCatalog();
  useDocumentTitle(messages.pageNotFound, station?.title);
  return (
    <PageFrame>
      <h1 className="text-2xl font-bold">{messages.pageNotFound}</h1>
      <p className="mt-4">
        <a href={rootUrl} className="inline-flex min-h-11 items-center text-teal underline">
          {messages.backHome}
        </a>
      </p>
    </PageFrame>
  );
}
