import type { DocumentModel } from '#src/documents/model.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { longDate } from '#src/domain/format.ts';
import type { DossierId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import type { Deps } from '../context.ts';
import { freezeModel } from '../delivery/freeze.ts';
import { frozenModel } from './frozen-model.ts';

/** The words with another last day to answer; nothing else in them changes. */
export function withAnswerDay(model: DocumentModel, on: Day): DocumentModel {
  const blocks = model.blocks.map((block) =>
    block.kind === 'decisionBox' && block.until ? { ...block, until: longDate(on) } : block,
  );
  return { ...model, blocks };
}

/**
 * A version whose words stand fixed, with the day by which an answer is asked from the day it leaves: the words the client
 * saw are older. Files made before are made again; the caller knows that nobody has them.
 */
export async function datedWords(
  deps: Pick<Deps, 'store'>,
  dossierId: DossierId,
  document: DossierDocument,
  on: Day,
): Promise<DossierDocument> {
  const { frozen, files: _made, ...rest } = document;
  if (!frozen || frozen.respondBy === on) return document;
  const model = withAnswerDay(await frozenModel(deps, dossierId, frozen), on);
  const dated = await freezeModel(deps, dossierId, model, frozen);
  const { silenceAgreesAfter } = frozen;
  return { ...rest, frozen: { ...dated, respondBy: on, ...(silenceAgreesAfter && { silenceAgreesAfter }) } };
}
