import { Option } from "@commander-js/extra-typings";
import { parseDecoder } from "./parse-flags.ts";

// What several commands take says the same in the help of each.

export const publicFolderOption = new Option(
  "--public <folder>",
  'the site\'s public folder; "public" if not given',
);

export const decoderOption = new Option(
  "--decoder <name>",
  '"ffmpeg" or "builtin"; ffmpeg where it is installed if not given',
).argParser(parseDecoder);

export const verboseOption = new Option(
  "--verbose",
  "list every doubtful sentence, not only the first ones",
);

export const jsonOption = new Option("--json", "print one JSON object, for scripts");
