import { Keyboard, Moon, Sun } from "lucide-react";
import { useContext } from "react";
import { languageCodes } from "#messages/find-language.ts";
import { languages } from "#messages/languages.ts";
import { pageMessages } from "#messages/zh/pages.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { SettingsContext } from "../settings/settings-context.ts";

/** Theme, language and the keys. */
export function SettingsButtons() {
  const messages = useMessages(pageMessages);
  const settings = useContext(SettingsContext);
  const { theme, toggleTheme, language: spoken, chooseLanguage, openHelp } = settings;
  const ThemeIcon = theme === "night" ? Sun : Moon;
  return (
    <>
      <IconButton
        label={theme === "night" ? messages.dayTheme : messages.nightTheme}
        onClick={toggleTheme}
      >
        <ThemeIcon aria-hidden size={19} />
      </IconButton>
      {languageCodes
        .filter((language) => language !== spoken)
        .map((language, place) => (
          <button
            // oxlint-disable-next-line react/no-array-index-key -- what was pressed keeps the focus
            key={place}
            type="button"
            lang={language}
            title={languages[language].name}
            aria-label={languages[language].name}
            onClick={() => chooseLanguage(language)}
            className="inline-flex h-11 min-w-11 items-center justify-center rounded-full font-mono text-[13px] text-ink-2 uppercase hover:bg-bg-2 hover:text-ink"
          >
            {language === "zh" ? "中" : language}
          </button>
        ))}
      <IconButton label={messages.shortcuts} onClick={openHelp} className="max-md:hidden">
        <Keyboard aria-hidden size={19} />
      </IconButton>
    </>
  );
}
