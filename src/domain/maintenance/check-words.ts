import { dutchNumber } from '../format.ts';
import type { Check, CheckOutcome, CheckResult, OwnCheck } from './checks.ts';

/** What is looked at, as page and report call it. */
export const checkTitles: Readonly<Record<Check, string>> = {
  backup: 'Back-up van minder dan 24 uur oud',
  restore: 'Verzonnen dossier teruggezet uit een back-up',
  integrity: 'Alle bestanden nagelezen',
  clock: 'Dagelijkse taak',
  outbox: 'E-mail die blijft liggen',
  leavers: 'Accounts van wie uit dienst is',
  declarations: 'Geheimhoudingsverklaringen van partners',
  passwords: 'Wachtwoorden',
  destruction: 'Vernietigingslijst',
  disk: 'Ruimte op de schijf',
  accounts: 'Accounts en rollen nagekeken',
  holds: 'Dossiers die worden aangehouden nagekeken',
};

export const outcomeLabels: Readonly<Record<CheckOutcome, string>> = {
  good: 'In orde',
  attention: 'Uitleg nodig',
  bad: 'Niet in orde',
};

type Figures = Readonly<Record<string, number>>;
type Say = (figures: Figures) => string;

const says: Readonly<Record<OwnCheck, Say>> = {
  backup: ({ hours = -1 }) => {
    if (hours < 0) return 'Er is nog geen goede back-up gemaakt.';
    return hours === 0
      ? 'De laatste goede back-up is minder dan een uur oud.'
      : `De laatste goede back-up is ${hours} uur oud.`;
  },
  restore: ({ whole = 0, parts = 0 }) =>
    whole === 1
      ? `Een verzonnen dossier is bewaard, teruggezet en gelijk gebleven (${counted(parts, 'bestand', 'bestanden')}).`
      : 'Een verzonnen dossier kwam niet goed terug uit een back-up.',
  integrity: ({ files = 0, damaged = 0 }) =>
    damaged === 0
      ? `${counted(files, 'bestand', 'bestanden')} gelezen en vergeleken: alles is heel.`
      : `${counted(files, 'bestand', 'bestanden')} gelezen: ${damaged} niet goed.`,
  clock: ({ days = 0, missed = 0 }) =>
    missed === 0
      ? `De taak draaide elke dag (${counted(days, 'dag', 'dagen')}).`
      : `De taak draaide niet op ${missed} van ${counted(days, 'dag', 'dagen')}. Wat toen moest gebeuren, is later ingehaald.`,
  outbox: ({ stuck = 0, again = 0 }) =>
    [
      stuck + again === 0 && 'Geen bericht wacht.',
      stuck > 0 && `Bij ${counted(stuck, 'dossier of zaak', 'dossiers of zaken')} ligt een bericht langer dan een uur.`,
      again > 0 &&
        `Bij ${counted(again, 'dossier of zaak', 'dossiers of zaken')} probeert het programma een bericht later opnieuw.`,
    ]
      .filter(Boolean)
      .join(' '),
  leavers: ({ left = 0, clients = 0, invitations = 0 }) =>
    [
      left === 0
        ? 'Niemand die uit dienst is, kan nog inloggen.'
        : `${counted(left, 'medewerker is', 'medewerkers zijn')} uit dienst en kan niet meer inloggen.`,
      clients > 0 &&
        `Bij hen ${clients === 1 ? 'staat nog 1 lopend dossier' : `staan nog ${clients} lopende dossiers`}.`,
      invitations > 0 && `${counted(invitations, 'uitnodiging is', 'uitnodigingen zijn')} verlopen en niet gebruikt.`,
    ]
      .filter(Boolean)
      .join(' '),
  declarations: ({ cleared = 0, lapsed = 0, unproven = 0, soon = 0, suspended = 0 }) =>
    [
      cleared === 0
        ? 'Niemand bij een partner mag nu gegevens krijgen.'
        : `${counted(cleared, 'mens bij een partner mag', 'mensen bij partners mogen')} gegevens krijgen.`,
      lapsed > 0 && `Bij ${lapsed} geldt het contract, de jaarlijkse controle of het gebruik niet meer.`,
      unproven > 0 && `Van ${counted(unproven, 'adres', 'adressen')} is niet nagebeld of het klopt.`,
      soon > 0 && `Bij ${soon} is de jaarlijkse controle binnen dertig dagen.`,
      suspended > 0 && `${counted(suspended, 'mens is', 'mensen zijn')} geschorst en krijgt niets.`,
    ]
      .filter(Boolean)
      .join(' '),
  passwords: ({ length = 0, accounts = 0, weak = 0 }) =>
    weak === 0
      ? `Elk wachtwoord heeft minstens ${length} tekens en staat versleuteld opgeslagen (${counted(accounts, 'account', 'accounts')}).`
      : `${counted(weak, 'wachtwoord is', 'wachtwoorden zijn')} te licht versleuteld. Laat een nieuw wachtwoord kiezen.`,
  destruction: ({ overdue = 0, waiting = 0 }) =>
    overdue === 0
      ? waiting === 0
        ? 'Niets wacht op vernietiging.'
        : `${counted(waiting, 'dossier mag', 'dossiers mogen')} worden vernietigd, korter dan dertig dagen.`
      : `Over ${counted(overdue, 'dossier', 'dossiers')} heeft na dertig dagen niemand beslist.`,
  disk: ({ free, percent = 0 }) =>
    free === undefined
      ? 'Van hier niet te zien. Kijk op de server van de database hoeveel ruimte er is.'
      : `${dutchNumber(free / 1e9, { max: 1 })} GB vrij, dat is ${percent} % van de schijf.`,
};

/** One sentence about what was found; numbers, and nothing of a person. */
export function checkSentence({ check, figures }: CheckResult): string {
  return figures.failed ? 'Dit kon het programma niet nakijken.' : says[check](figures);
}

function counted(count: number, one: string, more: string): string {
  return `${dutchNumber(count)} ${count === 1 ? one : more}`;
}
