import { addressAnswers } from '#src/domain/contact-fields.ts';
import { formatForm, type Raw } from '#src/domain/form.ts';
import { normaliseInitials } from '#src/domain/name-fields.ts';
import type { Contract, Sponsor } from '#src/domain/organisation.ts';
import type { RegistrationPage } from '#src/domain/registration.ts';

type Chosen = { readonly sponsor: Sponsor; readonly contract: Contract };

/**
 * What a page shows before anything was typed: hours and months of the contract, and for a private person, who is
 * sponsor and client at once (R2), what is already known of that person. Everything can be changed.
 */
export function firstAnswers({ key, form }: RegistrationPage, chosen: Chosen): Raw {
  const known = { ...values(key, chosen) };
  return filled(formatForm(form, known));
}

function values(key: string, { sponsor, contract }: Chosen): Readonly<Record<string, unknown>> {
  const person = contract.kind === 'privatePerson' ? sponsor.contacts[0] : undefined;
  switch (key) {
    case 'assignment':
      return { budgetHours: contract.budgetHours, maxMonths: contract.maxMonths, contactId: person?.id };
    case 'person':
      return person ? { formOfAddress: person.formOfAddress, ...nameParts(person.name), nameUse: 'own' } : {};
    case 'contact':
      return person ? { ...homeOf(sponsor), phone: person.phone, email: person.email } : {};
    default:
      return {};
  }
}

/** 'S. El Amrani': initials and surname. A name written otherwise is typed by hand. */
function nameParts(name: string): Readonly<Record<string, string>> {
  const [, initials = '', surname = ''] = /^((?:\p{L}{1,3}\.\s?)+)\s*(\p{L}.*)$/u.exec(name) ?? [];
  const normal = normaliseInitials(initials);
  return normal && surname ? { initials: normal, surname } : {};
}

function homeOf({ street, postcode, town }: Sponsor) {
  const [, name = '', houseNumber = '', addition = ''] = /^(.+?)\s+(\d{1,5})\s*(\S{0,6})$/.exec(street ?? '') ?? [];
  if (!name || !postcode || !town) return {};
  return addressAnswers({ kind: 'dutch', street: name, houseNumber, ...(addition && { addition }), postcode, town });
}

function filled(raw: Raw): Raw {
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value.length > 0));
}
