import { expect, it } from 'vitest';
import { formatForm, parseForm } from '#src/domain/form.ts';
import { contractAnswers, contractForm } from '#src/domain/sponsor-form.ts';
import { contractOf } from './fixtures.ts';

it('asks within how many hours a breach is told only of whom it has effect, not of a private person', () => {
  expect(Object.keys(contractForm('municipality').fields)).toContain('breachHours');
  expect(Object.keys(contractForm('privatePerson').fields)).not.toContain('breachHours');
  const before = { ...contractOf('privatePerson'), breachHours: 24 };
  const raw = formatForm(contractForm('privatePerson'), contractAnswers(before));
  const again = parseForm(contractForm('privatePerson'), { ...raw, breachHours: '24' });
  expect(again.ok && 'breachHours' in again.value).toBe(false);
});
