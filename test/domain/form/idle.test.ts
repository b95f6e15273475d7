import { describe, expect, it } from 'vitest';
import { contactDataForm, personForm } from '#src/domain/client-form.ts';
import { choice, date, type Fields, type Form, form, parseForm, type Raw, rows, text } from '#src/domain/form.ts';
import { experienceForm } from '#src/domain/intake/background.ts';
import { representativeForm } from '#src/domain/registration/representative-form.ts';
import { contractForm, sponsorForm } from '#src/domain/sponsor-form.ts';
import { endingSteps } from '#src/domain/steps-ending.ts';
import { sourcesForm } from '#templates/trajectplan/fields.ts';
import { obstaclesForm } from '#templates/voortgangsrapportage/fields.ts';

const why = text({ label: 'Waarom?', optional: true, read: () => 'Schrijf het anders' });
const trip = form({
  title: 'Reis',
  fields: {
    travels: choice({
      label: 'Reist u?',
      options: [
        { value: 'yes', label: 'Ja' },
        { value: 'no', label: 'Nee' },
      ],
    }),
    why,
    on: date({ label: 'Wanneer?', optional: true }),
    stops: rows({ label: 'Haltes', noun: 'halte', fields: { name: text({ label: 'Naam' }) } }),
  },
  idle: ({ travels }) => (travels === 'no' ? { fields: ['why', 'on', 'stops'] } : undefined),
});
const typed = { why: 'x', 'on-dag': '31', 'on-maand': '2', 'on-jaar': '2026', 'stops.0.name': 'Plein' };

describe('answers that tell nothing beside another one', () => {
  it('are neither judged nor kept', () => {
    expect(parseForm(trip, { ...typed, travels: 'no' })).toEqual({ ok: true, value: { travels: 'no', stops: [] } });
  });

  it('are judged as ever beside the other answer, and beside none', () => {
    for (const travels of ['yes', '']) {
      const parsed = parseForm(trip, { ...typed, travels });
      const fields = parsed.ok ? [] : parsed.problems.map(({ field }) => field);
      expect(fields.filter((field) => field !== 'travels')).toEqual(['why', 'on']);
    }
  });

  it('are refused whole where leaving them out unseen would do harm', () => {
    const strict = form({ ...trip, idle: () => ({ fields: ['why', 'on'], refusal: 'Laat dit leeg' }) });
    const said = (raw: Raw) => {
      const parsed = parseForm(strict, { ...raw, travels: 'no' });
      return parsed.ok ? [] : parsed.problems;
    };
    expect(said({ 'on-dag': '31' })).toEqual([{ field: 'on', message: 'Laat dit leeg' }]);
    expect(said({ why: '  ', 'on-dag': '' })).toEqual([]);
  });
});

const found = (form: Form<Fields>, raw: Raw, name: string) => {
  const parsed = parseForm(form, raw);
  if (!parsed.ok) return parsed.problems.filter(({ field }) => field.startsWith(name)).map(({ message }) => message);
  return parsed.value[name];
};
const today = '2026-11-23';
const forms: readonly (readonly [string, Form<Fields>, Raw, Raw])[] = [
  ['country', contactDataForm, { addressKind: 'dutch' }, { country: 'Belgie 2' }],
  ['postcode', contactDataForm, { addressKind: 'foreign' }, { postcode: '1' }],
  ['capacity', representativeForm({ today, birthDate: undefined }), { represented: 'no' }, { capacity: 'x' }],
  ['partnerSurname', personForm(today), { nameUse: 'own' }, { partnerSurname: '2' }],
  ['otherReason', endingSteps['trajectory.concluded'], { endReason: 'goalReached' }, { otherReason: '999991644' }],
  ['endDate', endingSteps['client.moved'], { next: 'handover' }, { 'endDate-dag': '31' }],
  ['adReportOn', sourcesForm, { adReport: 'no' }, { 'adReportOn-dag': '31' }],
  ['change', obstaclesForm, { planChange: 'no' }, { change: '999991644' }],
];

describe('a form with a choice that asks for more', () => {
  it.each(forms)('finds nothing at %s where it was not chosen', (name, form, chosen, more) => {
    const alone = found(form, chosen, name);
    expect(found(form, { ...chosen, ...more }, name)).toEqual(alone);
    expect(found(form, { ...more }, name)).not.toEqual([]);
  });

  it.each([
    ['password', contractForm('uwv'), { delivery: 'attached' }, { password: 'kort' }, /^Laat dit leeg, of kies/],
    ['postcode', sponsorForm, { kind: 'privatePerson' }, { postcode: '1' }, /^Laat dit leeg/],
    ['jobs', experienceForm, { hasWorked: 'no' }, { 'jobs.0.job': '2' }, /Kies dan "Ja", of verwijder de baan/],
  ] as const)('asks to leave %s empty, and says nothing of what was typed', (name, form, chosen, more, sentence) => {
    const said = found(form, { ...chosen, ...more }, name);
    expect(said).toHaveLength(1);
    expect(String(said)).toMatch(sentence);
  });
});
