import { randomBytes } from "node:crypto";
import { relative } from "node:path";
import type { Plugin } from "vite";
import { answerDesk, type Desk } from "./answer-desk.ts";
import { createDeskLevels } from "./desk-levels.ts";
import { retimeInChildProcess } from "./retime-in-child-process.ts";

/**
 * `/dev/times/<id>/` of the development server: the publisher listens to what is doubtful and
 * pins it. In development alone, so that no build can hold any of it.
 */
export function createDeskPlugin(): Plugin {
  return {
    name: "desk",
    apply: "serve",
    configureServer: (server) => {
      const { root, publicDir, base } = server.config;
      const stop = new AbortController();
      server.httpServer?.once("close", () => stop.abort());
      const desk: Desk = {
        publicFolder: { path: publicDir, shownPath: relative(root, publicDir) },
        signal: stop.signal,
        retime: (args) => retimeInChildProcess(args, { root, signal: stop.signal }),
        token: randomBytes(32).toString("base64url"),
        base,
        levels: createDeskLevels(),
        finishPage: (address, html) => server.transformIndexHtml(address, html),
        inTurn: createTurns(),
      };
      server.middlewares.use((request, response, next) => {
        const [path = ""] = (request.url ?? "").split(/[?#]/u);
        const place = findDeskPlace(path, base);
        if (!place) {
          next();
          return;
        }
        const answer = async (): Promise<void> => {
          try {
            await answerDesk(desk, { request, response, ...place });
          } catch (error) {
            next(error);
          }
        };
        void answer();
      });
    },
  };
}

/** Which episode's times a path asks for; undefined for other paths. */
export function findDeskPlace(
  path: string,
  base: string,
): { readonly id: string; readonly part: "" | "levels" } | undefined {
  const start = `${base}dev/times/`;
  if (!path.startsWith(start)) return undefined;
  const [id = "", part = "", ...more] = path.slice(start.length).split("/");
  const isPart = part === "" || part === "levels";
  // No episode has an empty id: it is answered, and not there.
  return { id: isPart && more.length === 0 ? id : "", part: part === "levels" ? part : "" };
}

/** Makes a queue of works; what fails is no hindrance to the next. */
export function createTurns(): Desk["inTurn"] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const own = last.then(work);
    last = own.catch(() => undefined);
    return own;
  };
}
