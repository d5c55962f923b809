/** Renders data for search engines. What the notes say cannot end the `<script>` around it. */
export function renderData(value: object): string {
  const json = JSON.stringify(value).replaceAll("<", String.raw`\u003c`);
  return `<script type="application/ld+json">${json}</script>`;
}
