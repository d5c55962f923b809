import { useState } from "react";
import type { TextBlock } from "./text-block.ts";

/** The text blocks that are on the page now. */
export interface BlockRegistry {
  /** Call it from a ref; the answer takes the block out again. */
  readonly add: (block: TextBlock) => () => void;
  readonly find: (paragraph: number) => readonly TextBlock[];
  /** The block whose element is or holds the node. */
  readonly findByNode: (node: Node) => TextBlock | undefined;
}

function createBlockRegistry(): BlockRegistry {
  const blocksByParagraph = new Map<number, TextBlock[]>();
  return {
    add: (block) => {
      const others = blocksByParagraph.get(block.paragraph) ?? [];
      blocksByParagraph.set(block.paragraph, [...others, block]);
      return () => {
        const rest = (blocksByParagraph.get(block.paragraph) ?? []).filter(
          (other) => other !== block,
        );
        if (rest.length > 0) blocksByParagraph.set(block.paragraph, rest);
        else blocksByParagraph.delete(block.paragraph);
      };
    },
    find: (paragraph) => blocksByParagraph.get(paragraph) ?? [],
    findByNode: (node) => {
      const element = node instanceof HTMLElement ? node : node.parentElement;
      const paragraph = element?.closest<HTMLElement>("[data-paragraph]")?.dataset["paragraph"];
      const blocks = blocksByParagraph.get(Number(paragraph)) ?? [];
      return blocks.find((block) => block.element.contains(node));
    },
  };
}

/** The registry of one panel, the same for its whole life. */
export function useBlockRegistry(): BlockRegistry {
  const [registry] = useState(createBlockRegistry);
  return registry;
}
