import { describe, expect, it } from 'vitest';
import { agreedDelivery } from '#src/domain/delivery.ts';
import { formatForm, parseForm } from '#src/domain/form.ts';
import { contractAnswers, contractForm } from '#src/domain/sponsor-form.ts';
import { contractOf, today } from './fixtures.ts';

const password = 'vier gele fietsen, 1 bel';
const sponsor = { name: 'Gemeente Voorbeeldstad', domains: ['voorbeeldstad.example'] };
const earlier = { way: 'protected', password: 'drie oude klompen', agreedOn: '2026-03-03' } as const;

/** What the form of a municipality's contract says of this password. */
function said(typed: Record<string, string>, known: Parameters<typeof contractForm>[1] = { sponsor }) {
  const form = contractForm('municipality', known);
  const raw = formatForm(form, contractAnswers(contractOf('municipality')));
  const parsed = parseForm(form, { ...raw, delivery: 'protected', ...typed });
  return parsed.ok ? undefined : parsed.problems.map(({ field, message }) => `${field}: ${message}`).join();
}

describe('the password of a PDF', () => {
  it('is asked with its way of delivery, and with no other', () => {
    expect(said({})).toBe('password: Vul het wachtwoord in dat u met de opdrachtgever heeft afgesproken');
    expect(said({ password })).toBeUndefined();
    expect(said({ password, delivery: 'attached' })).toMatch(/^password: Laat dit leeg/);
    expect(said({}, { sponsor, agreedOn: '2026-03-03' })).toBeUndefined();
  });

  it.each([
    ['kort', 'minstens 12 tekens'],
    ['Welkom123456', 'lijst die inbrekers'],
    ['123456789012', 'reeks of een herhaling'],
    ['Voorbeeldstad 2026', 'de naam en het domein van de opdrachtgever zijn makkelijk te raden'],
    ['één gele fiets met bel', 'zonder accenten'],
    [' vier gele fietsen', 'losse spaties'],
    ['vier  gele fietsen', 'losse spaties'],
    ['x'.repeat(101), 'hoogstens 100 tekens'],
  ])('is judged like that of an account, and is one that can be told by telephone: %s', (typed, why) => {
    expect(said({ password: typed })).toContain(why);
  });

  it('is not there for a private person, who shares a contract with others', () => {
    const form = contractForm('privatePerson');
    const raw = formatForm(form, contractAnswers(contractOf('privatePerson')));
    const parsed = parseForm(form, { ...raw, delivery: 'protected', password });
    expect(parsed).toMatchObject({ ok: false, problems: [{ field: 'delivery' }] });
  });

  it('is never among the answers that are shown again', () => {
    const answers = contractAnswers({ ...contractOf('municipality'), delivery: earlier });
    expect(JSON.stringify(formatForm(contractForm('municipality'), answers))).not.toContain('klompen');
    expect(answers).toMatchObject({ delivery: 'protected' });
  });

  it('stays until another is agreed, and goes with its way of delivery', () => {
    expect(agreedDelivery({ delivery: 'protected' }, earlier, today)).toEqual(earlier);
    expect(agreedDelivery({ delivery: 'protected', password }, earlier, today)).toEqual({
      way: 'protected',
      password,
      agreedOn: today,
    });
    expect(agreedDelivery({ delivery: 'attached' }, earlier, today)).toEqual({ way: 'attached' });
    expect(agreedDelivery({ delivery: 'protected' }, { way: 'attached' }, today)).toBeUndefined();
  });
});
