import type { Block, DocumentModel } from '#src/documents/model.ts';
import type { WordingKey } from '#src/domain/wording.ts';
import { wording } from '#templates/wording.ts';
import { type FromHouse, inventedDocument } from './invented-document.ts';
import { under } from './section-words.ts';

/** A letter or plan of an invented client, from this house, with these words for one standard text. */
export function wordingSample(key: WordingKey, text: string, house: Omit<FromHouse, 'wording'>): DocumentModel {
  return inventedDocument(wording[key].sample, { ...house, wording: { [key]: text } });
}

/** The part of that sample to show beside the text; undefined: all of it. */
export function samplePart(key: WordingKey, model: DocumentModel): readonly Block[] | undefined {
  const { sample } = wording[key];
  if (!('part' in sample)) return undefined;
  return under(model.blocks, sample.part === 'appendix' ? undefined : sample.part);
}
