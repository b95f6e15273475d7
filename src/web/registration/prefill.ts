import { formatForm, type Raw } from '#src/domain/form.ts';
import type { Contract } from '#src/domain/organisation.ts';
import type { RegistrationPage } from '#src/domain/registration.ts';

/** What a page shows before anything was typed: hours and months of the contract. Everything can be changed. */
export function firstAnswers({ key, form }: RegistrationPage, { budgetHours, maxMonths }: Contract): Raw {
  return key === 'assignment' ? filled(formatForm(form, { budgetHours, maxMonths })) : {};
}

function filled(raw: Raw): Raw {
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value.length > 0));
}
