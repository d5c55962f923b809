import type { DeskTexts } from "./texts.ts";

/** What each key does on the row of a sentence. */
export function KeyList({ texts }: { readonly texts: DeskTexts }) {
  return (
    <details className="desk-keys" open>
      <summary>{texts.keysTitle}</summary>
      <dl>
        {texts.keys.map(([keys, action]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{action}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
