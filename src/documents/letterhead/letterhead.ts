/**
 * An office's own briefpapier: what it prints around the text, in both formats. The files are the cleaned ones that
 * `prepareLetterhead` makes, never the upload itself. One object a version: engines remember what they opened by it.
 */
export type LetterheadFiles = {
  /** Word package: headers, footers, their styles and pictures. */
  readonly word: Uint8Array;
  /** One page, or two when the first page differs. */
  readonly pdf: Uint8Array;
  readonly room: PaperRoom;
};

/** What the office's print leaves free between top and bottom, in millimetres from the paper's edge. */
export type PaperRoom = {
  readonly firstTopMm: number;
  readonly laterTopMm: number;
  readonly bottomMm: number;
  /** The first page differs from the others. */
  readonly otherFirst: boolean;
};
