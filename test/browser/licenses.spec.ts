import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isCopyleft, parseShippedPackages } from "../licenses/parse-shipped-packages.ts";
import { repositoryPath } from "../support/house.ts";
import { siteFolder } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

const folder = join(repositoryPath, siteFolder);

test("the site ships nothing of the GPL, and shows the licences of the rest", () => {
  const shipped = parseShippedPackages(readFileSync(join(folder, "licenses.md"), "utf8"));
  const names = shipped.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(["howler", "react-dom", "valibot", "workbox-range-requests"]),
  );
  // The MPL asks for its own licence for its own files alone; these are shipped as they are.
  const copyleft = shipped.filter(({ license }) => isCopyleft(license));
  expect(copyleft.filter(({ license }) => license !== "MPL-2.0")).toEqual([]);
  // The command's alone.
  for (const name of ["espeak", "decode", "commander", "opencc-js", "music-metadata"]) {
    expect(names.filter((shippedName) => shippedName.includes(name))).toEqual([]);
  }
  const scripts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".js"),
  );
  expect(scripts.length).toBeGreaterThan(3);
  for (const path of scripts) {
    expect(readFileSync(join(folder, path), "utf8")).not.toMatch(/espeak/iu);
  }
});
