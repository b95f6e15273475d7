import { email, optionalPostcode, phone, postcode, readPlace } from './contact-fields.ts';
import { choice, form, text, type ValuesOf } from './form.ts';
import type { SponsorId } from './ids.ts';
import { optionsOf, sponsorKindLabels } from './labels.ts';
import { type Branch, privateSponsorName, type Sponsor } from './organisation.ts';
import { isPublicMailDomain } from './public-mail.ts';
import type { Problem } from './result.ts';
import type { Day } from './time.ts';

export {
  type ContactAnswers,
  contactForm,
  domainProblems,
  toContact,
  verifiedContact,
  verifyContactForm,
} from './sponsor-form/contact-form.ts';
export {
  type ContractAnswers,
  contractAnswers,
  contractDefaults,
  contractForm,
  toContract,
} from './sponsor-form/contract-form.ts';
export { passwordMissing } from './sponsor-form/file-password.ts';
export { sponsorProblems } from './sponsor-form/sponsor-rules.ts';
export { wipeUnconfirmed } from './sponsor-form/wipe-bsn.ts';

/** A branch of the agency (P25), as printed on letters. */
export const branchForm = form({
  title: 'Vestiging',
  fields: {
    name: text({
      label: 'Naam van de vestiging',
      missing: 'Vul de naam van de vestiging in',
      max: 80,
      checkWords: false,
      named: true,
    }),
    street: text({
      label: 'Straat en huisnummer',
      missing: 'Vul de straat en het huisnummer in',
      max: 120,
      checkWords: false,
      named: true,
    }),
    postcode,
    town: text({ label: 'Plaats', missing: 'Vul de plaats in', max: 80, read: readPlace }),
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
    use: choice({
      label: 'Deze vestiging is',
      hint: 'Na het sluiten kiest niemand deze vestiging meer. Het archief blijft, en is dan voor de directie',
      missing: 'Kies of deze vestiging in gebruik is',
      options: [
        { value: 'open', label: 'In gebruik' },
        { value: 'closed', label: 'Gesloten' },
      ],
    }),
  },
});

/** The branch with these answers; one that was closed before stays closed since that day. */
export function toBranch(
  { use, ...answers }: ValuesOf<typeof branchForm>,
  { id, closedOn, today }: Pick<Branch, 'id' | 'closedOn'> & { readonly today: Day },
): Branch {
  return { id, ...answers, ...(use === 'closed' && { closedOn: closedOn ?? today }) };
}

/** A branch as answers. */
export function branchAnswers({ closedOn, ...branch }: Branch): ValuesOf<typeof branchForm> {
  return { ...branch, use: closedOn ? 'closed' : 'open' };
}

const domainPattern = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

const ofOrganisation = 'nodig, behalve bij een particulier';

/** Who gives assignments (P1, R1). The kind decides which data and words go with it; a private person has no data here. */
export const sponsorForm = form({
  title: 'Opdrachtgever',
  why: 'De soort opdrachtgever bepaalt welke gegevens nodig zijn en of een BSN mag (privacyreglement, bepaling 1; UAVG artikel 46).',
  fields: {
    kind: choice({
      label: 'Soort opdrachtgever',
      hint: 'Bij een particulier is de cliënt zelf opdrachtgever. Laat de andere vragen dan leeg.',
      missing: 'Kies de soort opdrachtgever',
      options: optionsOf(sponsorKindLabels),
    }),
    name: text({ label: 'Naam', max: 120, optional: true, needed: ofOrganisation, checkWords: false, named: true }),
    street: text({
      label: 'Straat en huisnummer, of postbus',
      max: 120,
      optional: true,
      needed: ofOrganisation,
      checkWords: false,
      named: true,
    }),
    postcode: optionalPostcode(ofOrganisation),
    town: text({ label: 'Plaats', max: 80, optional: true, needed: ofOrganisation, read: readPlace }),
    domains: text({
      label: 'Maildomeinen van de opdrachtgever',
      hint: 'Het deel na de @. Meer dan een: zet er een komma tussen.',
      max: 400,
      optional: true,
      needed: ofOrganisation,
      read: (line) => {
        const domains = splitDomains(line);
        const open = domains.find(isPublicMailDomain);
        if (open) return `Vul het eigen domein van de opdrachtgever in: bij ${open} kan iedereen een adres krijgen`;
        return domains.every((domain) => domainPattern.test(domain))
          ? { value: domains.join(', ') }
          : 'Vul domeinen in zoals voorbeeld.example, met een komma ertussen';
      },
    }),
  },
  idle: ({ kind }) => (kind === 'privatePerson' ? { fields: orgFields, refusal: onlyInDossier } : undefined),
  check: ({ kind, ...answers }): Problem[] =>
    kind === 'privatePerson'
      ? []
      : orgFields
          .filter((field) => answers[field] === undefined)
          .map((field) => ({ field, message: neededOfOrganisation[field] })),
});
export type SponsorAnswers = ValuesOf<typeof sponsorForm>;

const neededOfOrganisation = {
  name: 'Vul de naam van de opdrachtgever in',
  street: 'Vul de straat en het huisnummer in, of een postbus',
  postcode: 'Vul de postcode in',
  town: 'Vul de plaats in',
  domains: 'Vul het maildomein in. Alleen daarbinnen mag een besluit worden doorgestuurd',
} as const;
// Object.keys widens the keys the record closes
const orgFields = Object.keys(neededOfOrganisation) as (keyof typeof neededOfOrganisation)[];

/** R3: who a private person is, stands in the dossier of that client alone. */
const onlyInDossier = 'Laat dit leeg. Gegevens van een particulier staan alleen in het dossier';

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
    name: name ?? privateSponsorName,
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
  if (kind === 'privatePerson') return { kind };
  return { name, kind, street, postcode: code, town, domains: domains.join(', ') || undefined };
}
