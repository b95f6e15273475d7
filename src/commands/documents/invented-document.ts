import { z } from 'zod';
import type { DocumentModel } from '#src/documents/model.ts';
import type { Branch, Organisation } from '#src/domain/organisation.ts';
import { findKind } from '#templates/index.ts';
import { branchFacts, houseFacts } from './facts.ts';

const sampleSchema = z.looseObject({ facts: z.looseObject({}) });

/** The house the document is from. `wording`: standard texts that are not as they are in force. */
export type FromHouse = {
  readonly organisation: Organisation;
  readonly branch: Branch;
  readonly wording?: Readonly<Record<string, string>>;
};

/** A document about somebody who does not exist, as this house would write it. */
export function inventedDocument(
  sample: { readonly kind: string; readonly name: string },
  { organisation, branch, wording = {} }: FromHouse,
): DocumentModel {
  const kind = findKind(sample.kind);
  if (!kind) throw new Error(`no kind of document for the sample ${sample.kind}`);
  const { facts, ...rest } = sampleSchema.parse(kind.samples[sample.name]);
  const house = houseFacts(organisation);
  const ours = { ...house, wording: { ...house.wording, ...wording }, branch: branchFacts(branch) };
  return kind.toDocument({ ...rest, facts: { ...facts, ...ours } });
}
