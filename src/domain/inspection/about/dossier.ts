import type { Dossier } from '../../dossier.ts';
import { type Description, leftOut, parts, spoken } from '../describe.ts';
import type { InspectionGroup } from '../inspection.ts';
import { text, truth } from '../words.ts';
import { documentsDescription, overridesDescription, uploadsDescription } from './documents.ts';
import { notBilledDescription } from './invoices.ts';
import { objectionsDescription, provisionsDescription } from './partners.ts';
import {
  assignmentDescription,
  branchDescription,
  clientDescription,
  coachesDescription,
  intakeDescription,
  provenanceDescription,
  statementsDescription,
} from './person.ts';
import { disclosuresDescription, draftsDescription, eventsDescription, messagesDescription } from './sent.ts';
import { notesDescription, questionsDescription, retentionDescription, trajectoryDescription } from './trajectory.ts';

/** How everything in a dossier is told. A field that the schema gains has to be described here, or does not compile. */
export const dossierDescription: Description<Dossier> = parts({
  id: leftOut('ownNumber'),
  client: clientDescription,
  provenance: provenanceDescription,
  reference: text('Ons kenmerk'),
  branchId: branchDescription,
  coaches: coachesDescription,
  assignment: assignmentDescription,
  intake: intakeDescription,
  trajectory: trajectoryDescription,
  retention: retentionDescription,
  questions: questionsDescription,
  notes: notesDescription,
  notBilled: notBilledDescription,
  documents: documentsDescription,
  uploads: uploadsDescription,
  overrides: overridesDescription,
  drafts: draftsDescription,
  messages: messagesDescription,
  disclosures: disclosuresDescription,
  provisions: provisionsDescription,
  partnerObjections: objectionsDescription,
  events: eventsDescription,
  statements: statementsDescription,
  surveyObjection: truth('Bezwaar tegen het tevredenheidsonderzoek'),
  errandsDone: leftOut('ownNumber'),
  restrictedBy: spoken('Het gebruik van uw gegevens is beperkt (AVG artikel 18)', (requests) =>
    requests.length > 0 ? 'Ja' : 'Nee',
  ),
});

/** The chapters of the overview, in its order. */
export const chapters = {
  person: { title: 'Wie u bent', shape: 'data' },
  sources: { title: 'Van wie wij deze gegevens hebben', shape: 'lines' },
  assignment: { title: 'De opdracht en uw coach', shape: 'data' },
  intake: { title: 'Wat bij de intake is vastgelegd', shape: 'items' },
  statements: { title: 'Wat u erbij liet opschrijven', shape: 'lines' },
  trajectory: { title: 'Uw traject', shape: 'data' },
  notes: { title: 'Aantekeningen van contacten', shape: 'items' },
  documents: { title: 'Plannen, rapportages en brieven', shape: 'items' },
  uploads: { title: 'Bestanden in uw dossier', shape: 'lines' },
  words: { title: 'Woorden die met een reden bleven staan', shape: 'lines' },
  drafts: { title: 'Tekst die nog niet is bewaard', shape: 'items' },
  messages: { title: 'Mails over u', shape: 'lines' },
  requests: { title: 'Wat u ons vroeg', shape: 'items' },
  requestLetters: { title: 'Onze brieven over wat u vroeg', shape: 'lines' },
  requestLog: { title: 'Wat wij met uw vraag deden', shape: 'lines' },
  questions: { title: 'Wat na het einde over u werd gevraagd', shape: 'items' },
  disclosures: { title: 'Wie gegevens over u kreeg', shape: 'lines' },
  provisions: { title: 'Wat samenwerkende bedrijven over u kregen', shape: 'items' },
  objections: { title: 'Bedrijven die van u niets mogen krijgen', shape: 'lines' },
  readers: { title: 'Wie in uw dossier keek', shape: 'lines' },
  log: { title: 'Wat er in uw dossier gebeurde', shape: 'lines' },
  invoices: { title: 'Facturen over uw traject', shape: 'items' },
  keeping: { title: 'Bewaren en gebruiken', shape: 'data' },
} as const satisfies Record<string, Pick<InspectionGroup, 'title' | 'shape'>>;
export type Chapter = keyof typeof chapters;

/** In which chapter each part of a dossier is told. */
export const chapterOf: Readonly<Record<keyof Dossier, Chapter>> = {
  id: 'assignment',
  client: 'person',
  provenance: 'sources',
  reference: 'assignment',
  branchId: 'assignment',
  coaches: 'assignment',
  assignment: 'assignment',
  intake: 'intake',
  trajectory: 'trajectory',
  retention: 'keeping',
  questions: 'questions',
  notes: 'notes',
  notBilled: 'invoices',
  documents: 'documents',
  uploads: 'uploads',
  overrides: 'words',
  drafts: 'drafts',
  messages: 'messages',
  disclosures: 'disclosures',
  provisions: 'provisions',
  partnerObjections: 'objections',
  events: 'log',
  statements: 'statements',
  surveyObjection: 'keeping',
  errandsDone: 'keeping',
  restrictedBy: 'keeping',
};
