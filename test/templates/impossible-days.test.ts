import { describe, expect, it } from 'vitest';
import { eindrapportage } from '#templates/eindrapportage/kind.ts';
import type { FinalInput } from '#templates/eindrapportage/sections.ts';
import type { DocumentKind } from '#templates/kind.ts';
import { trajectplan } from '#templates/trajectplan/kind.ts';
import type { PlanInput } from '#templates/trajectplan/sections.ts';
import { voortgangsrapportage } from '#templates/voortgangsrapportage/kind.ts';
import type { ProgressInput } from '#templates/voortgangsrapportage/sections.ts';

/** What is said about the sample after the change: section, field and sentence. */
function told<I>(kind: DocumentKind<I>, change: (copy: I) => void): string[] {
  const copy = structuredClone(kind.samples.voorbeeld);
  if (copy === undefined) throw new Error('no sample');
  change(copy);
  return kind.completeness(copy).map(({ section, field, message }) => `${section}/${field}: ${message}`);
}

describe('a trajectplan takes no day that cannot be', () => {
  const plan = (change: (copy: PlanInput) => void) => told(trajectplan, change);

  it('for the report it rests on', () => {
    const report = (on: '2026-01-24' | '2026-01-23', adReport: 'yes' | 'no' = 'yes') =>
      plan(({ sections }) => Object.assign(sections.sources, { adReport, adReportOn: on }));
    expect(report('2026-01-24')).toEqual([
      'sources/adReportOn: Deze dag moet nog komen. Vul een eerdere datum van het rapport in',
    ]);
    expect([report('2026-01-23'), report('2026-01-24', 'no')]).toEqual([[], []]);
  });

  it('for the talk about the agreements', () => {
    const talk = (on: '2026-01-24' | '2026-01-04') =>
      plan(({ sections }) => Object.assign(sections.agreements, { discussedOn: on }));
    expect(talk('2026-01-24')).toEqual([
      'agreements/discussedOn: Deze dag moet nog komen. Vul een eerdere datum van het gesprek in',
    ]);
    expect(talk('2026-01-04')).toEqual([
      'agreements/discussedOn: De opdracht is van 5 januari 2026. Vul een latere datum van het gesprek in',
    ]);
  });
});

describe('a voortgangsrapportage takes no day that cannot be', () => {
  const progress = (change: (copy: ProgressInput) => void) => told(voortgangsrapportage, change);

  it('for a sub-goal or an activity: not before the order, nor when every trajectory would be over', () => {
    expect(
      progress(({ sections }) => {
        Object.assign(sections.goals.goals[0] ?? {}, { on: '1990-02-01', reachedOn: '2025-12-31' });
        Object.assign(sections.goals.goals[4] ?? {}, { on: '2031-02-04' });
        Object.assign(sections.activities.activities[0] ?? {}, { from: '1990-12', until: '2037-09' });
      }),
    ).toEqual([
      'goals/goals.0.on: De opdracht is van 5 januari 2026. Vul een latere datum in',
      'goals/goals.0.reachedOn: De opdracht is van 5 januari 2026. Vul een latere datum in',
      'goals/goals.4.on: Geen traject duurt langer dan vijf jaar. Vul een eerdere datum in',
      'activities/activities.0.from: De opdracht is van 5 januari 2026. Vul een latere maand in',
      'activities/activities.0.until: Geen traject duurt langer dan vijf jaar. Vul een eerdere maand in',
    ]);
  });

  it('for the next report', () => {
    const next = (before: '2026-07-31' | '2026-08-01') =>
      progress(({ sections }) => Object.assign(sections.next, { before }));
    expect(next('2026-07-31')).toEqual([
      'next/before: Deze rapportage gaat tot en met 31 juli 2026. Vul een latere datum in',
    ]);
    expect(next('2026-08-01')).toEqual([]);
  });
});

describe('an eindrapportage takes no day that cannot be', () => {
  const final = (change: (copy: FinalInput) => void) => told(eindrapportage, change);

  it('for the end', () => {
    expect(
      final(({ facts, sections }) => {
        facts.endDate = undefined;
        sections.result.endedOn = '2026-01-04';
      }),
    ).toEqual(['result/endedOn: De opdracht is van 5 januari 2026. Vul een latere datum in']);
  });

  it('for the first day at work', () => {
    const work = (from: '2026-01-04' | '2028-01-05') =>
      final(({ sections }) => Object.assign(sections.placement, { from }));
    expect(work('2026-01-04')).toEqual(['placement/from: De opdracht is van 5 januari 2026. Vul een latere datum in']);
    expect(work('2028-01-05')).toEqual([
      'placement/from: Deze dag is pas over meer dan een jaar. Vul een eerdere datum in',
    ]);
  });
});
