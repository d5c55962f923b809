/**
 * Derives `robots.txt`: what the publisher wrote, with a line for the sitemap where there is none.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9309
 * @see https://www.sitemaps.org/protocol.html#submit_robots
 */
export function deriveRobots(siteUrl: string, written: string | undefined): string {
  const rules = written ?? "User-agent: *\nAllow: /\n";
  if (/^sitemap:/imu.test(rules)) return rules;
  return `${rules.trimEnd()}\n\nSitemap: ${siteUrl}sitemap.xml\n`;
}
