import { findRoute } from "#app/routing/site-route.ts";
import { clampMomentTime } from "#core/episode/moment-time.ts";
import {
  formatEpisodeLink,
  formatLibraryLink,
  parseEpisodeLink,
  parseLibraryLink,
  parseSearchOrder,
} from "#core/links/page-link.ts";
import { repairAddress } from "#core/links/repair-address.ts";
import { toEpisodeFilter } from "#core/links/to-episode-filter.ts";
import { createFuzzer } from "./fuzzer.ts";
import { hostileAddress, type HostileAddress } from "./hostile-address.ts";

const durationSeconds = 379;
/** What takes so long on any machine grows faster than the address does. */
const longestMs = 2000;

/** Addresses of every kind, read as the app reads them. */
export const addressFuzzer = createFuzzer({
  name: "addresses",
  title: "hostile addresses",
  tries: 700,
  input: hostileAddress,
  attempt: (address) => {
    const startMs = performance.now();
    const fault = readAddress(address);
    const tookMs = performance.now() - startMs;
    const spelled = address.path + address.search + address.hash;
    if (fault !== undefined) return `${fault}: ${spelled.slice(0, 300)}`;
    return tookMs > longestMs ? `took ${tookMs} ms: ${spelled.slice(0, 300)}` : undefined;
  },
});

/** Says what is wrong with what comes of an address. */
function readAddress({ path, search, hash }: HostileAddress): string | undefined {
  const repaired = repairAddress(path, search);
  if (repaired !== undefined) {
    const again = new URL(repaired, "http://host");
    if (again.origin !== "http://host") return "a repaired address leads to another host";
    if (again.pathname !== path || again.search !== search) {
      const twice = repairAddress(again.pathname, again.search);
      if (twice !== undefined && twice !== again.pathname + again.search)
        return "is repaired twice";
    }
  }
  findRoute(path, search);
  parseSearchOrder(search);
  const filter = parseLibraryLink(search);
  if (filter.tags.length > 50) return "makes more tags than anybody chooses";
  const same = parseLibraryLink(formatLibraryLink(filter));
  if (JSON.stringify(same) !== JSON.stringify(toWellFormed(filter)))
    return "is not read as written";
  toEpisodeFilter(filter);
  const { link } = parseEpisodeLink(search, hash);
  if (!link.moment) return undefined;
  const { startSeconds, endSeconds } = clampMomentTime(link.moment, durationSeconds);
  const isInside = startSeconds >= 0 && startSeconds <= durationSeconds;
  if (!isInside || !(endSeconds === undefined || endSeconds >= startSeconds)) return "is no moment";
  parseEpisodeLink(formatEpisodeLink(link), "");
  return undefined;
}

/** No address can hold half of a sign. */
const toWellFormed = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === "string" ? inner.replace(/\p{Surrogate}/gu, "\uFFFD") : inner,
    ),
  );
