import { z } from 'zod';
import type { Block, DocumentModel } from '#src/documents/model.ts';
import type { Branch, Organisation } from '#src/domain/organisation.ts';
import type { WordingKey } from '#src/domain/wording.ts';
import { findKind } from '#templates/index.ts';
import { wording } from '#templates/wording.ts';
import { branchFacts, houseFacts } from './facts.ts';
import { under } from './section-words.ts';

const sampleSchema = z.looseObject({ facts: z.looseObject({}) });

/** A letter or plan of an invented client, from this house, with these words for one standard text. */
export function wordingSample(
  key: WordingKey,
  text: string,
  { organisation, branch }: { readonly organisation: Organisation; readonly branch: Branch },
): DocumentModel {
  const { sample } = wording[key];
  const kind = findKind(sample.kind);
  if (!kind) throw new Error(`no kind of document for the sample of ${key}`);
  const { facts, ...rest } = sampleSchema.parse(kind.samples[sample.name]);
  const house = houseFacts(organisation);
  const ours = { ...house, wording: { ...house.wording, [key]: text }, branch: branchFacts(branch) };
  return kind.toDocument({ ...rest, facts: { ...facts, ...ours } });
}

/** The part of that sample to show beside the text; undefined: all of it. */
export function samplePart(key: WordingKey, model: DocumentModel): readonly Block[] | undefined {
  const { sample } = wording[key];
  if (!('part' in sample)) return undefined;
  return under(model.blocks, sample.part === 'appendix' ? undefined : sample.part);
}
