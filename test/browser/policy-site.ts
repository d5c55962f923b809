import { fileURLToPath } from "node:url";
import { findHostHeaders } from "#publish/site/hosting/find-host-headers.ts";
import {
  startStaticServer,
  type Interception,
  type StaticServer,
} from "../support/static-server.ts";
import { siteFolder } from "./site-under-test.ts";

/**
 * Serves the built site as a good host does: with its policy, and open to every page. What a test
 * answers by itself has the same headers.
 */
export function startPolicySite(intercept: Interception = () => false): Promise<StaticServer> {
  const folder = fileURLToPath(new URL(`../../${siteFolder}/`, import.meta.url));
  return startStaticServer(folder, "/", (request, response) => {
    const path = new URL(request.url ?? "/", "http://host").pathname.slice(1);
    for (const [name, value] of Object.entries(findHostHeaders(path))) {
      response.setHeader(name, value);
    }
    return intercept(request, response);
  });
}
