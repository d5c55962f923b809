import type { ReactNode } from "react";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { NotesBlock, NotesRun } from "#core/files/notes-file.ts";

/** The notes of an episode without scripts: the same blocks, plainer, and links that lead out. */
export function ReadableNotes({ notes }: Pick<EpisodeFile, "notes">): ReactNode {
  if (!notes) return null;
  return (
    <section>
      {notes.blocks.map((block) => (
        <ReadableBlock key={JSON.stringify(block)} block={block} />
      ))}
      <ul>
        {notes.links.map(({ title, url }) => (
          <li key={url}>
            <a href={url} rel="noopener nofollow">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReadableBlock({ block }: { readonly block: NotesBlock }): ReactNode {
  switch (block.type) {
    case "paragraph":
      return <p>{readRuns(block.runs)}</p>;
    case "heading":
      return <h3>{readRuns(block.runs)}</h3>;
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li key={JSON.stringify(item)}>
              {item.map((inner) => (
                <ReadableBlock key={JSON.stringify(inner)} block={inner} />
              ))}
            </li>
          ))}
        </ul>
      );
    case "quote":
    case "footnote":
      return (
        <blockquote>
          {block.blocks.map((inner) => (
            <ReadableBlock key={JSON.stringify(inner)} block={inner} />
          ))}
        </blockquote>
      );
    case "code":
      return <pre>{block.text}</pre>;
    case "table":
      return <pre>{[block.head, ...block.rows].map(readRow).join("\n")}</pre>;
    case "image":
      return <img src={block.file} alt={block.alt} loading="lazy" />;
  }
}

function readRow(cells: readonly (readonly NotesRun[])[]): string {
  return cells.map(readRuns).join(" | ");
}

function readRuns(runs: readonly NotesRun[]): string {
  return runs.map(({ text }) => text).join("");
}
