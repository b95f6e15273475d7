import { describe, expect, it } from 'vitest';
import { assignmentTypes, legalSchemes } from '#src/domain/assignment.ts';
import { civilStatuses } from '#src/domain/client.ts';
import { purposes } from '#src/domain/disclosure.ts';
import { outcomes } from '#src/domain/document.ts';
import { reportFields } from '#src/domain/dossier.ts';
import * as labels from '#src/domain/labels.ts';
import { mailKinds } from '#src/domain/message.ts';
import { roles, sponsorKinds } from '#src/domain/organisation.ts';
import { daySchema } from '#src/domain/time.ts';

const records = Object.entries(labels).filter(([name]) => name.endsWith('Labels'));

describe('the Dutch words of closed lists', () => {
  it.each(records)('%s: each value has its own word', (_name, record) => {
    const words = Object.values(record);
    expect(words.every((word) => typeof word === 'string' && word.trim() !== '')).toBe(true);
    expect(new Set(words).size).toBe(words.length);
  });

  it.each([
    [labels.assignmentTypeLabels, assignmentTypes],
    [labels.legalSchemeLabels, legalSchemes],
    [labels.civilStatusLabels, civilStatuses],
    [labels.purposeLabels, purposes],
    [labels.outcomeLabels, outcomes],
    [labels.reportFieldLabels, reportFields],
    [labels.mailKindLabels, mailKinds],
    [labels.roleLabels, roles],
    [labels.sponsorKindLabels, sponsorKinds],
    [labels.endReasonLabels, labels.endReasons],
  ])('stand in the order of their list', (record, list) => {
    expect(Object.keys(record)).toEqual([...list]);
    expect(labels.optionsOf<string>(record).map(({ value }) => value)).toEqual([...list]);
  });

  it('name no BSN in a way of delivery: it is masked in all, and many contracts allow none (R9)', () => {
    expect(Object.values(labels.deliveryLabels).join()).not.toContain('BSN');
  });

  it('print the old name of the assignment literally, and the five reporting fields in the regulation’s order', () => {
    expect(labels.assignmentTypeLabels.supplyStrengthening).toBe('Aanbodversterkende Bemiddelingsactiviteit');
    expect(Object.values(labels.reportFieldLabels)).toEqual([
      'Begeleiding',
      'Scholing',
      'Bemiddeling',
      'Plaatsing',
      'Nazorg',
    ]);
  });
});

describe('a stored day', () => {
  it.each([
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-12-31', true],
    ['2026-1-1', false],
  ])('%s exists: %s', (day, exists) => {
    expect(daySchema.safeParse(day).success).toBe(exists);
  });
});
