import type { LetterheadFiles } from './letterhead/letterhead.ts';
import type { DocumentModel } from './model.ts';

/** One rendered document. The same model gives the same bytes, in any process (DESIGN). */
export type Rendered = { readonly pdf: Uint8Array; readonly docx: Uint8Array };

/**
 * A way to make files of a model; main.ts joins the two engines. `fingerprint` = SHA-256 hex of the model (fingerprint.ts);
 * `letterhead`: the office's own, without it the house style.
 */
export type Renderer = (model: DocumentModel, fingerprint: string, letterhead?: LetterheadFiles) => Promise<Rendered>;
