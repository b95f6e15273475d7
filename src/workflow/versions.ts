import { addWorkingDays } from '#src/domain/calendar.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { newestVersion } from '#src/domain/document-versions.ts';
import { responsibleCoach } from '#src/domain/dossier.ts';
import type { DocumentId } from '#src/domain/ids.ts';
import type { Situation } from './context.ts';
import { start } from './step.ts';

type Draft = {
  readonly kind: string;
  readonly number?: number;
  readonly sections?: DossierDocument['sections'];
  readonly period?: DossierDocument['period'];
  readonly dueOn?: DossierDocument['dueOn'];
};

/** A new concept: version 1 of a document, or the version after the newest one. */
export function draft(
  situation: Situation,
  { kind, number = 1, sections = {}, period, dueOn }: Draft,
): DossierDocument {
  const newest = newestVersion(situation.dossier, kind, number);
  return {
    id: situation.newId<DocumentId>(),
    kind,
    number,
    version: (newest?.version ?? 0) + 1,
    authorId: situation.actor.kind === 'user' ? situation.actor.id : responsibleCoach(situation.dossier),
    createdAt: situation.now,
    ...(period && { period }),
    ...(dueOn && { dueOn }),
    sections: structuredClone(sections),
    overrides: [],
    approval: start('approval', { subject: kind === 'trajectplan' ? 'plan' : 'report' }),
    links: [],
  };
}

/** Working days for a new version after what asked for it: the sponsor's answer, or a change of the plan. */
const changeWithin = 10;

/** The version that answers something that happened today; its term is its own (R21). */
export function changedVersion(situation: Situation, previous: DossierDocument): DossierDocument {
  return nextVersion(situation, { ...previous, dueOn: addWorkingDays(situation.today, changeWithin) });
}

/** Version N+1 with the words and the term of version N, so that only what is asked for has to be changed (R21). */
export function nextVersion(situation: Situation, previous: DossierDocument): DossierDocument {
  const { kind, number, sections, period, dueOn } = previous;
  const next = draft(situation, { kind, number, sections, period, dueOn });
  return { ...next, overrides: structuredClone(previous.overrides) };
}
