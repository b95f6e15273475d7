import type { Client } from './client.ts';
import { minorAlone, withRepresentative } from './client-change.ts';
import {
  contactDataAnswers,
  contactDataForm,
  personAnswers,
  personForm,
  withContactData,
  withPerson,
} from './client-form.ts';
import { showPhone } from './contact-data.ts';
import type { Dossier, Note } from './dossier.ts';
import { fieldWords } from './field-words.ts';
import type { Fields, Form, Values } from './form.ts';
import { longDate } from './format.ts';
import type { ItemId, UserId } from './ids.ts';
import { type IntakeSection, type IntakeValues, intakeSectionsFor } from './intake.ts';
import { noteKindLabels } from './labels.ts';
import { type NoteActivity, noteForm, toNote } from './note-form.ts';
import { activitiesFor, noteAnswers, standingNotes } from './note-mending.ts';
import { findAssigner, type Organisation } from './organisation.ts';
import { representativeAnswers, representativeForm } from './registration/representative-form.ts';
import type { Problem } from './result.ts';
import type { Day, Instant } from './time.ts';

type Answers = Readonly<Record<string, unknown>>;

/** Who changed it, and when. `newId` names somebody who was not there before. */
export type Stamp = {
  readonly by: UserId;
  readonly on: Day;
  readonly at: Instant;
  readonly newId: <T extends string>() => T;
};

/** One datum of a client's dossier that a request can be about (AVG 16, 17): what it says, and how it is changed. */
export type Datum = {
  /** 'client.contact', 'intake.education', 'note.ID': also the name a statement of the client stands under. */
  readonly key: string;
  readonly label: string;
  readonly group: 'Cliënt' | 'Intake' | 'Contacten' | 'Bestanden';
  /** The form the house has for it; absent of what can only be taken away. */
  readonly form?: Form<Fields>;
  /** Questions that say one thing together, by the name the register has for it: each line of 'client.address'. */
  readonly partOf?: (question: string) => string;
  /** As stored, ready for its form; absent where nothing was recorded. */
  readonly stored?: Answers;
  /** What the form alone cannot tell. */
  readonly problems?: (answers: Answers) => Problem[];
  /** The dossier with these answers, which its form has judged. */
  readonly changed?: (dossier: Dossier, answers: Answers, stamp: Stamp) => Dossier;
  /** The dossier without it; absent of what the assignment cannot do without (AVG 17(3)). */
  readonly erased?: (dossier: Dossier, stamp: Stamp) => Dossier;
};

export type DataAround = {
  readonly dossier: Dossier;
  readonly organisation: Organisation;
  readonly today: Day;
  /** Of the plan in force: a note may belong to one. */
  readonly activities: readonly NoteActivity[];
};

/** Everything in a dossier that can be corrected, completed or taken away at a client's request, in reading order. */
export function dataOf(around: DataAround): Datum[] {
  const { dossier, organisation } = around;
  const contract = findAssigner(organisation, dossier.assignment)?.contract;
  const sections = contract ? intakeSectionsFor(dossier, contract).filter(({ key }) => key !== 'bsn') : [];
  return [
    ...clientData(around),
    ...sections.map((section) => intakeDatum(section, dossier)),
    ...standingNotes(dossier)
      .toReversed()
      .map((note) => noteDatum(note, around)),
    ...dossier.uploads.map(uploadDatum),
  ];
}

export function findDatum(around: DataAround, key: string): Datum | undefined {
  return dataOf(around).find((one) => one.key === key);
}

function clientData({ dossier: { client }, today }: DataAround): Datum[] {
  const person = personForm(today);
  return [
    clientDatum({
      key: 'client.person',
      form: person,
      stored: personAnswers(client),
      partOf: (question) =>
        question === 'formOfAddress' || question === 'birthDate' ? `client.${question}` : 'client.name',
      problems: ({ birthDate }) => minorAlone(client, birthDate, today),
      changed: (before, answers) => withPerson(before, answers),
    }),
    clientDatum({
      key: 'client.contact',
      form: contactDataForm,
      stored: contactDataAnswers(client),
      partOf: (question) => `client.${apart.includes(question) ? question : 'address'}`,
      changed: (before, answers) => withContactData(before, answers),
    }),
    ...reachable(client),
    clientDatum({
      key: 'client.representative',
      form: representativeForm({ birthDate: client.birthDate, today }),
      stored: representativeAnswers(client),
      partOf: () => 'client.representative',
      changed: (before, answers, { newId }) => withRepresentative(before, answers, () => newId<ItemId>()),
    }),
  ];
}

const apart: readonly string[] = ['addressProtected', 'phone', 'email'];

/** What nobody needs to be reached by; an address stays, for letters go there. */
function reachable(client: Client): Datum[] {
  return (['phone', 'email'] as const).flatMap((name) => {
    const value = client[name];
    if (value === undefined) return [];
    const erased = (dossier: Dossier) => {
      const { [name]: _gone, ...rest } = dossier.client;
      return { ...dossier, client: rest };
    };
    const key = `client.${name}`;
    const shown = name === 'phone' ? showPhone(value) : value;
    return [{ key, label: fieldWords([key]), group: 'Cliënt', stored: { [name]: shown }, erased }];
  });
}

type ClientDatum<F extends Fields> = {
  readonly key: string;
  readonly form: Form<F>;
  readonly stored: Answers;
  readonly partOf: (question: string) => string;
  readonly problems?: (answers: Values<F>) => Problem[];
  readonly changed: (client: Client, answers: Values<F>, stamp: Stamp) => Client;
};

function clientDatum<F extends Fields>({ key, form, stored, partOf, problems, changed }: ClientDatum<F>): Datum {
  return {
    key,
    label: form.title,
    group: 'Cliënt',
    // whoever calls has judged the answers with this very form
    form: form as unknown as Form<Fields>,
    stored,
    partOf,
    ...(problems && { problems: (answers) => problems(answers as Values<F>) }),
    changed: (dossier, answers, stamp) => ({
      ...dossier,
      client: changed(dossier.client, answers as Values<F>, stamp),
    }),
  };
}

function intakeDatum({ key, title, form }: IntakeSection, { intake }: Dossier): Datum {
  const name = `intake.${key}`;
  return {
    key: name,
    label: title,
    group: 'Intake',
    form,
    ...(intake[key] && { stored: intake[key] }),
    changed: (dossier, answers) => {
      const { [name]: _typed, ...drafts } = dossier.drafts;
      // form values are JSON: what is left open is not stored
      const values: Dossier['intake'][string] = JSON.parse(JSON.stringify(answers));
      return withCivilStatus(key, { ...dossier, drafts, intake: { ...dossier.intake, [key]: values } });
    },
    erased: (dossier) => {
      const { [key]: _gone, ...rest } = dossier.intake;
      const { [name]: _typed, ...drafts } = dossier.drafts;
      const { [name]: _source, ...provenance } = dossier.provenance;
      return withCivilStatus(key, { ...dossier, intake: rest, drafts, provenance });
    },
  };
}

/** P5, kind 3 is kept with the client. */
function withCivilStatus(key: string, dossier: Dossier): Dossier {
  if (key !== 'civilStatus') return dossier;
  // the section's form was judged: this is one of its answers
  const answers = dossier.intake.civilStatus as IntakeValues<'civilStatus'> | undefined;
  return { ...dossier, client: { ...dossier.client, civilStatus: answers?.civilStatus ?? 'notGiven' } };
}

function noteDatum(note: Note, { activities, today }: DataAround): Datum {
  const form = noteForm(activitiesFor(note, activities), today);
  const mended = (dossier: Dossier, mend: (one: Note) => Note) => ({
    ...dossier,
    notes: dossier.notes.map((one) => (one.id === note.id ? mend(one) : one)),
  });
  return {
    key: `note.${note.id}`,
    label: `${noteKindLabels[note.kind]} van ${longDate(note.on)}`,
    group: 'Contacten',
    form,
    stored: noteAnswers(note),
    // what it said before is kept by the request, not here
    changed: (dossier, answers) =>
      mended(dossier, ({ id, by, at, earlier }) => ({
        // judged by the form of notes
        ...toNote(answers as Values<typeof form.fields>, { id, by, at }),
        ...(earlier && { earlier }),
      })),
    erased: (dossier, { by, at }) =>
      mended(dossier, ({ earlier: _words, ...one }) => ({
        ...one,
        text: '',
        struck: { by, at, reason: 'Gewist op verzoek van de cliënt' },
      })),
  };
}

function uploadDatum({ id, title }: Dossier['uploads'][number]): Datum {
  return {
    key: `upload.${id}`,
    label: title,
    group: 'Bestanden',
    stored: { title },
    erased: (dossier) => ({ ...dossier, uploads: dossier.uploads.filter((one) => one.id !== id) }),
  };
}
