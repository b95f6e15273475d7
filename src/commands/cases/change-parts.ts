import type { Correction } from '#src/domain/cases/correction.ts';
import type { ErrandOf } from '#src/domain/cases/errand.ts';
import { changedFields } from '#src/domain/client-change.ts';
import { type Datum, findDatum } from '#src/domain/data.ts';
import { differingParts } from '#src/domain/datum-parts.ts';
import type { Situation } from '#src/workflow/context.ts';
import { dataAround, withChange } from './carry.ts';
import { printedBefore } from './printed.ts';

/** What of a datum changed, how the register names it, and how documents printed what stood there. */
export type ChangedPart = Pick<Correction, 'label' | 'fields' | 'before' | 'after' | 'printed'>;

/** Each thing that a correction changes, apart: whoever had one of them is told of that one (AVG 19). */
export function correctedParts(situation: Situation, datum: Datum, errand: ErrandOf<'correct'>): ChangedPart[] {
  const after = withErrand(situation, errand);
  const now = findDatum(dataAround(after), datum.key)?.stored ?? {};
  const parts = differingParts(datum, datum.stored ?? {}, now).map(({ answers, ...told }) => {
    // of what was not there, no document printed anything
    if (!datum.stored) return { ...told, fields: [datum.key], printed: [] };
    // answers of a form that was judged
    const alone = withErrand(situation, { ...errand, answers: answers as typeof errand.answers });
    return { ...told, fields: namesIn(situation, alone, datum), printed: printedBefore(situation, alone) };
  });
  // a sentence that takes several of them to go, was about each
  const found = new Set(parts.flatMap(({ printed }) => printed));
  const rest = printedBefore(situation, after).filter((one) => !found.has(one));
  return parts.map((part) => ({ ...part, printed: [...part.printed, ...rest] }));
}

/** What an erasure takes away: its name is all that is kept of it, and how documents printed it, by which its readers are found. */
export function erasedPart(situation: Situation, datum: Datum, errand: ErrandOf<'erase'>): ChangedPart {
  const after = withErrand(situation, errand);
  return { label: datum.label, fields: namesIn(situation, after, datum), printed: printedBefore(situation, after) };
}

function withErrand(situation: Situation, errand: ErrandOf<'correct'> | ErrandOf<'erase'>): Situation {
  return { ...situation, dossier: withChange(situation, errand) };
}

function namesIn({ dossier }: Situation, after: Situation, { key }: Datum): string[] {
  const client = changedFields(dossier.client, after.dossier.client).map((name) => `client.${name}`);
  return key.startsWith('client.') ? client : [...client, key];
}
