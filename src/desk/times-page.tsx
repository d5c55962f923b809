import { useEffect, useRef, useState } from "react";
import type { DeskPage } from "./desk-page.ts";
import { loadLevels } from "./desk-server.ts";
import { DoubtRow } from "./doubt-row.tsx";
import { KeyList } from "./key-list.tsx";
import { listDoubts } from "./list-doubts.ts";
import type { SpanPlayer } from "./span-player.ts";
import { deskTexts, type DeskLanguage } from "./texts.ts";
import { usePinning } from "./use-pinning.ts";

interface TimesPageProps {
  readonly page: DeskPage;
  readonly player: SpanPlayer;
  readonly language: DeskLanguage;
}

/** The doubtful sentences of an episode, each with its sound. */
export function TimesPage({ page, player, language: first }: TimesPageProps) {
  const [language, setLanguage] = useState(first);
  const list = useRef<HTMLOListElement>(null);
  const { episode, note, setNote, send, go } = usePinning(page, list);
  const levels = useLevels(page, () => setNote("noLevels"));
  const texts = deskTexts[language];
  const doubts = listDoubts(episode);
  const isSaving = note === "saving";
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : language;
    document.title = texts.title(page.episode.title);
  }, [language, texts, page]);

  return (
    <main className="desk">
      <header>
        <h1>{texts.title(episode.title)}</h1>
        <button
          type="button"
          lang={language === "zh" ? "en" : "zh-CN"}
          onClick={() => setLanguage(language === "zh" ? "en" : "zh")}
        >
          {texts.language}
        </button>
      </header>
      <p>{texts.intro(doubts.length)}</p>
      {doubts.length > 0 && (
        <p className="desk-legend" aria-hidden>
          <span className="desk-legend-start">{texts.start}</span>
          <span className="desk-legend-next">{texts.next}</span>
        </p>
      )}
      <KeyList texts={texts} />
      <p role="status" className="desk-note">
        {typeof note === "object" ? note.said : note && texts[note]}
      </p>
      <ol ref={list} aria-label={texts.list}>
        {doubts.map((doubt, index) => (
          <DoubtRow
            // Times that were found anew are marks anew.
            key={`${doubt.number} ${doubt.startMs} ${doubt.kind}`}
            doubt={doubt}
            durationMs={episode.audio.durationMs}
            texts={texts}
            levels={levels}
            player={player}
            isSaving={isSaving}
            send={(request) => void send(request, index)}
            onBroken={() => setNote("noSound")}
            go={(step) => go(index + step)}
          />
        ))}
      </ol>
    </main>
  );
}

function useLevels(page: DeskPage, onMissing: () => void): Uint8Array | undefined {
  const [levels, setLevels] = useState<Uint8Array>();
  const missing = useRef(onMissing);
  useEffect(() => {
    let isGone = false;
    const load = async (): Promise<void> => {
      const loaded = await loadLevels(page);
      if (isGone) return;
      setLevels(loaded);
      if (!loaded) missing.current();
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [page]);
  return levels;
}
