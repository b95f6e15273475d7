import { roleLabels } from '../labels.ts';
import type { Organisation } from '../organisation.ts';
import {
  branchActWords,
  caseActWords,
  caseRelationWords,
  dossierActWords,
  houseActWords,
  relationWords,
} from '../permission-words.ts';
import type { AccessLine } from './access-line.ts';
import { changeWords } from './account-change.ts';
import { type Outlier, outlierBounds } from './outliers.ts';

/** What the program tells of itself, which no row of the permission table is about. */
const ownWords: Readonly<Record<string, readonly [string, string]>> = {
  'mail.send': ['', 'Een mail versturen'],
  'document.sponsorReads': ['', 'Een document lezen met een code per mail'],
  'package.partnerReads': ['', 'De gegevens voor een partner lezen met een code per mail'],
  'case.ownStanding': ['', 'De stand van het eigen verzoek zien, of het pakket ophalen'],
  'login.enter': ['', 'Inloggen'],
  'login.leave': ['', 'Uitloggen'],
  'login.refused': ['', 'Inloggen met een verkeerd wachtwoord'],
  'login.codeRefused': ['', 'Inloggen met een verkeerde code, na een goed wachtwoord'],
  'proof.refused': ['', 'Bevestigen met een verkeerde code of een verkeerd wachtwoord'],
  'operator.init': ['', 'De installatie inrichten'],
  'operator.backup': ['', 'Een back-up maken'],
  'operator.migrate': ['', 'De gegevens naar een andere plaats overbrengen'],
  'operator.replay': ['', 'De sleutels en het vernietigingsregister van nu in een herstelde database brengen'],
  'operator.jobs': ['', 'Het dagelijkse werk laten doen'],
  'operator.clock': ['', 'De klok weer laten gelden, zodat vernietigen weer kan'],
  'operator.verify': ['', 'De gegevens nakijken'],
  'operator.evidence': ['', 'Het bewijs van besluiten in een dossier nakijken'],
  'operator.simulate': ['', 'Vooruitkijken wat er gaat gebeuren'],
  'case.see': ['', 'Een zaak openen die niet te zien is'],
  'log.mended': ['', 'Na een storing een halve regel van dit log weghalen'],
  'log.unanchored': ['', 'Verdergaan zonder te weten wat de laatste regel was'],
  'log.restored': ['', 'Een back-up terugzetten'],
};

const acts: Readonly<Record<string, readonly [string, string]>> = {
  ...dossierActWords,
  ...branchActWords,
  ...houseActWords,
  ...caseActWords,
  ...ownWords,
};

const wayWords: Readonly<Record<AccessLine['way'], string>> = {
  read: 'bekeken',
  file: 'bestand opgehaald',
  change: 'gedaan',
  send: 'verstuurd',
};

const openingWords: Readonly<Record<NonNullable<AccessLine['opening']>, string>> = {
  asked: 'Gevraagd om een dossier te openen tijdens onderhoud',
  given: 'Een dossier geopend voor de beheerder, tijdens onderhoud',
  refused: 'Geweigerd om een dossier te openen voor de beheerder',
  closed: 'Een dossier gesloten voor de beheerder',
};

/** 'De inhoud van een dossier lezen: bekeken'; of an account what became of it. */
export function actWords({ action, way, outcome, change, opening, times = 1 }: AccessLine): string {
  if (change) return changeWords(change);
  if (opening && outcome === 'done') return openingWords[opening];
  const act = acts[action]?.[1] ?? action;
  if (times > 1) return `${act}, voor de ${times}e keer in dit uur`;
  return outcome === 'done' ? `${act}: ${wayWords[way]}` : act;
}

export const outcomeWords: Readonly<Record<AccessLine['outcome'], string>> = {
  done: 'Mocht',
  notDone: 'Niet gelukt',
  refused: 'Geweigerd',
  failed: 'Storing',
};

/** By which rule it might: 'eigen cliënten, met een reden'. */
export function ruleWords({ relation, reason }: AccessLine): string {
  const bonds: Readonly<Record<string, { readonly short: string }>> = { ...caseRelationWords, ...relationWords };
  const bond = relation === undefined ? undefined : bonds[relation]?.short;
  return [bond, reason && 'met een reden'].filter(Boolean).join(', ');
}

const accountlessWords: Readonly<Record<string, string>> = {
  system: 'Het programma',
  operator: 'De beheerder, buiten de pagina’s om',
  visitor: 'Iemand die er niet in kwam',
  sponsor: 'De opdrachtgever',
  partner: 'Iemand bij een partner',
  client: 'De cliënt of de vertegenwoordiger',
};

export function whoWords(organisation: Organisation, by: AccessLine['by']): string {
  return accountlessWords[by] ?? organisation.users.find(({ id }) => id === by)?.name ?? 'Oud-medewerker';
}

export function roleWords({ role }: AccessLine): string {
  return role ? roleLabels[role] : '';
}

/** What stands out, as a sentence behind a name: 'werd 4 keer geweigerd'. */
export function outlierWords({ kind, count }: Outlier): string {
  switch (kind) {
    case 'refused':
      return `werd ${count} keer geweigerd`;
    case 'offHours':
      return `bekeek ${count === 1 ? '1 pagina' : `${count} pagina’s`} buiten werktijd`;
    case 'many':
      return `opende ${count} dossiers of zaken binnen een uur`;
    case 'atDoor':
      return `werd minstens ${count} keer geweigerd bij het inloggen`;
    case 'withoutTask':
      return `las met een reden de inhoud van ${count === 1 ? '1 dossier' : `${count} dossiers`} van een ander`;
  }
}

/** What counts as standing out. */
export const outlierRule = `Wat hier staat, kan goed zijn. Vraag ernaar als u het niet begrijpt. U ziet: ${outlierBounds.refused} keer of vaker geweigerd op een dag, ${outlierBounds.atDoor} keer of vaker bij het inloggen met een verkeerd wachtwoord of een verkeerde code, gelezen voor ${outlierBounds.from} uur, na ${outlierBounds.until} uur of in een weekend, ${outlierBounds.manyInAnHour} of meer dossiers binnen een uur, en de inhoud van een dossier gelezen zonder de coach te zijn.`;
