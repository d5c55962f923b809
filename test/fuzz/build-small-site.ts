import { build } from "vite";
import { configureSite } from "../support/small-site.ts";

/** A build in a process of its own, which can be killed: `tsx build-small-site.ts <site>`. */
await build(configureSite(process.argv[2] ?? ""));
