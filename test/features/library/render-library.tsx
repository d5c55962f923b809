import { useState } from "react";
import type { ListenerFilter, SearchOrder } from "#core/links/page-link.ts";
import { Library } from "#features/library/library.tsx";
import { serveFiles } from "../../support/fake-fetch.ts";
import { renderInApp } from "../../support/render-in-app.tsx";
import { sampleEpisodeFile } from "../../support/sample-episode.ts";
import { olderEpisodeFile, publishLibrary } from "../../support/sample-library.ts";
import { createTestPlayer, type TestPlayer } from "../../support/test-player.ts";

/** Two episodes; 谷歌 is spoken four times in the newer and once in the older one. */
export const libraryFiles = publishLibrary([sampleEpisodeFile, olderEpisodeFile]);

/** Around the library; an unfiltered one of two episodes where nothing is said. */
export interface LibraryOptions {
  readonly filter?: Partial<ListenerFilter>;
  readonly files?: ReadonlyMap<string, string | Uint8Array>;
  readonly player?: TestPlayer;
}

/** The library page without its address. */
export function renderLibrary(options: LibraryOptions = {}) {
  const { files = libraryFiles, player = createTestPlayer() } = options;
  const server = serveFiles(files);
  function Page() {
    const [filter, setFilter] = useState({ tags: [], query: "", ...options.filter });
    const [order, setOrder] = useState<SearchOrder>("newest");
    return (
      <Library
        filter={filter}
        onFilterChange={(next) => setFilter({ ...filter, ...next })}
        order={order}
        onOrderChange={setOrder}
        renderPage={({ children, beside }) => (
          <main>
            {children}
            {beside}
          </main>
        )}
      />
    );
  }
  return { ...renderInApp(<Page />, { player }), server };
}
