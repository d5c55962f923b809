import type { NotesBlock } from "#core/files/notes-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { resolveUrl } from "#catalog/catalog-queries.ts";
import { useCatalog } from "#catalog/catalog-context.ts";
import { keyByOrder } from "./key-by-order.ts";
import { NotesRuns } from "./notes-runs.tsx";

/** Blocks of notes, as CommonMark has them. */
export interface NotesBlocksProps {
  readonly blocks: readonly NotesBlock[];
  readonly episodeId: string;
  readonly onSeek: (startSeconds: number) => void;
}

export function NotesBlocks({ blocks, ...rest }: NotesBlocksProps) {
  return keyByOrder(blocks).map(({ key, item }) => (
    <NotesBlockView key={key} block={item} {...rest} />
  ));
}

interface NotesBlockViewProps extends Omit<NotesBlocksProps, "blocks"> {
  readonly block: NotesBlock;
}

function NotesBlockView({ block, episodeId, onSeek }: NotesBlockViewProps) {
  const inner = { episodeId, onSeek };
  const { rootUrl } = useCatalog();
  switch (block.type) {
    case "paragraph":
      return (
        <p className="whitespace-pre-line">
          <NotesRuns runs={block.runs} onSeek={onSeek} />
        </p>
      );
    case "heading":
      return (
        <h3>
          <NotesRuns runs={block.runs} onSeek={onSeek} />
        </h3>
      );
    case "list": {
      const items = keyByOrder(block.items).map(({ key, item }) => (
        <li key={key}>
          <NotesBlocks blocks={item} {...inner} />
        </li>
      ));
      return block.start === undefined ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case "quote":
      return (
        <blockquote>
          <NotesBlocks blocks={block.blocks} {...inner} />
        </blockquote>
      );
    case "code":
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case "table":
      return <NotesTable {...{ block, onSeek }} />;
    case "image":
      return (
        <img
          src={resolveUrl(rootUrl, filePaths.episodeFolder(episodeId) + block.file)}
          alt={block.alt}
          loading="lazy"
        />
      );
    case "footnote":
      return (
        <div className="flex gap-2 text-[13px] text-ink-2">
          <span className="figure">{block.label}</span>
          <div>
            <NotesBlocks blocks={block.blocks} {...inner} />
          </div>
        </div>
      );
  }
}

function NotesTable(props: {
  readonly block: Extract<NotesBlock, { type: "table" }>;
  readonly onSeek: (startSeconds: number) => void;
}) {
  const { block, onSeek } = props;
  return (
    <div className="overflow-x-auto">
      <table>
        <thead>
          <tr>
            {keyByOrder(block.head).map(({ key, item }) => (
              <th key={key} scope="col">
                <NotesRuns runs={item} onSeek={onSeek} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyByOrder(block.rows).map((row) => (
            <tr key={row.key}>
              {keyByOrder(row.item).map(({ key, item }) => (
                <td key={key}>
                  <NotesRuns runs={item} onSeek={onSeek} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
