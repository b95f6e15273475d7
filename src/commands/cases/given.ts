import type { DocumentModel } from '#src/documents/model.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DocumentId } from '#src/domain/ids.ts';
import { type PlainWords, plainWords } from '#src/domain/plain-words.ts';
import { clientIsSponsor } from '#src/workflow/act.ts';
import type { CaseSituation } from '#src/workflow/cases/context.ts';
import type { Given } from '#src/workflow/cases/recipients.ts';
import type { Situation } from '#src/workflow/context.ts';
import type { Deps } from '../context.ts';
import { frozenModel } from '../documents/frozen-model.ts';

/** Everything that was given to anybody, with the fixed words of what was given. Reads each version once. */
async function givenFrom(
  deps: Pick<Deps, 'store'>,
  situation: Pick<Situation, 'dossier' | 'organisation'>,
): Promise<Given> {
  const { dossier } = situation;
  return {
    lines: dossier.disclosures,
    words: await fixedWords(deps, dossier),
    clientPays: clientIsSponsor(situation),
  };
}

/** The situation of a case with what was given of its dossier, for whoever has to be told (R48). */
export async function withGiven(deps: Pick<Deps, 'store'>, situation: CaseSituation): Promise<CaseSituation> {
  const { dossier, organisation } = situation;
  return dossier ? { ...situation, given: await givenFrom(deps, { dossier, organisation }) } : situation;
}

async function fixedWords(deps: Pick<Deps, 'store'>, dossier: Dossier): Promise<Map<DocumentId, PlainWords>> {
  const words = new Map<DocumentId, PlainWords>();
  for (const { id, frozen } of dossier.documents)
    if (frozen) words.set(id, plainWords(allText(await frozenModel(deps, dossier.id, frozen))));
  return words;
}

/** Every text of a document in reading order, whatever block it stands in: what a reader may have read. */
export function allText(model: DocumentModel): string {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) for (const one of value) walk(one);
    else if (value !== null && typeof value === 'object') for (const one of Object.values(value)) walk(one);
  };
  walk([model.opening, model.blocks]);
  return texts.join(' ');
}
