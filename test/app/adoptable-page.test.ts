import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { canAdopt } from "#app/adoptable-page.ts";
import { printPage } from "#app/page-print.ts";
import { toFirstPage } from "#catalog/catalog-query.ts";
import { serveFiles } from "../support/fake-fetch.ts";
import { createKnownAnswers } from "../support/render-ahead.tsx";
import { sampleEpisodeFile } from "../support/sample-episode.ts";
import { libraryFiles } from "./open-app.tsx";

beforeEach(() => {
  serveFiles(libraryFiles);
});

/** Whether the front page is adopted that stands at an address. */
async function canAdoptFrontPage(address: string): Promise<boolean> {
  const { catalog, answers } = await createKnownAnswers({});
  const [station, { pages }] = await Promise.all([
    answers.load(catalog.station),
    answers.load(toFirstPage(catalog.episodeIndex)),
  ]);
  const [first] = pages;
  if (!first) throw new Error("the sample has episodes");
  const { dataset } = document.documentElement;
  dataset["made"] = "front";
  dataset["print"] = printPage([station, first]);
  onTestFinished(() => {
    delete dataset["made"];
    delete dataset["print"];
  });
  history.replaceState(null, "", address);
  return canAdopt({ catalog, answers }, "zh-CN");
}

describe("canAdopt", () => {
  it.each(["/", "/index.html", "/?utm_source=mail"])(
    "takes the front page at %s",
    async (address) => {
      expect(await canAdoptFrontPage(address)).toBe(true);
    },
  );

  it.each(["/nothing/", `/episodes/${sampleEpisodeFile.id}/`, "/tags/guge-beddqm/"])(
    "leaves it where somebody has gone on to %s meanwhile",
    async (address) => {
      expect(await canAdoptFrontPage(address)).toBe(false);
    },
  );
});
