import { type Dossier, reportFields } from './dossier.ts';
import { longDate } from './format.ts';
import { intakeForms } from './intake.ts';
import { noteKindLabels } from './labels.ts';
import { standingNotes } from './note-mending.ts';

/** Beside what the client's own words can stand, and what it is called. */
export type Place = { readonly key: string; readonly label: string };

/** What the coach thinks is no fact: it can not be wrong, and the client's own view stands beside it (E12). */
export const viewPlaces: readonly Place[] = [
  { key: 'view.trajectplan', label: 'Trajectplan: visie van de coach' },
  { key: 'view.voortgangsrapportage', label: 'Voortgangsrapportage: belemmeringen en bijstelling' },
  { key: 'view.eindrapportage', label: 'Eindrapportage: advies' },
];

/** What of the client is one datum. */
export const clientPlaces = [
  { key: 'client.person', label: 'Naam en geboortedatum' },
  { key: 'client.contact', label: 'Adres, telefoon en e-mail' },
  { key: 'client.representative', label: 'Vertegenwoordiger' },
] as const satisfies readonly Place[];

/** A datum of the client that a letter can be told. */
export type ClientPlace = (typeof clientPlaces)[number]['key'];

/** Beside what the client's words about this datum (domain/data.ts) stand: a number or an address has no place of its own. */
export function placeOf(datum: string): string {
  return datum === 'client.phone' || datum === 'client.email' ? 'client.contact' : datum;
}

/** Everything in this dossier that the client may put the own words beside, in reading order. */
export function statementPlaces(dossier: Pick<Dossier, 'intake' | 'notes'>): Place[] {
  const intake = Object.entries(intakeForms).flatMap(([key, { title }]) =>
    dossier.intake[key] ? [{ key: `intake.${key}`, label: `Intake: ${title}` }] : [],
  );
  const notes = standingNotes(dossier).map(({ id, kind, on }) => ({
    key: `note.${id}`,
    label: `${noteKindLabels[kind]} van ${longDate(on)}`,
  }));
  return [...viewPlaces, ...clientPlaces, ...intake, ...notes];
}

/** Under which paragraph a kind of document prints each datum. What stands here nowhere, is printed in no document. */
const paragraphs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  trajectplan: {
    'view.trajectplan': '7',
    'client.person': '1',
    'client.contact': '1',
    'client.representative': '1',
    'intake.personal': '1',
    'intake.address': '1',
    'intake.civilStatus': '1',
    'intake.education': '4',
    'intake.experience': '4',
    'intake.availability': '4',
    'intake.language': '4',
    'intake.employability': '4',
    'intake.skills': '5',
    'intake.wishes': '6',
  },
  voortgangsrapportage: { 'view.voortgangsrapportage': '9' },
  eindrapportage: { 'view.eindrapportage': '7' },
};

/** The number of the paragraph that prints this datum in this kind of document; undefined: it is not in there. */
export function paragraphOf(kind: string, datum: string, { notes }: Pick<Dossier, 'notes'>): string | undefined {
  const note = notes.find(({ id }) => datum === `note.${id}`);
  if (!note) return paragraphs[kind]?.[datum];
  // a report tells its notes under the five fields of P10; the final one tells them together
  if (kind === 'voortgangsrapportage') return String(reportFields.indexOf(note.field) + 1);
  return kind === 'eindrapportage' ? '4' : undefined;
}
