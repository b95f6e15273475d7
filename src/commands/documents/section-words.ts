import type { Block } from '#src/documents/model.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { blankValues } from '#src/domain/form/blank.ts';
import { formSchema } from '#src/domain/form.ts';
import type { DocumentKind, Section } from '#templates/kind.ts';
import { askedKind } from './asked-sections.ts';
import { type InputAround, inputOf } from './input.ts';

export type SectionWords =
  | { readonly kind: 'words'; readonly blocks: readonly Block[] }
  /** The words cannot be made yet: these sections are not filled in, or not right. */
  | { readonly kind: 'waits'; readonly for: readonly Section[] }
  /** This document has no place of its own for the section. */
  | { readonly kind: 'notPrinted' };

/**
 * What one section of a concept says in the document, word for word as PDF, Word file and the sponsor's page will have
 * it. Sections that have nothing to do with it may still be empty.
 */
export function sectionWords(document: DossierDocument, wanted: Section, around: InputAround): SectionWords {
  const kind = askedKind(document, around);
  if (!kind) return { kind: 'waits', for: [wanted] };
  const needed = kind.sections.filter(({ key }) => key === wanted.key || wanted.needs?.includes(key));
  const missing = needed.filter((section) => !isRight(document, section));
  if (missing.length > 0) return { kind: 'waits', for: missing };
  const made = inputOf({ ...document, sections: withBlanks(kind, document) }, around);
  if (!made.ok) return { kind: 'waits', for: [wanted] };
  const blocks = under(kind.toDocument(made.value.input).blocks, wanted.number);
  return blocks.length > 0 ? { kind: 'words', blocks } : { kind: 'notPrinted' };
}

function isRight(document: DossierDocument, { key, form }: Section): boolean {
  const values = document.sections[key];
  return values !== undefined && formSchema(form).safeParse(values).success;
}

function withBlanks(kind: DocumentKind, document: DossierDocument): DossierDocument['sections'] {
  const filled = kind.sections.map((section) => [
    section.key,
    isRight(document, section) ? document.sections[section.key] : blankValues(section.form),
  ]);
  return Object.fromEntries(filled);
}

/** A heading and what stands under it; what closes a whole document does not belong to its last section. */
export function under(blocks: readonly Block[], number: string | undefined): Block[] {
  const isMine = (block: Block) => block.kind === 'heading' && block.level === 2 && block.number === number;
  const from = blocks.findIndex(isMine);
  if (from < 0) return [];
  const isNext = (block: Block) => (block.kind === 'heading' && block.level === 2) || closing.has(block.kind);
  const until = blocks.findIndex((block, index) => index > from && isNext(block));
  return blocks.slice(from, until < 0 ? undefined : until);
}

const closing: ReadonlySet<Block['kind']> = new Set(['signatures', 'decisionForm', 'decisionStamp', 'colophon']);
