import { describe, expect, it } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import { allDeadlines } from '#src/domain/deadlines.ts';
import { beginDocument } from '#src/workflow/begin.ts';
import { offeredSteps } from '#src/workflow/offers.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';

const kind = 'voortgangsrapportage';

/** The first report lies with the sponsor and the second period has begun. */
function inSecondPeriod() {
  const builder = dossierIn('active.running');
  const { until = builder.clock.today() } = builder.build().trajectory.nextReport ?? {};
  builder.at(addDays(until, 1)).begin(kind).send();
  return builder.at(addDays(until, 3));
}

const begins = (builder: DossierBuilder) =>
  offeredSteps(builder.build(), users.sanne, { organisation: castOrganisation, today: builder.clock.today() }).flatMap(
    (offer) => (offer.kind === 'begin' && offer.document === kind ? [offer] : []),
  );
const toWrite = (builder: DossierBuilder) =>
  allDeadlines(builder.build()).flatMap(({ kind: task, on, number }) =>
    task === 'writeReport' ? [{ on, number }] : [],
  );

describe('a progress report that was taken back', () => {
  it('leaves its period to be told, with the day it had (P10)', () => {
    const builder = inSecondPeriod();
    const [second] = toWrite(builder);
    builder.begin(kind).document('doc.withdrawn', { reason: 'Te vroeg begonnen' });
    expect(toWrite(builder)).toContainEqual(second);
    builder.at(addDays(second?.on ?? '2026-01-01', 1)).tick();
    expect(allDeadlines(builder.build())).toContainEqual(expect.objectContaining({ kind: 'lateReport', number: 2 }));
  });

  it('is made again as a new version, before the next is begun', () => {
    const builder = inSecondPeriod();
    const { nextReport: second } = builder.build().trajectory;
    builder.begin(kind).document('doc.withdrawn', { reason: 'Te vroeg begonnen' });
    builder.at(addDays(second?.until ?? '2026-01-01', 2));
    expect(begins(builder)).toEqual([expect.objectContaining({ number: 2, primary: true })]);
    const made = beginDocument(builder.situation(), { kind, number: 2 });
    if (!made.ok) throw new Error('it can be made again');
    const version = made.value.dossier.documents.at(-1);
    expect(version).toMatchObject({ number: 2, version: 2, period: { from: second?.from, until: second?.until } });
    expect(allDeadlines(made.value.dossier).filter(({ number }) => number === 2)).toHaveLength(1);
  });

  it('asks for nothing any more when the final report tells the rest', () => {
    const builder = inSecondPeriod();
    builder.begin(kind).document('doc.withdrawn', { reason: 'Te vroeg begonnen' });
    const endDate = builder.clock.today();
    builder.step('trajectory.concluded', { endDate, endReason: 'evaluationStop', discussedWith: 'mevrouw Ambtenaar' });
    expect(toWrite(builder)).toEqual([]);
  });
});

it('the next progress report is not begun while one is a draft', () => {
  const builder = inSecondPeriod().begin(kind);
  builder.at(addDays(builder.newest().period?.until ?? '2026-01-01', 2));
  expect(begins(builder)).toEqual([]);
  expect(beginDocument(builder.situation(), { kind })).toMatchObject({ ok: false });
});
