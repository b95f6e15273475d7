import { describe, expect, it } from 'vitest';
import { purposes } from '#src/domain/disclosure.ts';
import { recipientKindLabels } from '#src/domain/labels.ts';
import { dataFields } from '#src/domain/necessity.ts';
import { activities } from '#src/domain/processing/activities.ts';
import { processingRegister } from '#src/domain/processing/register.ts';
import { provisionKeys } from '#src/domain/regulation/provision.ts';
import { castOrganisation } from '#test/builders/cast.ts';

const house = { organisation: castOrganisation, today: '2026-11-30' as const };

describe('the register of processing (R13)', () => {
  it('has each purpose for which something may leave in exactly one processing', () => {
    expect(activities.flatMap((one) => one.purposes).toSorted()).toEqual([...purposes].toSorted());
  });

  it('names everybody who can stand in a register of disclosures, and each kind of data that is guarded', () => {
    const recipients = new Set(activities.flatMap((one) => one.recipients));
    expect(Object.keys(recipientKindLabels).filter((kind) => ![...recipients].some((one) => one === kind))).toEqual([]);
    const fields = new Set(activities.flatMap((one) => one.fields));
    expect(dataFields.filter((field) => !fields.has(field))).toEqual([]);
    expect(activities.filter(({ fields: own }) => own.includes('bsn'))).toHaveLength(1);
  });

  it('leaves nothing open that the law asks, and names provisions that exist', () => {
    const rows = processingRegister(house);
    for (const row of rows)
      for (const [column, words] of Object.entries(row))
        expect(words.length === 0 || words.some((one) => one.trim() === ''), `${row.title}: ${column}`).toBe(false);
    const named = rows.flatMap(({ provisions }) => provisions);
    expect(named.filter((one) => !provisionKeys.some((key) => key === one))).toEqual([]);
  });

  it('follows a setting and a contract', () => {
    const settings = { ...house.organisation.settings, surveyAgency: 'Bureau Bedacht' };
    const changed = processingRegister({ ...house, organisation: { ...house.organisation, settings } });
    expect(changed.find(({ purposes: [first] }) => first?.includes('Blik op Werk'))?.recipients).toContain(
      'Bureau Bedacht',
    );
  });
});
