/** What a destruction takes away: a closed list, so that a certificate cannot name a client (R31, R32). */
export const destroyedParts = [
  'dossier',
  'documents',
  'uploads',
  'cases',
  'lists',
  'papers',
  'invoices',
  'backups',
] as const;

type Words = { readonly what: string; readonly place: string; readonly how: string };

const wiped = 'sleutel en bestand gewist';

export const partWords: Readonly<Record<(typeof destroyedParts)[number], Words>> = {
  dossier: { what: 'Cliëntgegevens, intake, plannen en rapportages', place: 'dossierbestand', how: wiped },
  documents: { what: 'Verzonden documenten en mails', place: 'versleutelde opslag', how: wiped },
  uploads: { what: 'Kopieën van diploma’s en cv', place: 'versleutelde opslag', how: wiped },
  cases: { what: 'Verzoeken, klachten en datalekken', place: 'eigen bestand', how: wiped },
  lists: { what: 'Regels in lijsten en zoekgegevens', place: 'overzichten', how: 'regels gewist' },
  papers: { what: 'Papieren stukken', place: 'archiefkast vestiging', how: 'versnipperd' },
  invoices: { what: 'Factuurgegevens', place: 'boekhouding', how: wiped },
  backups: { what: 'Back-ups waarin dit voorkwam', place: 'back-upopslag', how: 'onleesbaar zonder sleutel' },
};
