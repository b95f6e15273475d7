import { longDate } from '#src/domain/format.ts';
import type { AccessTrouble } from '#src/store/access-log/port.ts';
import type { Trace } from '#src/store/destruction-port.ts';
import type { DamageReason } from '#src/store/errors.ts';
import { type Finding, isHarmless } from '#src/store/verify-report.ts';

/** What is wrong with a stored file, after "het bestand is niet te gebruiken:". */
export const damageWords: Readonly<Record<DamageReason, string>> = {
  truncated: 'het is korter of langer dan het hoort',
  foreign: 'het is geen bestand van dit programma',
  swapped: 'het hoort op een andere plaats',
  keyMissing: 'de sleutel ontbreekt of is beschadigd',
  tampered: 'het is veranderd',
  rolledBack: 'het is een oude versie die is teruggezet',
  missing: 'het is weg',
  unreadable: 'de schijf geeft een fout bij het lezen',
  invalid: 'de inhoud past niet bij dit programma',
};

/** Lines for a person: each damage first, then in one line what is left over and harms nothing. */
export function findingLines(findings: readonly Finding[]): string[] {
  const leftovers = findings.filter((one) => isHarmless(one) && one.kind !== 'accessLog');
  const damage = findings.filter((one) => !leftovers.includes(one)).map(findingLine);
  if (leftovers.length <= 1) return [...damage, ...leftovers.map(findingLine)];
  const of = (kind: Finding['kind'], one: string, more: string) => {
    const count = leftovers.filter((left) => left.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
  };
  const parts = [
    ...of('orphanBlob', 'bijlage die nergens bij hoort', 'bijlagen die nergens bij horen'),
    ...of('orphanFolder', 'map met bijlagen zonder dossier', 'mappen met bijlagen zonder dossier'),
    ...of('unusedKey', 'ongebruikte sleutel', 'ongebruikte sleutels'),
  ];
  return [...damage, `wat over is en geen kwaad kan: ${parts.join(', ')}`];
}

/** What was found of what should be gone: the place, and of a word only which one of the list it was. */
export function traceLines(traces: readonly Trace[]): string[] {
  // a word may stand in the summary of a file and in its body
  return [
    ...new Set(traces.map(({ path, kind, of = 0 }) => `${path}: ${traceWords[kind].replace('%', String(of + 1))}`)),
  ];
}

const traceWords: Readonly<Record<Trace['kind'], string>> = {
  file: 'hoort bij iets dat vernietigd is',
  key: 'een sleutel van iets dat vernietigd is, opent nog',
  text: 'hierin staat woord % van de lijst',
  unopened: 'met geen enkele sleutel te openen',
};

/** One line; only ids and paths. */
function findingLine(finding: Finding): string {
  switch (finding.kind) {
    case 'aggregate':
      return `${collectionWord(finding.collection)} ${finding.id}: ${damageWords[finding.reason]}`;
    case 'blob':
      return `bijlage ${finding.id} van dossier ${finding.dossierId}: ${damageWords[finding.reason]}`;
    case 'orphanBlob':
      return `bijlage ${finding.id} van dossier ${finding.dossierId}: hoort nergens bij; dat kan geen kwaad en ruimt zichzelf op`;
    case 'orphanFolder':
      return `bijlagen van dossier ${finding.dossierId}: het dossier zelf is er niet; dat kan geen kwaad en ruimt zichzelf op`;
    case 'unusedKey':
      return `sleutel van ${finding.id}: wordt niet gebruikt; dat kan geen kwaad`;
    case 'damagedKey':
      return `sleutel van ${finding.id}: beschadigd`;
    case 'stranger':
      return `${finding.path}: hoort niet in de gegevensmap`;
    case 'register':
      return `vernietigingsregister: regel ${finding.lines.join(', ')} is veranderd of weggelaten`;
    case 'unregistered':
      return `vernietigingsregister: de regels van proces-verbaal ${finding.certificate} ontbreken of zijn veranderd`;
    case 'accessLog':
      return `toegangslog: ${accessWords(finding.trouble)}`;
    case 'ledger':
      return 'de lijst met laatste versies is beschadigd: een oude versie die is teruggezet valt nu niet op';
  }
}

function accessWords(trouble: AccessTrouble): string {
  switch (trouble.kind) {
    case 'changed':
      return `op ${longDate(trouble.day)} is regel ${trouble.lines.join(', ')} veranderd, of er is een regel weg`;
    case 'cutOff':
      return `aan het einde ${trouble.count === 1 ? 'is minstens 1 regel' : `zijn minstens ${trouble.count} regels`} weg`;
    case 'strayDay':
      return `de regels van ${longDate(trouble.day)} horen er niet meer te zijn`;
    case 'anchor':
      return 'het bestand met de laatste regel was weg of veranderd: regels die aan het einde weg zijn vallen niet op';
    case 'key':
      return 'de sleutel ontbreekt of is beschadigd: zet hem terug uit een back-up';
    case 'mended':
      return `op ${longDate(trouble.day)} was de laatste regel half; dat kan na een storing en kan geen kwaad`;
  }
}

function collectionWord(kind: string): string {
  const words: Readonly<Record<string, string>> = {
    dossier: 'dossier',
    case: 'zaak',
    destruction: 'vernietigingslijst',
    figures: 'cijfers',
    day: 'laatste werkdag',
    organisation: 'organisatie',
    letterhead: 'briefpapier',
    session: 'aanmelding',
    counter: 'teller',
  };
  return words[kind] ?? kind;
}
