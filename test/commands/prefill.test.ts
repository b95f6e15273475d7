import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notesFor } from '#src/commands/prefill/notes.ts';
import { prefill } from '#src/commands/prefill/prefill.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { Dossier, Upload } from '#src/domain/dossier.ts';
import { formatForm, parseForm } from '#src/domain/form.ts';
import type { BlobId, ItemId, UserId } from '#src/domain/ids.ts';
import { hoursOf } from '#src/domain/spent-hours.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { findKind } from '#templates/index.ts';
import { castId } from '#test/builders/cast.ts';
import { dossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import { around, note, planSections, report, running, spring, summer } from './prefill-scene.ts';

const handedIn: Upload = {
  id: castId<ItemId>('upload'),
  kind: 'diploma',
  title: 'Diploma vmbo',
  type: 'pdf',
  blob: { id: castId<BlobId>('upload'), sha256: 'a'.repeat(64), size: 1 },
  by: castId<UserId>('coach'),
  at: '2026-01-12T09:00:00.000Z',
};

describe('a plan begins with the order and the intake', () => {
  const dossier = dossierIn('planning').build();
  const plan = dossier.documents[0] as DossierDocument;
  const kind = findKind('trajectplan');

  it('in answers every field of its form accepts', () => {
    for (const { key, form } of kind?.sections ?? []) {
      const given = prefill(plan, key, around(dossier));
      expect(Object.keys(form.fields)).toEqual(expect.arrayContaining(Object.keys(given)));
      const parsed = parseForm(form, formatForm(form, given));
      const wrong = parsed.ok
        ? []
        : parsed.problems.filter(({ field }) => given[field.split('.')[0] ?? ''] !== undefined);
      expect(wrong).toEqual([]);
    }
  });

  it('with the question of the sponsor and Dutch sentences for what was structured', () => {
    expect(prefill(plan, 'question', around(dossier)).text).toBe(dossier.assignment.question);
    const start = prefill(plan, 'start', around(dossier));
    expect(start.availability).toContain('Parttime, 24 uur per week.');
    expect(start.availability).toContain(
      'maandag, dinsdag en donderdag (ochtend en middag); woensdag en vrijdag (ochtend)',
    );
    expect(start.availability).toContain(
      'Maximale reisafstand 25 kilometer, maximale reistijd 60 minuten enkele reis.',
    );
    expect(start.language).toContain('lezen 2F (inschatting van de coach)');
    expect(start.employability).toContain('Past niet: zwaar tillen.');
    expect(String(start.employability).length).toBeLessThanOrEqual(1200);
    expect(start.education).toEqual([{ course: 'Vmbo kader, sector techniek', result: 'diploma', year: '2003' }]);
  });

  it('with the client’s own wishes, and what the sponsor gave; the bsn only where it is held', () => {
    expect(prefill(plan, 'clientView', around(dossier)).words).toContain('Ik wil overdag werken in de logistiek');
    expect(prefill(plan, 'sources', around(dossier)).fromSponsor).toContain('bsn');
    const private_ = dossierBuilder({ client: 'client5' }).intake().build();
    expect(prefill(plan, 'sources', around(private_)).fromSponsor).not.toContain('bsn');
  });

  it('with a copy of a diploma or cv only where the file is in the dossier', () => {
    const brought = (kinds: readonly Upload['kind'][]) => {
      const uploads = kinds.map((kind): Upload => ({ ...handedIn, kind }));
      return prefill(plan, 'sources', around({ ...dossier, uploads }));
    };
    expect(brought([])).toMatchObject({ diplomas: 'seen', cv: 'seen' });
    expect(brought(['diploma'])).toMatchObject({ diplomas: 'copied', cv: 'seen' });
    expect(brought(['diploma', 'cv'])).toMatchObject({ diplomas: 'copied', cv: 'copied' });
    const conversation = { ...dossier.intake.conversation, diplomaCopy: 'no', cv: 'no' };
    const told = { ...dossier, intake: { ...dossier.intake, conversation } };
    expect(prefill(plan, 'sources', around(told))).toMatchObject({ diplomas: 'none', cv: 'none' });
    const later = { ...told, uploads: [{ ...handedIn, kind: 'diploma' as const }] };
    expect(prefill(plan, 'sources', around(later))).toMatchObject({ diplomas: 'copied', cv: 'none' });
  });

  it('with the day of the first report by its own first day and the contract (R22)', () => {
    const written = { ...plan, sections: planSections };
    expect(prefill(written, 'reporting', around(dossier)).firstBefore).toBe('2026-05-20');
    expect(prefill(plan, 'reporting', around(dossier)).firstBefore).toBeUndefined();
  });

  it('without a civil status the client gave in the talk (R10)', () => {
    const origin = { source: 'client', on: '2026-01-14', by: castId<UserId>('user sanne') } as const;
    const told: Dossier = {
      ...dossier,
      client: { ...dossier.client, civilStatus: 'married' },
      provenance: { ...dossier.provenance, 'client.civilStatus': origin },
    };
    expect(prefill(plan, 'sources', around(told)).fromSponsor).toEqual(['name', 'address', 'bsn']);
  });

  it('with nothing where nothing is known', () => {
    expect(prefill(plan, 'market', around({ ...dossier, intake: {} }))).toEqual({});
    expect(prefill(plan, 'unknown', around(dossier))).toEqual({});
  });
});

describe('a voortgangsrapportage begins with the notes', () => {
  it('filed under their field, one line each, in the order of the days (R23)', () => {
    const dossier = running(
      [
        note('2026-06-18', { text: 'Geoefend met camera' }),
        note('2026-05-08', { text: 'Bedrijf bezocht.' }),
        note('2026-06-01', { field: 'training', text: 'Cursus begonnen' }),
      ],
      [spring, summer],
    );
    expect(prefill(summer, 'guidance', around(dossier)).text).toBe(
      'Op 8 mei: Bedrijf bezocht.\nOp 18 juni: Geoefend met camera.',
    );
    expect(prefill(summer, 'training', around(dossier)).text).toBe('Op 1 juni: Cursus begonnen.');
    expect(prefill(summer, 'placement', around(dossier))).toEqual({});
  });

  it('a note written late about an earlier period is told in the next report', () => {
    const late = note('2026-04-20', { at: '2026-05-10T09:00:00.000Z' });
    const dossier = running([late], [spring, summer]);
    expect(notesFor(spring, dossier)).toEqual([late]);
    expect(notesFor(summer, dossier)).toEqual([late]);
    const inTime = running([note('2026-04-20')], [spring, summer]);
    expect(notesFor(summer, inTime)).toEqual([]);
  });

  it('each note in exactly one of a row of finished reports, whenever it was written', () => {
    const days = fc.integer({ min: 0, max: 300 });
    const dayAt = (offset: number) => new Date(Date.UTC(2026, 1, 3 + offset)).toISOString().slice(0, 10) as Day;
    const ends: Day[] = ['2026-04-30', '2026-07-31', '2026-10-31', '2027-01-31'];
    fc.assert(
      fc.property(fc.array(fc.tuple(days, fc.integer({ min: 0, max: 40 })), { maxLength: 20 }), (given) => {
        const notes = given.map(([offset, later], index) =>
          note(dayAt(offset), { text: `n${index}`, at: `${dayAt(offset + later)}T12:00:00.000Z` as Instant }),
        );
        const dossier = { ...running([]), notes };
        const told: string[] = [];
        const finished: DossierDocument[] = [];
        ends.forEach((until, index) => {
          // a report is made five days after its period, from what was written by then
          const moment =
            `${new Date(Date.parse(`${until}T00:00:00Z`) + 5 * 86_400_000).toISOString().slice(0, 10)}T18:00:00.000Z` as Instant;
          const draft = report(index + 1, '2026-02-03', until);
          const written = {
            ...dossier,
            notes: notes.filter(({ at }) => at <= moment),
            documents: [...finished, draft],
          };
          told.push(...notesFor(draft, written).map(({ text }) => text));
          finished.push(report(index + 1, '2026-02-03', until, moment));
        });
        const due = notes.filter(({ on, at }) => on <= '2027-01-31' && at <= '2027-02-05T18:00:00.000Z');
        expect(told.toSorted()).toEqual(due.map(({ text }) => text).toSorted());
      }),
      { numRuns: 50 },
    );
  });

  it('counts appointments as facts', () => {
    const dossier = running(
      [
        note('2026-05-02'),
        note('2026-05-09', { attendance: 'missed' }),
        note('2026-05-16', { attendance: 'cancelledInTime' }),
        note('2026-05-20', { attendance: 'none' }),
      ],
      [spring, summer],
    );
    expect(prefill(summer, 'attendance', around(dossier))).toEqual({ planned: 3, kept: 1, cancelled: 1, missed: 1 });
  });

  it('gives a new activity of a changed plan no state of other work that had its number', () => {
    const other = {
      number: 7,
      label: 'Overige begeleiding',
      from: '2026-03',
      until: '2026-04',
      used: 1,
      status: 'done',
    };
    const told = { ...spring, sections: { activities: { activities: [other] } } };
    const { activities } = prefill(summer, 'activities', around(running([], [told, summer]))) as {
      activities: { number: number; label: string; status: string }[];
    };
    expect(activities.at(-1)).toMatchObject({ number: 7, status: 'planned' });
  });

  it('adds the hours of all notes to the plan’s activities, none lost and none twice', () => {
    const dossier = running(
      [
        note('2026-03-02', { hours: 1.5, activity: 2 }),
        note('2026-05-02', { hours: 2, activity: 1 }),
        note('2026-06-02', { field: 'training', hours: 1, activity: 3 }),
        note('2026-07-02', { hours: 0.25 }),
        note('2026-09-01', { hours: 9 }),
      ],
      [spring, summer],
    );
    const { activities } = prefill(summer, 'activities', around(dossier)) as {
      activities: { number: number; label: string; used?: number; status: string }[];
    };
    expect(activities.map(({ used }) => used)).toEqual([2, 1.5, undefined, 0, 0, 0, 0, 1.25]);
    expect(activities.at(-1)).toEqual({
      number: 8,
      label: 'Overige begeleiding',
      from: '2026-06',
      until: '2026-07',
      used: 1.25,
      status: 'running',
    });
    const told = activities.reduce((sum, { used = 0 }) => sum + used, 0);
    expect(told).toBe(hoursOf(dossier, summer.period?.until).used);
    expect(activities.map(({ status }) => status)).toEqual([
      'running',
      'running',
      'running',
      'running',
      'running',
      'planned',
      'planned',
      'running',
    ]);
  });

  it('keeps what the last report said was done', () => {
    const told = {
      ...spring,
      sections: {
        goals: { goals: [{ label: 'Cv, profiel, pitch', on: '2026-03-31', status: 'done', reachedOn: '2026-03-27' }] },
      },
    };
    const { goals } = prefill(summer, 'goals', around(running([], [told, summer]))) as {
      goals: { status: string; reachedOn?: string }[];
    };
    expect(goals.map(({ status }) => status)).toEqual(['done', 'planned', 'planned', 'planned', 'planned']);
    expect(goals[0]?.reachedOn).toBe('2026-03-27');
  });

  it('names the next period as the dossier plans it, and none when it plans none (R22)', () => {
    const next = { number: 3, from: '2026-08-01', until: '2026-10-31', dueOn: '2026-11-13' } as const;
    const given = (dossier: Dossier, document = summer) => prefill(document, 'next', around(dossier));
    const planned = (nextReport?: typeof next) => {
      const dossier = running([], [summer]);
      return given({ ...dossier, trajectory: { ...dossier.trajectory, nextReport } });
    };
    expect(planned(next)).toEqual({ period: 'augustus tot en met oktober 2026', before: '2026-11-14' });
    expect(planned()).toEqual({});
    const monthEnd = dossierIn('awaitingApproval').at('2026-11-30').decide('approved');
    monthEnd.at('2027-02-27').begin('voortgangsrapportage');
    expect(given(monthEnd.build(), monthEnd.newest()).period).toBe('28 februari 2027 tot en met 29 mei 2027');
  });

  it('tells a placement in the period it began in (R24)', () => {
    const dossier = dossierIn('active.placed').build();
    const { placedFrom = '2026-01-01' } = dossier.trajectory;
    const period = report(1, placedFrom, placedFrom);
    expect(
      prefill(period, 'placement', around({ ...dossier, documents: [...dossier.documents, period] })).text,
    ).toContain('Functie Medewerker goederenontvangst, 28 uur per week');
  });

  it('in answers its forms accept', () => {
    const dossier = running([note('2026-05-02'), note('2026-06-01', { field: 'mediation' })], [spring, summer]);
    for (const { key, form } of findKind('voortgangsrapportage')?.sections ?? []) {
      const given = prefill(summer, key, around(dossier));
      const parsed = parseForm(form, formatForm(form, given));
      const wrong = parsed.ok
        ? []
        : parsed.problems.filter(({ field }) => given[field.split('.')[0] ?? ''] !== undefined);
      expect(wrong).toEqual([]);
    }
  });
});
