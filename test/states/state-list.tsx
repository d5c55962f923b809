import { useState } from "react";
import type { Language } from "#messages/find-language.ts";
import type { ComponentStates } from "./component-states.ts";
import { formatStateChoice, stateThemes, type StateChoice } from "./state-choice.ts";

const widths = [320, 360, 390, 760, 820, 1100, 1440] as const;

/** The one list of all components, and a window in which the chosen one is seen. */
export interface StateListProps {
  readonly components: readonly ComponentStates[];
  readonly languages: readonly Language[];
}

export function StateList({ components, languages }: StateListProps) {
  const [choice, setChoice] = useState<StateChoice>({
    component: components[0]?.name ?? "",
    theme: "night",
    language: "zh",
  });
  const [width, setWidth] = useState<number>(1100);
  const address = `?bare${formatStateChoice(choice)}`;
  return (
    <div className="states-page">
      <nav aria-label="Components">
        {components.map(({ name, states, isOverlay = false }) => (
          <details key={name} data-overlay={isOverlay} open={name === choice.component}>
            <summary
              onClick={(event) => {
                event.preventDefault();
                setChoice({ component: name, theme: choice.theme, language: choice.language });
              }}
            >
              {name}
            </summary>
            {Object.keys(states).map((state) => (
              <button
                key={state}
                type="button"
                aria-pressed={state === choice.state && name === choice.component}
                onClick={() => setChoice({ ...choice, component: name, state })}
              >
                {state}
              </button>
            ))}
          </details>
        ))}
      </nav>
      <main>
        <p className="states-choices">
          <select
            aria-label="Theme"
            value={choice.theme}
            onChange={({ target }) => {
              const theme = stateThemes.find((name) => name === target.value);
              if (theme) setChoice({ ...choice, theme });
            }}
          >
            {stateThemes.map((theme) => (
              <option key={theme}>{theme}</option>
            ))}
          </select>
          <select
            aria-label="Language"
            value={choice.language}
            onChange={({ target }) => {
              const language = languages.find((code) => code === target.value);
              if (language) setChoice({ ...choice, language });
            }}
          >
            {languages.map((language) => (
              <option key={language}>{language}</option>
            ))}
          </select>
          <select
            aria-label="Width"
            value={width}
            onChange={({ target }) => setWidth(Number(target.value))}
          >
            {widths.map((pixels) => (
              <option key={pixels}>{pixels}</option>
            ))}
          </select>
          <a href={address}>alone</a>
        </p>
        {/* A frame, because a component asks for the width of its window. */}
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- It is this very page. */}
        <iframe key={address} title={choice.component} src={address} style={{ width }} />
      </main>
    </div>
  );
}
