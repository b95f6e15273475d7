import type { DamageReason } from '#src/store/errors.ts';
import type { Finding } from '#src/store/lowdb/verify.ts';

/** What is wrong with a stored file, after "het bestand is niet te gebruiken:". */
export const damageWords: Readonly<Record<DamageReason, string>> = {
  truncated: 'het is korter of langer dan het hoort',
  foreign: 'het is geen bestand van dit programma',
  swapped: 'het hoort op een andere plaats',
  keyMissing: 'de sleutel ontbreekt of is beschadigd',
  tampered: 'het is veranderd',
  rolledBack: 'het is een oude versie die is teruggezet',
  missing: 'het is weg',
  invalid: 'de inhoud past niet bij dit programma',
};

/** One line for a person; only ids and paths. */
export function findingLine(finding: Finding): string {
  switch (finding.kind) {
    case 'aggregate':
      return `${collectionWord(finding.collection)} ${finding.id}: ${damageWords[finding.reason]}`;
    case 'blob':
      return `bijlage ${finding.id} van dossier ${finding.dossierId}: ${damageWords[finding.reason]}`;
    case 'orphanBlob':
      return `bijlage ${finding.id} van dossier ${finding.dossierId}: hoort nergens bij; dat kan geen kwaad en ruimt zichzelf op`;
    case 'orphanFolder':
      return `bijlagen van dossier ${finding.dossierId}: het dossier zelf is er niet; dat kan geen kwaad`;
    case 'unusedKey':
      return `sleutel van ${finding.id}: wordt niet gebruikt; dat kan geen kwaad`;
    case 'damagedKey':
      return `sleutel van ${finding.id}: beschadigd`;
    case 'stranger':
      return `${finding.path}: hoort niet in de gegevensmap`;
    case 'ledger':
      return 'de lijst met laatste versies is beschadigd: een oude versie die is teruggezet valt nu niet op';
  }
}

function collectionWord(kind: string): string {
  const words: Readonly<Record<string, string>> = {
    dossier: 'dossier',
    organisation: 'organisatie',
    session: 'aanmelding',
    counter: 'teller',
  };
  return words[kind] ?? kind;
}
