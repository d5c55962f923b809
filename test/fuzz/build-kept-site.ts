import { buildSite } from "#publish/site/build-site.ts";
import { describeBuild } from "../support/kept-site.ts";
import { breakFileSystem, type Breakage } from "./break-file-system.ts";

/** A build that breaks off at a change of files: `tsx build-kept-site.ts <site> <breakage>`. */
const [site = "", breakage = "{}"] = process.argv.slice(2);
// Boundary: the test that starts it writes it.
const parsed: Breakage = JSON.parse(breakage);
breakFileSystem(parsed);
await buildSite(describeBuild(site));
