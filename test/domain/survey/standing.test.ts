import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addWorkingDays } from '#src/domain/calendar.ts';
import type { Disclosure } from '#src/domain/disclosure.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { CaseId, ItemId } from '#src/domain/ids.ts';
import { closedOn } from '#src/domain/retention-days.ts';
import { personalBarrier, surveyBarrier, surveyFrom } from '#src/domain/survey/standing.ts';
import { castId } from '#test/builders/cast.ts';
import { dossierIn, trajectoryPaths } from '#test/builders/states.ts';

const ended = dossierIn('ended').build();
const from = surveyFrom(ended) ?? '2026-01-01';
const line: Disclosure = {
  id: castId<ItemId>('survey line'),
  at: '2026-07-01T09:00:00.000Z',
  recipientKind: 'surveyAgency',
  recipientName: 'Stratus Marktonderzoek',
  purpose: 'survey',
  legalBasis: 'Belang',
  what: { kind: 'fields', fields: ['client.name'] },
  channel: 'mail',
  by: 'system',
  status: 'sent',
};
const said = (survey: string): Dossier => ({
  ...ended,
  documents: ended.documents.map((one) =>
    one.kind === 'eindrapportage' ? { ...one, sections: { ...one.sections, closing: { survey } } } : one,
  ),
});
const toldInLetter = (survey: string): Dossier => {
  const [plan] = ended.documents;
  if (!plan) throw new Error('there is a plan');
  const { approval: _, ...letter } = plan;
  const l13 = { ...letter, kind: 'L13', sections: { letter: { to: 'client', survey } } };
  return { ...ended, documents: [...ended.documents, l13] };
};

describe('who stands on a list for the survey bureau (R26)', () => {
  it('comes on it the day after ten working days since the end can be undone, and not a day before', () => {
    const closed = closedOn(ended);
    expect(closed && from).toBe(closed && addDays(addWorkingDays(closed, 10), 1));
    expect(surveyBarrier(ended, { today: addDays(from, -1) })).toBe('tooEarly');
    expect(surveyBarrier(ended, { today: from })).toBeUndefined();
    expect(surveyBarrier(ended, { today: addMonths(from, 12) })).toBeUndefined();
    expect(surveyBarrier(ended, { today: addDays(addMonths(from, 12), 1) })).toBe('tooLate');
  });

  const change = (edit: Partial<Dossier>): Dossier => ({ ...ended, ...edit });
  it.each<[string, Dossier, string]>([
    ['whoever objected', change({ surveyObjection: true }), 'objected'],
    ['whoever objected by the final report', said('objected'), 'objected'],
    ['whoever objected by the closing letter', toldInLetter('objected'), 'objected'],
    ['whoever was told that it cannot', said('notEligible'), 'saidNo'],
    ['a protected address', change({ client: { ...ended.client, addressProtected: true } }), 'protected'],
    ['whoever is not used for now', change({ restrictedBy: [castId<CaseId>('case')] }), 'restricted'],
    ['who died', change({ trajectory: { ...ended.trajectory, endReason: 'deceased' } }), 'deceased'],
    ['who got no privacy notice', change({ trajectory: { ...ended.trajectory, intakeHeldOn: undefined } }), 'notTold'],
    ['whose name went already', change({ disclosures: [line] }), 'given'],
    ['whose name is on its way', change({ disclosures: [{ ...line, status: 'pending' }] }), 'given'],
    ['of whom nobody knows whether it came', change({ disclosures: [{ ...line, status: 'unknown' }] }), 'given'],
  ])('is not %s', (_, dossier, why) => {
    expect(surveyBarrier(dossier, { today: from })).toBe(why);
  });

  it.each(trajectoryPaths.filter((path) => path !== 'ended'))('is nobody in %s', (path) => {
    const why = surveyBarrier(dossierIn(path).build(), { today: '2027-06-01' });
    expect(why).toBe(path === 'declined' ? 'declined' : 'running');
  });

  it('counts a line that never left, and its own, for nothing', () => {
    const void_ = change({ disclosures: [{ ...line, status: 'void' }] });
    expect(surveyBarrier(void_, { today: from })).toBeUndefined();
    expect(surveyBarrier(change({ disclosures: [line] }), { today: from, own: line.id })).toBeUndefined();
  });

  it('keeps the bureau from a person, and not from one who merely was given already', () => {
    expect(personalBarrier(change({ disclosures: [line] }))).toBeUndefined();
    expect(personalBarrier(change({ surveyObjection: true }))).toBe('objected');
    // the client's no is the reason that is told, whatever else there is
    expect(personalBarrier(change({ surveyObjection: true, restrictedBy: [castId<CaseId>('case')] }))).toBe('objected');
  });

  it('says nothing else than the closing letter told (L13)', () => {
    expect(surveyBarrier(toldInLetter('noObjection'), { today: from })).toBeUndefined();
    expect(surveyBarrier(said('noObjection'), { today: from })).toBeUndefined();
  });
});
