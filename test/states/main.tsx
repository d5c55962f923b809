import { useState } from "react";
import { createRoot } from "react-dom/client";
import { languageCodes, type Language } from "#messages/find-language.ts";
import { loadSoonParts } from "#ui/loading/lazy-part.tsx";
import "../../src/app/style.css";
import "./states.css";
import { components } from "./components.tsx";
import { StateList } from "./state-list.tsx";
import type { ComponentStates } from "./component-states.ts";
import { parseStateChoice, type StateChoice } from "./state-choice.ts";
import { createWorld, InWorld, loadPublished, type Published } from "./states-world.tsx";

const container = document.querySelector("#root");
if (!container) throw new Error("index.html has no #root");
const root = createRoot(container);

/** Shows what the fragment names: one component in its states, nothing around it. */
function showChoice(published: Published): void {
  const choice = parseStateChoice(location.hash);
  const page = document.documentElement;
  page.dataset["theme"] = choice.theme === "day" ? "day" : "night";
  page.lang = choice.language;
  const themes = choice.theme === "both" ? (["night", "day"] as const) : [choice.theme];
  root.render(
    <div key={location.hash} data-states={choice.component} className="states">
      {themes.map((theme) => (
        <div key={theme} className={`states-theme states-${theme}`}>
          <States published={published} choice={choice} />
        </div>
      ))}
    </div>,
  );
}

interface StatesProps {
  readonly published: Published;
  readonly choice: StateChoice;
}

/** The chosen states of the chosen component, each in a world of its own. */
function States({ published, choice }: StatesProps) {
  const component = components.find(({ name }) => name === choice.component);
  return Object.entries(component?.states ?? {})
    .filter(([name]) => choice.state === undefined || name === choice.state)
    .map(([name, render]) => (
      <div key={name} className="states-one">
        {choice.state === undefined && <p className="states-name">{name}</p>}
        <OneState published={published} language={choice.language} render={render} />
      </div>
    ));
}

interface OneStateProps {
  readonly published: Published;
  readonly language: Language;
  readonly render: ComponentStates["states"][string];
}

function OneState({ published, language, render }: OneStateProps) {
  // Once: what a state does to its world is done once.
  const [{ world, state }] = useState(() => {
    const own = createWorld(published);
    return { world: own, state: render(own) };
  });
  return (
    <InWorld world={world} language={language}>
      {state}
    </InWorld>
  );
}

async function start(): Promise<void> {
  const isBare = location.search === "?bare";
  if (!isBare) {
    const languages: readonly Language[] = languageCodes;
    root.render(<StateList components={components} languages={languages} />);
    return;
  }
  const published = await loadPublished(new URL("/", location.href).href);
  // As where nothing stands that could be adopted.
  await loadSoonParts();
  showChoice(published);
  window.addEventListener("hashchange", () => showChoice(published));
}

void start();
