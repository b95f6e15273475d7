import type { DocumentModel } from '#src/documents/model.ts';
import type { Fields, Form } from '#src/domain/form.ts';
import type { z } from 'zod';

/**
 * What a document kind is: three files (fields, document, samples) and one line in the registry (templates/index.ts).
 * Form pages, validation, preview, DOCX, PDF, gallery, CLI and mail follow from this declaration alone.
 */
export type DocumentKind<I = unknown> = {
  /** Registry key and file-name part: 'trajectplan', 'L01'. */
  readonly key: string;
  /** 'Trajectplan', 'Uitnodiging intake'. */
  readonly title: string;
  /** Who gets it. */
  readonly recipient: 'sponsor' | 'client';
  /** plan: always a decision. report: as the contract says. none: a letter. */
  readonly approval: 'plan' | 'report' | 'none';
  /** The sections a person fills in, in order; empty for letters made from dossier facts and a step's answers. */
  readonly sections: readonly Section[];
  /** Everything the document needs: facts of the dossier and the sections' values. Closed (R7); source of the JSON Schema. */
  readonly input: z.ZodType<I>;
  /** Words of the document. Pure: same input, same model. */
  readonly toDocument: (input: I) => DocumentModel;
  /** Named sample inputs for gallery, golden tests and demo. */
  readonly samples: Readonly<Record<string, I>>;
};

export type Section = {
  /** Key of the section's values in the document and in its URL. */
  readonly key: string;
  /** Printed paragraph number, if any. */
  readonly number?: string;
  readonly form: Form<Fields>;
};
