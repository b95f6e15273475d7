import type { Block, DocumentModel } from '#src/documents/model.ts';

/** The same document with this many activities in its tables and charts, and a field of so many characters. */
export function grown(model: DocumentModel, activities: number, characters: number): DocumentModel {
  const text = [{ text: 'woord '.repeat(characters / 6) }];
  return {
    ...model,
    blocks: [...model.blocks.map((block) => grownBlock(block, activities)), { kind: 'paragraph', text }],
  };
}

function grownBlock(block: Block, activities: number): Block {
  switch (block.kind) {
    case 'dataTable':
      return { ...block, rows: repeated(block.rows, activities) };
    case 'timeline':
      return { ...block, rows: repeated(block.rows, activities) };
    case 'hours':
      return { ...block, rows: repeated(block.rows, activities) };
    default:
      return block;
  }
}

function repeated<T>(rows: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, index) => rows[index % rows.length]).filter((row) => row !== undefined);
}
