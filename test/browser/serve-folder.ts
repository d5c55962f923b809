import { createServer } from "node:http";
import { findHostHeaders } from "#publish/site/hosting/find-host-headers.ts";
import { answerFile } from "#publish/site/hosting/answer-file.ts";

// A host of its own process, which a test can end as a power cut does.
const [folder = "", port = "0"] = process.argv.slice(2);
const server = createServer((request, response) => {
  answerFile({ folder, base: "/", findHeaders: findHostHeaders }, { request, response });
});
server.listen(Number(port), "127.0.0.1", () => {
  const address = server.address();
  if (address !== null && typeof address === "object") process.send?.(address.port);
});
