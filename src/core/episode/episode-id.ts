const idPattern = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/u;
// Windows refuses these as folder names; the last two are taken here or by every object.
const reservedPattern = /^(?:con|prn|aux|nul|com\d|lpt\d|index|constructor)$/u;

/**
 * True for a safe folder name that is a safe URL segment too: 1 to 64 lower-case letters,
 * digits and inner hyphens; no dots, so that it can never leave its folder.
 */
export function isEpisodeId(text: string): boolean {
  return idPattern.test(text) && !reservedPattern.test(text);
}
