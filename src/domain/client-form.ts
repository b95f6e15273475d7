import { ageOn, isUnusualAge } from './age.ts';
import { addYears } from './calendar.ts';
import type { Client } from './client.ts';
import {
  addressAnswers,
  addressFields,
  addressProblems,
  optionalEmail,
  optionalPhone,
  otherAddressIdle,
  toAddress,
} from './contact-fields.ts';
import { confirm, date, form, type Judged, type Values, type ValuesOf } from './form.ts';
import { nameFields, nameProblems, partnerIdle, toPersonName } from './name-fields.ts';
import type { Problem } from './result.ts';
import type { Day } from './time.ts';

/**
 * P5, kind 1: who the client is. The day is today's; a birth date lies before it. `ageChecked` is asked when the age is
 * unusual, and kept nowhere.
 */
export function personForm(today: Day) {
  return form({
    title: 'Persoonsgegevens',
    intro: 'Neem de gegevens over van de opdrachtgever.',
    why: 'Persoonsgegevens zijn een van de acht soorten gegevens die het privacyreglement noemt (bepaling 5). De opdrachtgever geeft ze (bepaling 6).',
    fields: {
      ...nameFields,
      birthDate: date({ label: 'Geboortedatum', hint: 'Bijvoorbeeld 14 5 1986', missing: 'Vul de geboortedatum in' }),
      ageChecked: confirm({
        label: 'Ik heb de geboortedatum nagekeken. De leeftijd klopt.',
        about: 'controle van de geboortedatum',
        optional: true,
      }),
    },
    idle: partnerIdle,
    check: (answers): Problem[] => [...nameProblems(answers), ...birthProblems(answers, today)],
  });
}
export type PersonAnswers = ValuesOf<ReturnType<typeof personForm>>;

function birthProblems({ birthDate, ageChecked }: Judged<PersonAnswers>, today: Day): Problem[] {
  if (!birthDate) return [];
  if (birthDate >= today) return [{ field: 'birthDate', message: 'Vul een geboortedatum in die in het verleden ligt' }];
  if (birthDate < addYears(today, -110))
    return [{ field: 'birthDate', message: 'Controleer het jaar van de geboortedatum' }];
  if (ageChecked || !isUnusualAge(birthDate, today)) return [];
  const age = ageOn(birthDate, today);
  const message = `Controleer de geboortedatum: de cliënt is dan ${age} jaar. Klopt dat? Zet dan een vinkje`;
  return [{ field: 'ageChecked', message }];
}

const contactDataFields = {
  ...addressFields,
  addressProtected: confirm({
    label: 'Het adres is geheim. Het gaat niet naar het onderzoeksbureau en niet naar partners.',
    about: 'geheim adres',
    optional: true,
  }),
  phone: optionalPhone({ label: 'Telefoonnummer' }),
  email: optionalEmail({ label: 'E-mailadres' }),
} as const;

/** P5, kind 2: where the client lives and can be reached. Also the page on which coach and clerk change these. */
export const contactDataForm = form({
  title: 'Adres, telefoon en e-mail',
  why: 'Naam en adres zijn gegevens die het privacyreglement noemt (bepaling 5). Telefoon en e-mail gebruiken wij voor afspraken en zijn niet verplicht.',
  fields: contactDataFields,
  idle: otherAddressIdle,
  check: addressProblems,
});
export type ContactDataAnswers = Values<typeof contactDataFields>;

/** The client with another name or birth date; everything else stays. */
export function withPerson(client: Client, answers: PersonAnswers): Client {
  return { ...client, name: toPersonName(answers), formOfAddress: answers.formOfAddress, birthDate: answers.birthDate };
}

/** The client with other contact data; a phone or mail that was emptied is gone. */
export function withContactData(client: Client, answers: ContactDataAnswers): Client {
  const { phone: oldPhone, email: oldEmail, ...rest } = client;
  return {
    ...rest,
    address: toAddress(answers),
    addressProtected: answers.addressProtected,
    ...(answers.phone && { phone: answers.phone }),
    ...(answers.email && { email: answers.email }),
  };
}

/** What the two forms show for a client that exists. */
export function personAnswers(client: Client): Partial<PersonAnswers> {
  return { ...client.name, formOfAddress: client.formOfAddress, birthDate: client.birthDate };
}

export function contactDataAnswers(client: Client): Partial<ContactDataAnswers> {
  const { addressProtected, phone, email } = client;
  return { ...addressAnswers(client.address), addressProtected, phone, email };
}
