import type { UsedPackage } from "./list-used-packages.ts";

/**
 * The packages in the site's scripts, from the `licenses.md` that the build makes of the modules
 * in its bundle.
 */
export function parseShippedPackages(text: string): UsedPackage[] {
  return [...text.matchAll(/^## (\S+) - (\S+) \((.+)\)$/gmu)].map(
    ([, name = "", version = "", license = ""]) => ({ name, version, license }),
  );
}

/** Whether a licence asks of whoever passes a work on to give the whole of it under the same. */
export function isCopyleft(license: string): boolean {
  return /GPL|AGPL|LGPL|SSPL|MPL|EPL|CC-BY-SA/u.test(license) && !/\bOR\b/u.test(license);
}
