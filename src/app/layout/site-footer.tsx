import { useContext } from "react";
import type { Station } from "#core/files/station-file.ts";
import { languageNames, loadMessages } from "#messages/load-messages.ts";
import type { Language } from "#messages/language.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useToast } from "#ui/toasts/toast-context.ts";
import { SettingsContext } from "../settings/settings-context.ts";

/** The small print: what must be disclosed, other places of the show, language and keys. */
export function SiteFooter({ station }: { readonly station: Station | undefined }) {
  const messages = useMessages();
  const { language, chooseLanguage, openHelp } = useContext(SettingsContext);
  const other: Language = language === "zh" ? "en" : "zh";
  const notify = useToast();
  const speak = async (): Promise<void> => {
    try {
      await loadMessages(other);
      chooseLanguage(other);
    } catch {
      notify({ text: messages.error.offline });
    }
  };
  const buttonClass = "min-h-11 px-1 text-ink-3 underline underline-offset-4 hover:text-ink";
  return (
    <footer className="mt-14 border-t border-line pt-4 text-[13px] text-ink-3 print:break-inside-avoid">
      {station?.disclosure !== undefined && <p>{station.disclosure}</p>}
      <div className="mt-1 flex flex-wrap items-center gap-x-4 print:hidden">
        {station?.links.map(({ title, url }) => (
          <a
            key={url}
            href={url}
            rel="noopener"
            className={`${buttonClass} inline-flex items-center`}
          >
            {title}
          </a>
        ))}
        <button type="button" lang={other} onClick={() => void speak()} className={buttonClass}>
          {languageNames[other]}
        </button>
        <button type="button" onClick={openHelp} className={`${buttonClass} hidden md:block`}>
          {messages.shortcuts}
        </button>
      </div>
    </footer>
  );
}
