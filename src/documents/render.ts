import type { DocumentModel } from './model.ts';

/** One rendered document. The same model gives the same bytes, in any process (DESIGN). */
export type Rendered = { readonly pdf: Uint8Array; readonly docx: Uint8Array };

/** A way to make files of a model; main.ts joins the two engines. `fingerprint` = SHA-256 hex of the model (fingerprint.ts). */
export type Renderer = (model: DocumentModel, fingerprint: string) => Promise<Rendered>;
