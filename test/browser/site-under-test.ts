/** Where the production build under test is served; two checkouts take a port each. */
export const siteUrl = `http://127.0.0.1:${process.env["SITE_PORT"] ?? "4317"}/`;

/** Where it is built, relative to the repository. */
export const siteFolder = "test-results/site";

/** The page of the real episode, relative to the site's root. */
export const episodePath = "episodes/2025-06-08/";
