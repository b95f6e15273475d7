import { describe, expect, it } from 'vitest';
import { askedKind } from '#src/commands/documents/asked-sections.ts';
import { prefill } from '#src/commands/prefill/prefill.ts';
import { bookYearOf } from '#src/domain/book-year.ts';
import { formatForm, parseForm } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import type { Day } from '#src/domain/time.ts';
import { dossierIn } from '#test/builders/states.ts';
import { around, note, report, running, spring } from './prefill-scene.ts';

describe('an eindrapportage begins with plan, reports and steps', () => {
  it('takes end, placement and hours from the dossier', () => {
    const dossier = dossierIn('closing').build();
    const final = { ...report(1, '2026-02-03', '2026-07-31'), kind: 'eindrapportage', period: undefined };
    const result = prefill(final, 'result', around(dossier));
    expect(result.endedOn).toBe(dossier.trajectory.endDate);
    expect(result.endReason).toBe(dossier.trajectory.endReason);
    expect(prefill(final, 'closing', around(dossier)).bookYear).toBe(Number(dossier.trajectory.endDate?.slice(0, 4)));
  });

  it('keeps invoices as long as the report tells, for whoever looks at the dossier (P13)', () => {
    const dossier = dossierIn('closing').build();
    const final = { ...report(1, '2026-02-03', '2026-07-31'), kind: 'eindrapportage', period: undefined };
    const told = { ...final, sections: { closing: { bookYear: 2027 } } };
    expect(bookYearOf({ ...dossier, documents: [...dossier.documents, told] }, '2026-07-31')).toBe(2027);
    expect(bookYearOf(dossier, '2026-07-31')).toBe(2026);
  });

  it('tells the book year of the last invoice, once nothing comes after it (P13)', () => {
    const final = { ...report(1, '2026-02-03', '2026-07-31'), kind: 'eindrapportage', period: undefined };
    const ended = dossierIn('closing').build();
    const year = (invoicedIn: number) => prefill(final, 'closing', { ...around(ended), invoicedIn }).bookYear;
    expect([year(2025), year(2027)]).toEqual([2025, 2027]);
    const runs = dossierIn('active.running').build();
    expect([bookYearOf(runs, '2027-02-01', 2026), bookYearOf(runs, '2027-02-01', 2028)]).toEqual([2027, 2028]);
  });

  it('tells as many hours as the dossier holds, also those of no activity', () => {
    const dossier = running([note('2026-03-02', { hours: 4.5, activity: 1 }), note('2026-03-09', { hours: 0.25 })]);
    const final = { ...report(1, '2026-02-03', '2026-07-31'), kind: 'eindrapportage', period: undefined };
    const { activities } = prefill(final, 'activities', around(dossier)) as { activities: { used?: number }[] };
    expect(activities.at(-1)).toEqual({ field: 'guidance', label: 'Overige begeleiding', used: 0.25 });
    expect(activities.reduce((sum, { used = 0 }) => sum + used, 0)).toBe(4.75);
  });

  it('tells the aftercare notes no report has told yet', () => {
    const dossier = running(
      [
        note('2026-04-20', { field: 'aftercare', text: 'Al verteld' }),
        note('2026-08-01', { field: 'aftercare', text: 'Gebeld met de leidinggevende' }),
      ],
      [spring],
    );
    const final = { ...report(1, '2026-02-03', '2026-07-31'), kind: 'eindrapportage', period: undefined };
    expect(prefill(final, 'aftercare', around(dossier)).text).toMatch(
      /^Op 1 augustus.*Gebeld met de leidinggevende\.$/u,
    );
  });

  it('tells from when until when there was aftercare, also when nobody noted a contact (R25)', () => {
    const dossier = dossierIn('closing').build();
    const final = { ...report(1, '2026-02-03', '2026-07-31'), kind: 'eindrapportage', period: undefined };
    const { from } = dossier.trajectory.facts['aftercare.started'] ?? {};
    const period = `Nazorg van ${longDate(from as Day)} tot en met ${longDate(dossier.trajectory.endDate ?? '2026-01-01')}.`;
    expect(prefill(final, 'aftercare', around(dossier)).text).toBe(period);
    expect(prefill(final, 'aftercare', around(running([]))).text).toBeUndefined();
  });

  it('asks after a death for what is printed, and leaves nothing of it open (E4)', () => {
    const planned = running([note('2026-03-02', { hours: 4.5, activity: 1 })]);
    const builder = dossierIn('active.running').change((dossier) => ({ ...dossier, documents: planned.documents }));
    builder.step('client.died', { on: builder.clock.today(), source: 'Familie' }).begin('eindrapportage');
    const asked = askedKind(builder.newest(), { dossier: builder.build() })?.sections ?? [];
    expect(asked.map(({ key }) => key)).toEqual(['result', 'activities', 'closing']);
    for (const { key, form } of asked) {
      const given = prefill(builder.newest(), key, around(builder.build()));
      expect([key, parseForm(form, formatForm(form, given))]).toMatchObject([key, { ok: true }]);
    }
  });
});
