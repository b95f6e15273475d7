import { addDays, addYears } from '../calendar.ts';
import { email, optionalPhone, postcode, readPlace } from '../contact-fields.ts';
import { dayProblems, notBefore, untilToday } from '../day-limits.ts';
import { area, choice, confirm, date, form, text, type ValuesOf } from '../form.ts';
import { formOfAddressLabels, optionsOf } from '../labels.ts';
import { readTitledName } from '../name-fields.ts';
import type { Problem } from '../result.ts';
import type { Day } from '../time.ts';

/** A company that carries out part of a trajectory. Plans name it by this name. */
export const partnerForm = form({
  title: 'Samenwerkingspartner',
  why: 'Medewerkers van dit bedrijf krijgen alleen gegevens op verzoek, en pas nadat zij zelf een geheimhoudingsverklaring hebben getekend (privacyreglement, bepaling 15).',
  fields: {
    name: text({
      label: 'Naam van het bedrijf',
      hint: 'Zo heet het bedrijf ook in trajectplannen, bij ‘Wie voert het uit?’',
      missing: 'Vul de naam van het bedrijf in',
      max: 100,
      checkWords: false,
      named: true,
      read: (line) => (line.length < 3 ? 'Vul de hele naam van het bedrijf in' : { value: line }),
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
  },
});
export type PartnerAnswers = ValuesOf<typeof partnerForm>;

/** Without a contract that is in force nobody there is told anything. */
export function partnerContractForm(today: Day) {
  return form({
    title: 'Contract met het bedrijf',
    intro: 'Na de laatste dag worden het bedrijf en zijn mensen vanzelf geschorst.',
    fields: {
      from: date({ label: 'Geldt vanaf', missing: 'Vul in vanaf welke dag het contract geldt' }),
      until: date({ label: 'Geldt tot en met', missing: 'Vul in tot en met welke dag het contract geldt' }),
    },
    check: ({ from, until }): Problem[] => [
      ...(from && from > today
        ? [{ field: 'from', message: 'Het contract gaat later in. Leg het vast op de dag dat het ingaat' }]
        : []),
      ...(until && until < today ? [{ field: 'until', message: 'Dit contract is al afgelopen' }] : []),
      ...(until && until > addYears(today, 10) ? [{ field: 'until', message: 'Controleer het jaar' }] : []),
    ],
  });
}

/** One person who works there. */
export const partnerPersonForm = form({
  title: 'Persoon bij een samenwerkingspartner',
  why: 'Gegevens gaan alleen naar een persoon, nooit naar een bedrijf als geheel (privacyreglement, bepaling 15).',
  fields: {
    formOfAddress: choice({
      label: 'Aanspreekvorm',
      missing: 'Kies de aanspreekvorm',
      options: optionsOf(formOfAddressLabels),
    }),
    name: text({
      label: 'Naam',
      hint: 'Met voorletters, bijvoorbeeld T. Lesgever',
      missing: 'Vul de naam van deze persoon in',
      max: 120,
      read: readTitledName,
    }),
    jobTitle: text({
      label: 'Functie',
      missing: 'Vul de functie van deze persoon in',
      max: 80,
      checkWords: false,
      named: true,
    }),
    email: email({ label: 'Eigen e-mailadres', missing: 'Vul het eigen e-mailadres van deze persoon in' }),
    phone: optionalPhone({ label: 'Telefoonnummer' }),
  },
});
export type PartnerPersonAnswers = ValuesOf<typeof partnerPersonForm>;

/** The call-back that makes the address fit to send to. */
export function verifyPersonForm(today: Day) {
  const recent = notBefore(addDays(today, -7), 'of bel opnieuw: een gesprek van langer geleden telt niet');
  return form({
    title: 'Adres nabellen',
    intro: 'Bel het bedrijf op het nummer uit het contract, niet op een nummer uit een mail.',
    why: 'Gegevens naar een verkeerd adres zijn een datalek. Daarom sturen wij pas iets naar een adres dat is nagebeld.',
    fields: {
      calledBack: confirm({
        label: 'Ik heb gebeld. De naam en het e-mailadres kloppen.',
        missing: 'Bel het bedrijf en zet dan een vinkje',
      }),
      on: date({ label: 'Gebeld op', missing: 'Vul in op welke dag u heeft gebeld' }),
    },
    check: ({ on }): Problem[] => (on ? dayProblems('on', on, { first: recent, last: untilToday(today) }) : []),
  });
}

type Signing = {
  readonly today: Day;
  /** The day on which this text was last asked to be signed. */
  readonly askedOn: Day | undefined;
  /** So many days after the signature it still counts. */
  readonly declarationDays: number;
};

/** What came back signed, beside the scan of it. */
export function declarationForm({ today, askedOn, declarationDays }: Signing) {
  const asked = askedOn && notBefore(askedOn, 'toen de verklaring is verstuurd of afgekeurd');
  const oldest = {
    on: addDays(today, -declarationDays),
    says: `De handtekening is ouder dan ${declarationDays} dagen. Laat deze persoon opnieuw tekenen`,
  };
  return form({
    title: 'Getekende verklaring',
    intro: 'Voeg een scan van de getekende geheimhoudingsverklaring toe.',
    fields: {
      signed: confirm({
        label: 'De verklaring is getekend, met plaats en datum.',
        missing: 'Zonder handtekening en datum telt de verklaring niet',
      }),
      nameMatches: confirm({
        label: 'De naam op de verklaring is de naam van deze persoon.',
        missing: 'Op de verklaring moet de naam van deze persoon staan',
      }),
      signedOn: date({ label: 'Getekend op', missing: 'Vul in op welke dag is getekend' }),
    },
    check: ({ signedOn }): Problem[] => {
      if (!signedOn) return [];
      const problems = dayProblems('signedOn', signedOn, { first: asked, last: untilToday(today) });
      return problems.length > 0 ? problems : dayProblems('signedOn', signedOn, { first: oldest });
    },
  });
}

const noNames = 'Schrijf geen namen of andere gegevens van cliënten op';
const why = (label: string, missing: string) => area({ label, hint: noNames, missing, max: 400, rows: 3 });

export const archiveDeclarationForm = form({
  title: 'Verklaring archiveren',
  intro: 'De verklaring krijgt een archiefnummer. Daarna controleert de vestigingsmanager haar.',
  fields: {
    filed: confirm({
      label: 'De getekende verklaring ligt in het archief.',
      missing: 'Leg de getekende verklaring eerst in het archief',
    }),
  },
});

export const refuseDeclarationForm = form({
  title: 'Verklaring afkeuren',
  intro: 'De scan wordt verwijderd. Deze persoon tekent opnieuw.',
  fields: { reason: why('Wat klopt er niet?', 'Schrijf op wat er niet klopt') },
});

export const suspendPersonForm = form({
  title: 'Persoon schorsen',
  intro: 'Deze persoon krijgt geen gegevens meer. Wat open staat, wordt teruggevraagd.',
  fields: { reason: why('Waarom schorst u deze persoon?', 'Schrijf op waarom u deze persoon schorst') },
});

export const resumePersonForm = form({
  title: 'Schorsing opheffen',
  intro: 'Ga na dat deze persoon er nog werkt en de verklaring nog klopt.',
  fields: { reason: why('Waarom heft u de schorsing op?', 'Schrijf op waarom u de schorsing opheft') },
});

export const endPersonForm = form({
  title: 'Persoon is weg',
  intro: 'Deze persoon krijgt geen gegevens meer. Wat open staat, wordt teruggevraagd. Dit kunt u niet ongedaan maken.',
  fields: { reason: why('Hoe weet u dit?', 'Schrijf op hoe u dit weet') },
});

export const suspendPartnerForm = form({
  title: 'Samenwerking schorsen',
  intro: 'Ook alle mensen van dit bedrijf worden geschorst. Wat open staat, wordt teruggevraagd.',
  fields: { reason: why('Waarom schorst u de samenwerking?', 'Schrijf op waarom u de samenwerking schorst') },
});

export const endPartnerForm = form({
  title: 'Samenwerking beëindigen',
  intro:
    'Niemand van dit bedrijf krijgt nog gegevens. Wat open staat, wordt teruggevraagd. Dit kunt u niet ongedaan maken.',
  fields: { reason: why('Waarom beëindigt u de samenwerking?', 'Schrijf op waarom u de samenwerking beëindigt') },
});
