import { describe, expect, it } from 'vitest';
import type { Block, DocumentModel, Inline } from '#src/documents/model.ts';
import { longDate } from '#src/domain/format.ts';
import type { Day, Month } from '#src/domain/time.ts';
import { monthRange } from '#templates/parts/months.ts';
import { planDocument } from '#templates/trajectplan/document.ts';
import { planSamples } from '#templates/trajectplan/samples.ts';
import { progressDocument } from '#templates/voortgangsrapportage/document.ts';
import { progressSamples } from '#templates/voortgangsrapportage/samples.ts';
import { sampleModels } from '../documents/sample-hashes.ts';

type Timeline = Extract<Block, { kind: 'timeline' }>;

const timelines = sampleModels.flatMap(([name, model]) =>
  model.blocks.flatMap((block) => (block.kind === 'timeline' ? [[name, model, block] as const] : [])),
);

function plain(inline: Inline): string {
  return inline.map(({ text }) => text).join('');
}

/** Each row of each table, and each item of each list. */
function toldIn({ blocks }: DocumentModel): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'dataTable') return block.rows.map((row) => row.map((cell) => plain(cell.text)).join(' | '));
    return block.kind === 'list' ? block.items.map(plain) : [];
  });
}

/** 'feb – apr 2026', as the bar has it. */
function monthsOf({ from = '', until = '' }: Timeline['rows'][number]): string {
  return monthRange(from.slice(0, 7) as Month, until.slice(0, 7) as Month);
}

describe('what a timeline shows stands in a table or list, as its text for a screen reader says', () => {
  it('is tried on plans and reports', () => {
    expect(new Set(timelines.map(([name]) => name.split(' ')[0]))).toEqual(
      new Set(['trajectplan', 'voortgangsrapportage']),
    );
  });

  it.each(timelines)('%s: the period of each bar', (_, model, timeline) => {
    const told = toldIn(model);
    for (const row of timeline.rows) {
      const numbered = told.filter((line) => line.startsWith(`${row.number} | `));
      const inWords = timeline.alt.includes(`De balk van activiteit ${row.number} (`);
      expect(numbered.some((line) => line.includes(monthsOf(row))) || inWords).toBe(true);
    }
  });

  it.each(timelines)('%s: the day of each sub-goal', (_, model, timeline) => {
    const told = toldIn(model).join('\n');
    for (const { on } of timeline.milestones) expect(told).toContain(longDate(on as Day).replace(/ \d{4}$/u, ''));
  });

  it('numbers its bars as the table does, also where the plan skips a number', () => {
    const input = structuredClone(progressSamples.voorbeeld);
    const last = input?.sections.activities.activities.at(-1);
    if (!input || !last) throw new Error('no activity');
    Object.assign(last, { number: 12 });
    const bars = progressDocument(input).blocks.flatMap((block) => (block.kind === 'timeline' ? block.rows : []));
    expect(bars.at(-1)?.number).toBe('12');
  });

  it('says the day of a sub-goal whose text does not name its day', () => {
    const input = structuredClone(planSamples.voorbeeld);
    const [first] = input?.sections.goals.goals ?? [];
    if (!input || !first) throw new Error('no sub-goal');
    Object.assign(first, { text: 'Het cv is klaar', on: '2026-03-30' });
    expect(toldIn(planDocument(input)).join('\n')).toContain('Het cv is klaar. Afgesproken datum: 30 maart 2026.');
  });
});
