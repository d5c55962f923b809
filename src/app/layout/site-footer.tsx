import type { Station } from "#core/files/station-file.ts";

/** Of which show. */
export interface SiteFooterProps {
  readonly station: Station | undefined;
}

/** The small print: what must be disclosed, where else the show is. */
export function SiteFooter({ station }: SiteFooterProps) {
  const { disclosure, links = [] } = station ?? {};
  if (disclosure === undefined && links.length === 0) return null;
  return (
    <footer
      className={`mt-10 border-t border-line pt-4 text-[13px] text-ink-3 print:break-inside-avoid ${links.length === 0 ? "roomy:hidden print:block" : ""}`}
    >
      {/* Beside the page where there is room. */}
      {disclosure !== undefined && <p className="roomy:hidden print:block">{disclosure}</p>}
      <div className="mt-1 flex flex-wrap items-center gap-x-4 print:hidden">
        {links.map(({ title, url }) => (
          <a
            key={url}
            href={url}
            rel="noopener"
            className="inline-flex min-h-11 items-center px-1 underline underline-offset-4 hover:text-ink"
          >
            {title}
          </a>
        ))}
      </div>
    </footer>
  );
}
