import { createHostRules, type SoundHosts } from "./host-rules.ts";

/** Where Netlify, Cloudflare Pages and others look for headers. */
export const headersFilePath = "_headers";

/**
 * Renders that file. Their own caching of all else is to ask each time.
 *
 * @see https://docs.netlify.com/manage/routing/headers/
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function renderHeadersFile(hosts: SoundHosts): string {
  return createHostRules(hosts)
    .map(({ path, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${path}\n${lines.join("")}`;
    })
    .join("\n");
}
