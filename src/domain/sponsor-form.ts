import { email, inDomains, optionalPhone, optionalPostcode, phone, postcode } from './contact-fields.ts';
import { choice, confirm, date, form, text, type ValuesOf } from './form.ts';
import { longDate } from './format.ts';
import type { BranchId, ContactId, SponsorId, UserId } from './ids.ts';
import { formOfAddressLabels, optionsOf, sponsorKindLabels } from './labels.ts';
import type { Branch, Contact, Sponsor } from './organisation.ts';
import type { Problem } from './result.ts';
import type { Day } from './time.ts';

export {
  type ContractAnswers,
  contractAnswers,
  contractDefaults,
  contractForm,
  toContract,
} from './sponsor-form/contract-form.ts';

/** A branch of the agency (P25), as printed on letters. */
export const branchForm = form({
  title: 'Vestiging',
  fields: {
    name: text({ label: 'Naam van de vestiging', missing: 'Vul de naam van de vestiging in', max: 80 }),
    street: text({ label: 'Straat en huisnummer', missing: 'Vul de straat en het huisnummer in', max: 120 }),
    postcode,
    town: text({ label: 'Plaats', missing: 'Vul de plaats in', max: 80 }),
    phone: phone({ label: 'Telefoonnummer', missing: 'Vul het telefoonnummer van de vestiging in' }),
    email: email({ label: 'E-mailadres', missing: 'Vul het e-mailadres van de vestiging in' }),
    envelopeWindow: choice({
      label: 'Venster in de envelop',
      missing: 'Kies waar het venster in de envelop zit',
      options: [
        { value: 'links', label: 'Links' },
        { value: 'rechts', label: 'Rechts' },
        { value: 'geen', label: 'Geen venster' },
      ],
    }),
  },
});

export function toBranch(answers: ValuesOf<typeof branchForm>, id: BranchId): Branch {
  return { id, ...answers };
}

const domainPattern = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** Who gives assignments (P1, R1). The kind decides which data and words go with it. */
export const sponsorForm = form({
  title: 'Opdrachtgever',
  why: 'De soort opdrachtgever bepaalt welke gegevens nodig zijn en of een BSN mag (privacyreglement, bepaling 1; UAVG artikel 46).',
  fields: {
    name: text({ label: 'Naam', missing: 'Vul de naam van de opdrachtgever in', max: 120 }),
    kind: choice({
      label: 'Soort opdrachtgever',
      missing: 'Kies de soort opdrachtgever',
      options: optionsOf(sponsorKindLabels),
    }),
    street: text({ label: 'Straat en huisnummer, of postbus', max: 120, optional: true }),
    postcode: optionalPostcode,
    town: text({ label: 'Plaats', max: 80, optional: true }),
    domains: text({
      label: 'Maildomeinen van de opdrachtgever',
      hint: 'Het deel na de @. Meer dan een: zet er een komma tussen.',
      max: 400,
      optional: true,
      read: (line) => {
        const domains = splitDomains(line);
        return domains.every((domain) => domainPattern.test(domain))
          ? { value: domains.join(', ') }
          : 'Vul domeinen in zoals voorbeeld.example, met een komma ertussen';
      },
    }),
  },
  check: ({ kind, domains, street, postcode: code, town }): Problem[] => [
    ...(kind !== 'privatePerson' && !street
      ? [{ field: 'street', message: 'Vul de straat en het huisnummer in, of een postbus' }]
      : []),
    ...(kind !== 'privatePerson' && !code ? [{ field: 'postcode', message: 'Vul de postcode in' }] : []),
    ...(kind !== 'privatePerson' && !town ? [{ field: 'town', message: 'Vul de plaats in' }] : []),
    ...(kind !== 'privatePerson' && !domains
      ? [{ field: 'domains', message: 'Vul het maildomein in. Alleen daarbinnen mag een besluit worden doorgestuurd' }]
      : []),
  ],
});
export type SponsorAnswers = ValuesOf<typeof sponsorForm>;

function splitDomains(line: string | undefined): string[] {
  return (line ?? '')
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((domain) => domain.replace(/^@/, ''))
    .filter((domain) => domain !== '');
}

/** The sponsor with these answers; contracts and contacts stay. */
export function toSponsor(
  answers: SponsorAnswers,
  kept: { readonly id: SponsorId } & Partial<Pick<Sponsor, 'contracts' | 'contacts'>>,
): Sponsor {
  const { domains, street, postcode: code, town, name, kind } = answers;
  return {
    id: kept.id,
    name,
    kind,
    ...(street && { street }),
    ...(code && { postcode: code }),
    ...(town && { town }),
    domains: splitDomains(domains),
    contracts: kept.contracts ?? [],
    contacts: kept.contacts ?? [],
  };
}

export function sponsorAnswers({
  domains,
  street,
  postcode: code,
  town,
  name,
  kind,
}: Sponsor): Partial<SponsorAnswers> {
  return { name, kind, street, postcode: code, town, domains: domains.join(', ') || undefined };
}

/** A person at the sponsor who receives and decides (R16). The address must lie inside the sponsor's own domains (R21). */
export function contactForm(sponsor: Pick<Sponsor, 'name' | 'domains'>) {
  return form({
    title: 'Contactpersoon',
    intro: `Contactpersoon bij ${sponsor.name}.`,
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
      }),
      jobTitle: text({ label: 'Functie', missing: 'Vul de functie van de contactpersoon in', max: 80 }),
      department: text({ label: 'Afdeling', max: 120, optional: true }),
      email: email({ label: 'E-mailadres', missing: 'Vul het e-mailadres van de contactpersoon in' }),
      phone: optionalPhone({ label: 'Telefoonnummer' }),
      leftOn: date({
        label: 'Laatste werkdag bij de opdrachtgever',
        hint: 'Laat leeg als de contactpersoon er werkt',
        optional: true,
      }),
    },
    check: (answers): Problem[] =>
      inDomains(answers.email, sponsor.domains)
        ? []
        : [
            {
              field: 'email',
              message: `Gebruik een adres van de opdrachtgever (${sponsor.domains.join(', ')}), of voeg eerst het domein toe`,
            },
          ],
  });
}
export type ContactAnswers = ValuesOf<ReturnType<typeof contactForm>>;

/** The contact with these answers. Another mail address has to be called back again before anything is sent to it. */
export function toContact(answers: ContactAnswers, id: ContactId, before?: Contact): Contact {
  const { department, phone: number, leftOn, ...rest } = answers;
  const verified = before?.email === answers.email ? before.verified : undefined;
  return {
    id,
    ...rest,
    ...(department && { department }),
    ...(number && { phone: number }),
    ...(leftOn && { leftOn }),
    ...(verified && { verified }),
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
      on > today ? [{ field: 'on', message: `Vul een dag in tot en met vandaag, ${longDate(today)}` }] : [],
  });
}

export function verifiedContact(contact: Contact, on: Day, by: UserId): Contact {
  return { ...contact, verified: { on, by } };
}
