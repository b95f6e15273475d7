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

/** The two files as an office gives them. */
export type Upload = { readonly word: Uint8Array; readonly pdf: Uint8Array };

/** What the two files are called in a folder. */
export const paperFiles = { word: 'briefpapier.docx', pdf: 'briefpapier.pdf' } as const satisfies Record<
  keyof Upload,
  string
>;

/** Why a file cannot be the paper of an office, in Dutch for whoever gave it. The last sentence has no full stop, as on a form. */
export type PaperProblem = { readonly file: keyof Upload; readonly message: string };

/** Both files checked and cleaned, or everything that is wrong with them. */
export type Prepared =
  | { readonly ok: true; readonly files: LetterheadFiles }
  | { readonly ok: false; readonly problems: readonly PaperProblem[] };

/** A way to have an upload prepared: prepare.ts here, apart.ts in another process. */
export type Preparing = (upload: Upload) => Promise<Prepared>;
