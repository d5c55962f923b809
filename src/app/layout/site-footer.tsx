import { useContext } from "react";
import type { Station } from "#core/files/station-file.ts";
import { languageCodes, languages } from "#messages/languages.ts";
import { pageMessages } from "#messages/zh/pages.ts";
import { useMessages } from "#ui/messages-context.ts";
import { SettingsContext } from "../settings/settings-context.ts";

/** The small print: what must be disclosed, where else the show is, language and keys. */
export function SiteFooter({ station }: { readonly station: Station | undefined }) {
  const messages = useMessages(pageMessages);
  const { language: spoken, chooseLanguage, openHelp } = useContext(SettingsContext);
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
        {languageCodes.map(
          (language) =>
            language !== spoken && (
              <button
                key={language}
                type="button"
                lang={language}
                onClick={() => chooseLanguage(language)}
                className={buttonClass}
              >
                {languages[language].name}
              </button>
            ),
        )}
        <button type="button" onClick={openHelp} className={`${buttonClass} hidden md:block`}>
          {messages.shortcuts}
        </button>
      </div>
    </footer>
  );
}
