import type { Case, CaseLetter, RequestCase } from '#src/domain/cases/case.ts';
import { isAnythingDone } from '#src/domain/cases/deeds.ts';
import type { DocumentId, ItemId } from '#src/domain/ids.ts';
import { statePaths } from '#src/domain/machine.ts';
import type { CaseAnswers } from '#src/workflow/cases/take-case-step.ts';
import { users } from '#test/builders/cast.ts';
import { idOf } from '#test/store/sample-dossier.ts';

const on = '2026-11-23';
const later = '2026-12-01';
const talk = { on, time: '14.00', place: 'Kantoor' };
const minutes = { on, present: 'Wij', shown: 'niets', minutes: 'Besproken.' };
const reason = 'Daarom is dit zo';
const outside = { handler: 'external', externalName: 'A. Onderzoeker' };

/** Good answers to each step, one for each way it may go. */
const answers: Readonly<Record<string, readonly CaseAnswers[]>> = {
  'decider.named': [{ name: 'M. Buiten', job: 'jurist', reason }],
  'subject.named': [],
  'identity.confirmed': [{ how: 'document' }],
  'nothing.found': [{ searched: true }],
  'request.effective': [{ rightPerson: true }],
  'request.refused': [{ reason }],
  'request.partlyGranted': [{ granted: 'Dit wel', refused: 'Dit niet', reason }],
  'request.excessive': [{ reason }],
  'talk.planned': [talk],
  'talk.declined': [{ how: 'Per brief' }],
  'talk.held': [minutes],
  'package.handed': [{ on, how: 'handed', toWhom: 'client' }],
  'ladder.skipped': [],
  'external.opened': [],
  'client.disagrees': [{ words: 'Ik ben het er niet mee eens' }],
  'directorate.planned': [talk],
  'directorate.held': [minutes],
  'directorate.decided': [
    { decision: 'uphold', reason },
    { decision: 'grant', done: 'Wij doen het', by: later, reason },
  ],
  'complaint.acknowledged': [{ about: 'Niet gebeld', employees: [] }],
  'complaint.forwarded': [{ recipient: 'de gemeente', reason, consent: true }],
  'admissibility.advised': [{ advice: 'yes', topic: 'guidance', reason }],
  'admissibility.checked': [
    { admitted: 'yes', handler: users.kees.id },
    { admitted: 'yes', ...outside },
    { admitted: 'no', ground: 'noInterest', reason },
  ],
  'handler.replaced': [{ ...outside, reason }],
  'inquiry.continued': [{ ...outside, reason }],
  'informal.proposed': [{ agree: true }],
  'informal.settled': [{ agreedOn: on, agreements: [{ what: 'De coach belt', by: later }], confirmed: true }],
  'agreement.broken': [{ how: 'Door de telefoon' }],
  'investigation.started': [
    { respondents: [], passedOn: 'Niet gebeld' },
    { respondents: [users.sanne.id], passedOn: 'Niet gebeld' },
  ],
  'respondent.replied': [{ respondent: users.sanne.id, reply: 'Vergeten' }],
  'hearing.offered': [talk],
  'hearing.held': [{ on, present: 'Wij', complainant: 'Ik wachtte', respondent: 'Vergeten' }],
  'hearing.waived': [{ how: 'Per brief' }],
  'decision.signed': [
    { findings: 'Niet gebeld', judgment: 'upheld', reason },
    { findings: 'Wel gebeld', judgment: 'notUpheld', reason },
  ],
  'measures.set': [{ measures: [{ what: 'Bellen', owner: users.sanne.id, by: later }] }],
  'measures.none': [{ reason }],
  'restriction.lifted': [{ reason, on, how: 'Door de telefoon' }],
  'term.extended': [{ reason }],
};

/** A letter that was written and still lies here. */
export const letter = (kind: string, to: CaseLetter['to'], index: number): CaseLetter => ({
  id: idOf<DocumentId>(`letter-${kind}-${to}-${index}`),
  kind,
  number: 1,
  to,
  createdAt: `${on}T09:00:00.000Z`,
  by: 'system',
  frozen: {
    at: `${on}T09:00:00.000Z`,
    model: { id: idOf('model'), sha256: '0'.repeat(64), size: 1 },
    fingerprint: 'x',
  },
});

export function answersTo(event: string, theCase: Case): readonly CaseAnswers[] {
  if (event === 'measure.done' && theCase.kind === 'complaint')
    return theCase.measures.flatMap(({ id, doneOn }) => (doneOn ? [] : [{ measure: id }]));
  return answers[event] ?? [{}];
}

/** What is done on pages of its own, in the states in which those offer it. */
export function besideSteps(theCase: Case): Case[] {
  if (theCase.kind !== 'request') return [];
  const at = (name: string) => statePaths(theCase.machine).includes(`handling.${name}`);
  const done: (Partial<RequestCase> | false)[] = [
    (at('directorateAsked') || at('directoratePlanned')) &&
      !theCase.facts['coach.views'] && { facts: { ...theCase.facts, 'coach.views': { words: 'Zo was het' } } },
    !theCase.package &&
      (at('granted') || at('partlyGranted') || at('applying') || at('notifying')) && {
        package: {
          zip: { id: idOf('zip'), sha256: '0'.repeat(64), size: 1 },
          fileName: 'inzage.zip',
          files: 1,
          madeAt: `${on}T09:00:00.000Z`,
          by: users.sanne.id,
        },
      },
    at('applying') &&
      !isAnythingDone(theCase) && {
        events: [
          ...theCase.events,
          { id: idOf<ItemId>('line'), at: `${on}T09:00:00.000Z`, by: users.sanne.id, type: 'change.recorded' },
        ],
        corrections: [
          ...theCase.corrections,
          {
            id: idOf<ItemId>('correction'),
            kind: 'corrected',
            datum: 'done',
            label: 'Werk',
            fields: [],
            printed: [],
            reason,
            by: users.sanne.id,
            on,
          },
        ],
      },
    at('notifying') &&
      !theCase.letters.some(({ kind }) => kind === 'L24') && {
        letters: [...theCase.letters, letter('L24', 'asker', 9)],
      },
  ];
  return done.flatMap((change) => (change ? [{ ...theCase, ...change }] : []));
}
