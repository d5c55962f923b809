import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

/** Where the development server shows every component in its states. */
const statesPath = "/dev/states/";

/** Serves the page of states; in development alone, so that no build can hold any of it. */
export function createStatesPlugin(): Plugin {
  return {
    name: "states",
    apply: "serve",
    configureServer: (server) => {
      const render = async (): Promise<string> => {
        const html = await readFile(new URL("index.html", import.meta.url), "utf8");
        return server.transformIndexHtml(statesPath, html);
      };
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? "/", "http://localhost");
        if (pathname !== statesPath && `${pathname}/` !== statesPath) {
          next();
          return;
        }
        const answer = async (): Promise<void> => {
          try {
            const html = await render();
            response.setHeader("content-type", "text/html");
            response.end(html);
          } catch (error) {
            next(error);
          }
        };
        void answer();
      });
    },
  };
}
