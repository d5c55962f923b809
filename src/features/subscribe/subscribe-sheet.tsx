import { Check, Copy } from "lucide-react";
import type { ReactNode } from "react";
import { findAppPlatform, formatPcastUrl, listAppLinks } from "#core/feed/app-links.ts";
import { feedPaths } from "#core/feed/feed-paths.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { subscribeMessages } from "#messages/zh/subscribe.ts";
import { useMessages } from "#ui/messages-context.ts";
import { Sheet } from "#ui/overlays/sheet.tsx";
import { QrCode } from "#ui/qr-code.tsx";
import { useCopied } from "#actions/use-copied.ts";

/** The ways to follow the show elsewhere: apps, address, code, and a list of all its feeds. */
export interface SubscribeSheetProps {
  readonly title: string;
  readonly siteUrl: string;
  readonly onClose: () => void;
}

export function SubscribeSheet({ title, siteUrl, onClose }: SubscribeSheetProps) {
  const messages = useMessages(subscribeMessages);
  const controls = useMessages(controlMessages);
  const feedUrl = siteUrl + feedPaths.show();
  return (
    <Sheet title={messages.subscribe} closeLabel={controls.close} onClose={onClose}>
      <p className="mb-4 text-[15px] leading-7 text-ink-2">{messages.hint}</p>
      <AppLinks feedUrl={feedUrl} />
      <FeedAddress feedUrl={feedUrl} />
      <section aria-label={messages.code} className="mt-5 hidden md:block">
        <h3 className="eyebrow mb-2">{messages.code}</h3>
        <QrCode text={feedUrl} label={messages.codeOf(feedUrl)} />
      </section>
      <p className="mt-5 text-sm leading-6 text-ink-2">{messages.searchFor(title)}</p>
      <PlainLink href={siteUrl + feedPaths.opml}>{messages.opml}</PlainLink>
    </Sheet>
  );
}

function AppLinks({ feedUrl }: { readonly feedUrl: string }) {
  const messages = useMessages(subscribeMessages);
  const { userAgent, maxTouchPoints } = navigator;
  const links = listAppLinks(feedUrl, findAppPlatform(userAgent, maxTouchPoints));
  return (
    <section aria-label={messages.openIn}>
      <h3 className="eyebrow mb-2">{messages.openIn}</h3>
      <ul className="flex flex-wrap gap-2">
        {links.map(({ app, url }) => (
          <li key={app}>
            <AppButton href={url}>{app}</AppButton>
          </li>
        ))}
        <li>
          <AppButton href={formatPcastUrl(feedUrl)}>{messages.otherApp}</AppButton>
        </li>
      </ul>
    </section>
  );
}

interface LinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

function AppButton({ href, children }: LinkProps) {
  return (
    <a
      href={href}
      rel="noopener"
      className="inline-flex min-h-11 items-center rounded-[10px] border border-line px-3.5 text-[15px] text-ink hover:border-ink-3"
    >
      {children}
    </a>
  );
}

function PlainLink({ href, children }: LinkProps) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center text-sm text-teal hover:underline">
      {children}
    </a>
  );
}

function FeedAddress({ feedUrl }: { readonly feedUrl: string }) {
  const messages = useMessages(subscribeMessages);
  const { state, copy } = useCopied();
  const isCopied = state === "copied";
  return (
    <section aria-label={messages.feedAddress} className="mt-5">
      <h3 className="eyebrow mb-2">{messages.feedAddress}</h3>
      <div className="flex flex-wrap gap-2">
        <input
          readOnly
          value={feedUrl}
          aria-label={messages.feedAddress}
          onFocus={({ currentTarget }) => currentTarget.select()}
          className="figure min-h-11 min-w-0 flex-1 basis-56 rounded-[10px] border border-line bg-bg px-3 text-ink"
        />
        <button
          type="button"
          onClick={() => copy(feedUrl)}
          className="inline-flex min-h-11 items-center gap-2 rounded-[10px] bg-ink px-4 text-[15px] font-semibold text-bg hover:bg-ink-2"
        >
          {isCopied ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
          <span>{isCopied ? messages.copied : messages.copy}</span>
        </button>
      </div>
      <p role="status" className="text-sm leading-6 text-ink-2">
        {state === "refused" && <span>{messages.copyRefused}</span>}
      </p>
    </section>
  );
}
