import { addDays } from '../calendar.ts';
import { isWithin } from '../contact-data.ts';
import { email, optionalPhone } from '../contact-fields.ts';
import { dayProblems, type Limit, notBefore, untilToday } from '../day-limits.ts';
import { choice, confirm, date, form, text, type ValuesOf } from '../form.ts';
import type { ContactId, UserId } from '../ids.ts';
import { formOfAddressLabels, optionsOf } from '../labels.ts';
import { readTitledName } from '../name-fields.ts';
import type { Contact, Sponsor } from '../organisation.ts';
import type { Problem } from '../result.ts';
import type { Day } from '../time.ts';

/** A person at the sponsor who receives and decides (R16). The address must lie inside the sponsor's own domains (R21). */
export function contactForm(sponsor: Pick<Sponsor, 'name' | 'domains'>) {
  return form({
    title: 'Contactpersoon',
    intro: `Contactpersoon bij ${sponsor.name}`,
    why: 'Plannen en rapportages gaan alleen naar een contactpersoon van de opdrachtgever, op een nagebeld adres (privacyreglement, bepaling 9 en 10).',
    fields: {
      formOfAddress: choice({
        label: 'Aanspreekvorm',
        missing: 'Kies de aanspreekvorm van de contactpersoon',
        options: optionsOf(formOfAddressLabels),
      }),
      name: text({
        label: 'Naam',
        hint: 'Met voorletters, bijvoorbeeld A. Voorbeeld',
        missing: 'Vul de naam van de contactpersoon in',
        max: 120,
        read: readTitledName,
      }),
      jobTitle: text({
        label: 'Functie',
        missing: 'Vul de functie van de contactpersoon in',
        max: 80,
        checkWords: false,
        named: true,
      }),
      department: text({ label: 'Afdeling', max: 120, optional: true, checkWords: false, named: true }),
      email: email({ label: 'E-mailadres', missing: 'Vul het e-mailadres van de contactpersoon in' }),
      phone: optionalPhone({ label: 'Telefoonnummer' }),
      leftOn: date({
        label: 'Laatste werkdag bij de opdrachtgever',
        hint: 'Laat leeg als de contactpersoon er werkt',
        optional: true,
      }),
    },
    check: ({ email }): Problem[] => (email ? domainProblems(email, sponsor) : []),
  });
}

/** R21: documents go only to addresses inside the sponsor's own mail domains, when these are known. */
export function domainProblems(email: string, { domains }: Pick<Sponsor, 'domains'>): Problem[] {
  const message = `Gebruik een adres van de opdrachtgever (${domains.join(', ')}), of voeg eerst het domein toe`;
  return domains.length === 0 || isWithin(email, domains) ? [] : [{ field: 'email', message }];
}
export type ContactAnswers = ValuesOf<ReturnType<typeof contactForm>>;

/** The contact with these answers. Another mail address has to be called back again before anything is sent to it. */
export function toContact(answers: ContactAnswers, id: ContactId, before?: Contact): Contact {
  const { department, phone: number, leftOn, ...rest } = answers;
  const { verified, forwarded } = before?.email === answers.email ? before : {};
  return {
    id,
    ...rest,
    ...(department && { department }),
    ...(number && { phone: number }),
    ...(leftOn && { leftOn }),
    ...(verified && { verified }),
    ...(forwarded && { forwarded }),
  };
}

/** The call-back that makes an address fit to send to (R21, DOMAIN E7): by the number in the contract. */
export function verifyContactForm(today: Day) {
  return form({
    title: 'Adres nabellen',
    intro: 'Bel de opdrachtgever op het nummer uit het contract, niet op een nummer uit een mail.',
    why: 'Een plan of rapportage naar een verkeerd adres is een datalek. Daarom sturen wij pas iets naar een adres dat is nagebeld.',
    fields: {
      calledBack: confirm({
        label: 'Ik heb gebeld. De naam en het e-mailadres kloppen.',
        missing: 'Bel de opdrachtgever en zet dan een vinkje',
      }),
      on: date({ label: 'Gebeld op', missing: 'Vul in op welke dag u heeft gebeld' }),
    },
    check: ({ on }): Problem[] =>
      on ? dayProblems('on', on, { first: recentCall(today), last: untilToday(today) }) : [],
  });
}

/** A call of long ago says nothing about the address that stands here now. */
function recentCall(today: Day): Limit {
  return notBefore(addDays(today, -7), 'of bel opnieuw: een gesprek van langer geleden telt niet');
}

export function verifiedContact(contact: Contact, on: Day, by: UserId): Contact {
  return { ...contact, verified: { on, by } };
}
