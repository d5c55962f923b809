import type { NeededPackages } from "./plan-packages.ts";

/** The server whose block the README shows. */
export const nginxPath = "/usr/sbin/nginx";

/** As Debian packs it. */
export const nginx: NeededPackages = {
  packages: ["nginx"],
  files: [nginxPath, "/etc/nginx/mime.types"],
  tests: "The tests of a real host",
};
