import { join } from "node:path";
import { keepBuiltApp } from "#publish/site/app-cache.ts";
import { appFolder, findCacheFolder } from "#publish/site/cache-folders.ts";
import { hashSources } from "#publish/site/hash-sources.ts";
import type { SiteBuild } from "#publish/site/build-site.ts";

const page = '<html><head><title>App</title></head><body><div id="root"></div></body></html>';

/** Makes pages with no more than what they are of. */
const maker = `exports.createPageMaker = async () => ({
  makeFrontPage: () => ({ markup: "<main>front</main>", print: "" }),
  makeEpisodePage: ({ text }) => ({
    markup: "<main>" + text.title + "</main>",
    print: "",
    stories: text.stories.map(({ title }) => "<main>" + title + "</main>"),
  }),
  makeTagPage: ({ tag }) => ({ markup: "<main>" + tag + "</main>", print: "" }),
});`;

/** Has an app stand there as if it had been built, so that the bundler is not called. */
export function keepSmallApp(root: string, script = "assets/index-1.js"): void {
  keepBuiltApp(join(findCacheFolder(root), appFolder), hashSources(root), {
    page: page.replace("</head>", `<script type="module" src="./${script}"></script></head>`),
    scripts: [],
    ahead: { code: maker, firstScript: "assets/first-1.js" },
    embed: { script: "assets/later/embed-1.js" },
    files: new Map([
      [script, "app"],
      ["assets/later/embed-1.js", "embed"],
      ["offline-worker.js", "const app = describedApp__;"],
    ]),
  });
}

/** How such a site is built. */
export function describeBuild(
  root: string,
  warn: (sentence: string) => void = () => undefined,
): SiteBuild {
  return {
    root,
    publicPath: join(root, "public"),
    sitePath: join(root, "dist"),
    cacheFolder: join(root, "cache"),
    warn,
  };
}
