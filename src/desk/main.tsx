import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { findLanguage } from "#messages/find-language.ts";
import { readDeskPage } from "./desk-page.ts";
import { createSpanPlayer } from "./span-player.ts";
import { TimesPage } from "./times-page.tsx";
import "./desk.css";

const container = document.querySelector("#root");
const data = document.querySelector("#desk")?.textContent;
if (!container || typeof data !== "string") throw new Error("the page has no #root or no #desk");

const page = readDeskPage(data);
const audio = new Audio(page.sound);
audio.preload = "metadata";
createRoot(container).render(
  <StrictMode>
    <TimesPage
      page={page}
      player={createSpanPlayer(audio)}
      language={findLanguage(navigator.language)}
    />
  </StrictMode>,
);

// The site's pages load anew when an episode is written; here marks would be lost that are not
// pinned yet. Vite leaves a page alone that is another than the one it names.
import.meta.hot?.on("vite:beforeFullReload", (payload) => {
  payload.path = "/another-page.html";
});
