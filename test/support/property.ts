import * as fc from "fast-check";
import { shortSeed } from "../fuzz/fuzzer.ts";

/**
 * The inputs of every property: the same ones at each run, or a test would pass today and fail
 * tomorrow. `PROPERTY_SEED=<n>` tries others.
 */
fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? shortSeed) });

export * from "fast-check";
