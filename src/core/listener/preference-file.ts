import * as v from "valibot";
import { createFormat } from "../files/file-format.ts";
import { mergeNewest, nextStamp, pickNewest, stampField } from "./merge-newest.ts";
import { readingSettingsField, type ReadingSettings } from "./reading-settings.ts";
import { createSalvagedRecord, salvageFile, type Salvaged } from "./salvage-file.ts";

const preferenceSchema = v.object({
  theme: v.fallback(v.optional(v.picklist(["night", "day"])), undefined),
  language: v.fallback(v.optional(v.picklist(["zh", "en"])), undefined),
  reading: v.fallback(v.optional(readingSettingsField), undefined),
  changedAtMs: createSalvagedRecord(stampField),
});

/** What the listener chose for looks; undefined follows the system or the station. */
export interface Preferences {
  readonly theme?: "night" | "day";
  readonly language?: "zh" | "en";
  readonly reading?: ReadingSettings;
}

/** The choices with the time of each one's last change, by its name. */
export interface RememberedPreferences extends Preferences {
  readonly changedAtMs: Readonly<Record<string, number>>;
}

const preferenceNames = ["theme", "language", "reading"] as const;

/** Nothing chosen yet. */
export const emptyPreferences: RememberedPreferences = { changedAtMs: {} };

/** What stands in storage, see {@link renderPreferences}. */
export const preferencesFormat = createFormat({
  name: "preferences",
  version: 1,
  migrations: [],
  schema: v.pipe(
    preferenceSchema,
    v.transform(({ changedAtMs, ...choices }) => createPreferences(choices, changedAtMs)),
  ),
});

/** Parses the choices; one that is damaged counts as none. */
export function parsePreferences(text: string, nowMs: number): Salvaged<RememberedPreferences> {
  return salvageFile(preferencesFormat, text, nowMs);
}

/** Renders the choices for storage, the inverse of {@link parsePreferences}. */
export function renderPreferences(preferences: RememberedPreferences): string {
  return JSON.stringify({ version: preferencesFormat.version, ...preferences });
}

/** Merges choices, of each the newer one: commutative, associative, idempotent. */
export function mergePreferences(
  mine: RememberedPreferences,
  theirs: RememberedPreferences,
): RememberedPreferences {
  const pick = (name: (typeof preferenceNames)[number]) => {
    const own = { stampMs: mine.changedAtMs[name] ?? 0, value: mine[name] };
    const other = { stampMs: theirs.changedAtMs[name] ?? 0, value: theirs[name] };
    return pickNewest(own, other, ({ stampMs }) => stampMs) === own ? mine : theirs;
  };
  return createPreferences(
    {
      theme: pick("theme").theme,
      language: pick("language").language,
      reading: pick("reading").reading,
    },
    mergeNewest(mine.changedAtMs, theirs.changedAtMs, (stampMs) => stampMs),
  );
}

/** The preferences with a choice made now. */
export function changePreferences(
  preferences: RememberedPreferences,
  choice: Preferences,
  nowMs: number,
): RememberedPreferences {
  const changed = preferenceNames.filter((name) => choice[name] !== undefined);
  const stamps = changed.map(
    (name) => [name, nextStamp(preferences.changedAtMs[name], nowMs)] as const,
  );
  return {
    ...preferences,
    ...choice,
    changedAtMs: { ...preferences.changedAtMs, ...Object.fromEntries(stamps) },
  };
}

function createPreferences(
  { theme, language, reading }: { [Name in keyof Preferences]: Preferences[Name] | undefined },
  changedAtMs: Readonly<Record<string, number>>,
): RememberedPreferences {
  return {
    ...(theme !== undefined && { theme }),
    ...(language !== undefined && { language }),
    ...(reading !== undefined && { reading }),
    changedAtMs,
  };
}
