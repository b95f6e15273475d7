import { dayProblems, untilToday } from '../day-limits.ts';
import { area, choice, date, type Field, form, text, type ValuesOf } from '../form.ts';
import type { ContactId, ContractId } from '../ids.ts';
import { assignmentTypeLabels, civilStatusLabels, legalSchemeLabels, optionsOf } from '../labels.ts';
import { necessity } from '../necessity.ts';
import { type Contract, isPresent, type Organisation, type Sponsor, type SponsorKind } from '../organisation.ts';
import type { Problem } from '../result.ts';
import { budgetFields } from '../sponsor-form/contract-fields.ts';
import type { Day } from '../time.ts';

/** First page: for which sponsor and under which contract. Only contracts valid today, of sponsors one can write to. */
export function contractChoiceForm(organisation: Organisation, today: Day) {
  const options = organisation.sponsors
    .filter(({ kind, contacts }) => kind === 'privatePerson' || contacts.some((contact) => isPresent(contact, today)))
    .flatMap((sponsor) =>
      sponsor.contracts
        .filter(({ validFrom, validUntil }) => validFrom <= today && (!validUntil || today <= validUntil))
        .map((contract) => ({ value: contract.id, label: sponsor.name, hint: contract.name })),
    );
  return form({
    title: 'Opdrachtgever',
    intro: 'Zonder opdracht van een opdrachtgever registreren wij niemand.',
    why: 'Wij leggen alleen gegevens vast van mensen die aan een traject deelnemen (privacyreglement, bepaling 4). De soort opdrachtgever bepaalt welke gegevens nodig zijn.',
    fields: {
      contractId: choice<ContractId, { optional?: false }>({
        label: 'Onder welk contract valt de opdracht?',
        about: 'contract',
        missing: 'Kies het contract waar de opdracht onder valt',
        options,
      }),
    },
  });
}

/** The sponsor and contract behind a chosen contract id. */
export function findContract(
  organisation: Organisation,
  contractId: ContractId,
): { sponsor: Sponsor; contract: Contract } | undefined {
  for (const sponsor of organisation.sponsors) {
    const contract = sponsor.contracts.find((one) => one.id === contractId);
    if (contract) return { sponsor, contract };
  }
  return undefined;
}

const typesFor: Record<SponsorKind, readonly (keyof typeof assignmentTypeLabels)[]> = {
  uwv: ['supplyStrengthening', 'workReady', 'toWork', 'jobcoaching'],
  municipality: ['supplyStrengthening', 'workReady', 'toWork', 'jobcoaching'],
  employerOutplacement: ['outplacement', 'supplyStrengthening'],
  employerSecondTrack: ['secondTrack', 'jobcoaching', 'supplyStrengthening'],
  privatePerson: ['supplyStrengthening', 'outplacement', 'toWork', 'jobcoaching'],
};

/** The order itself (DOMAIN 2.3 §1 and §2); hours and months start from the contract. */
export function assignmentForm({ sponsor, contract }: { sponsor: Sponsor; contract: Contract }, today: Day) {
  const types = optionsOf(assignmentTypeLabels).filter(({ value }) => typesFor[contract.kind].includes(value));
  return form({
    title: 'Opdracht',
    intro:
      sponsor.kind === 'privatePerson'
        ? `De cliënt is zelf opdrachtgever, contract ${contract.name}.`
        : `Opdracht van ${sponsor.name}, contract ${contract.name}.`,
    why: 'De opdracht is de grondslag van het dossier (privacyreglement, bepaling 4 en 6).',
    fields: {
      contactId: contactField(sponsor, contract, today),
      orderNumber: text({
        label: 'Ordernummer of kenmerk van de opdrachtgever',
        missing: 'Vul het ordernummer of het kenmerk van de opdrachtgever in',
        max: 60,
        width: 20,
        autocomplete: 'off',
      }),
      type: choice({ label: 'Soort opdracht', missing: 'Kies de soort opdracht', options: types, as: 'radio' }),
      legalScheme: schemeField(contract.kind),
      question: area({
        label: 'Wat vraagt de opdrachtgever?',
        about: 'vraag van de opdrachtgever',
        hint: 'In de woorden van de opdrachtgever, zonder gegevens over gezondheid',
        max: 4000,
        optional: true,
      }),
      receivedOn: date({
        label: 'Wanneer kwam de opdracht binnen?',
        about: 'datum van de opdracht',
        hint: 'Bijvoorbeeld 1 3 2026',
        missing: 'Vul in op welke dag de opdracht binnenkwam',
      }),
      ...budgetFields(contract),
    },
    check: ({ receivedOn, legalScheme }): Problem[] => [
      ...(necessity('legalScheme', contract.kind) === 'needed' && legalScheme === undefined
        ? [{ field: 'legalScheme', message: 'Kies de regeling waar de cliënt onder valt' }]
        : []),
      ...(receivedOn ? dayProblems('receivedOn', receivedOn, { last: untilToday(today) }) : []),
    ],
  });
}
export type AssignmentAnswers = ValuesOf<ReturnType<typeof assignmentForm>>;

/** A private person decides for himself, so there is nobody to choose (R2). */
function contactField(sponsor: Sponsor, contract: Contract, today: Day): Field<ContactId | undefined> {
  const options = sponsor.contacts
    .filter((contact) => isPresent(contact, today))
    .map(({ id, name, jobTitle, department }) => ({
      value: id,
      label: name,
      hint: [jobTitle, department].filter((part) => part).join(', '),
    }));
  const words = {
    label: 'Contactpersoon bij de opdrachtgever',
    hint: 'Deze persoon krijgt het trajectplan en de rapportages',
    missing: 'Kies de contactpersoon bij de opdrachtgever',
    options,
  };
  if (contract.kind === 'privatePerson')
    return choice({ ...words, hint: 'De cliënt is zelf opdrachtgever', optional: true });
  // a field that is always answered may stand where one that may be open is meant
  return choice(words) as Field<ContactId | undefined>;
}

/** Left out of the answers, and of the dossier, where this kind of sponsor never needs it. */
function schemeField(kind: SponsorKind): Field<keyof typeof legalSchemeLabels | undefined> {
  const need = necessity('legalScheme', kind);
  const all = optionsOf(legalSchemeLabels);
  return choice({
    label: 'Regeling',
    hint: need === 'never' ? 'Voor deze opdrachtgever leggen wij geen uitkering vast' : undefined,
    options: need === 'never' ? all.filter(({ value }) => value === 'none') : all,
    optional: true,
    as: 'select',
  });
}

/** P5, kind 3, as the sponsor gave it. */
export const registrationCivilStatusForm = form({
  title: 'Burgerlijke staat',
  intro: 'Vul dit alleen in als de opdrachtgever het heeft gegeven en het voor de opdracht nodig is.',
  why: 'Burgerlijke staat is een van de acht soorten gegevens die het privacyreglement noemt (bepaling 5). Wij leggen niet meer vast dan nodig is (AVG artikel 5).',
  fields: {
    civilStatus: choice({
      label: 'Burgerlijke staat',
      missing: 'Kies de burgerlijke staat, of kies "Niet opgegeven"',
      options: optionsOf(civilStatusLabels),
    }),
  },
});
export type CivilStatusAnswers = ValuesOf<typeof registrationCivilStatusForm>;
