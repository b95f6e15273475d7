import type { DossierDocument } from '#src/domain/document.ts';
import { longDate } from '#src/domain/format.ts';
import { standingNotes } from '#src/domain/note-mending.ts';
import { plainWords } from '#src/domain/plain-words.ts';
import type { Situation } from '#src/workflow/context.ts';
import { draft } from '#src/workflow/versions.ts';
import { planSectionsSchema } from '#templates/trajectplan/sections.ts';
import { start } from '#templates/trajectplan/start.ts';
import { factsOf } from '../documents/facts.ts';
import { told } from '../prefill/notes.ts';
import { prefill } from '../prefill/prefill.ts';

/**
 * What documents printed of the dossier before a change and print no more: the old value in their own words. It is asked
 * of the very code that fills documents in, sentence by sentence, so that a new way to print a datum is found too.
 */
export function printedBefore(before: Situation, after: Situation): string[] {
  const now = new Set(printed(after).map(plainWords));
  return [...new Set(printed(before))].filter((one) => !now.has(plainWords(one)));
}

/** Every sentence that documents print of a dossier as it is now. */
export function printed(situation: Situation): string[] {
  return [...ofClient(situation), ...ofIntake(situation), ...ofNotes(situation)].flatMap(sentences);
}

/** As the particulars of a plan and the head of a letter have it. */
function ofClient({ dossier, organisation, today }: Situation): string[] {
  const { client } = factsOf(dossier, organisation, today);
  const { representative } = client;
  return [
    client.fullName,
    client.formalName,
    client.plainName,
    client.inSentence,
    client.salutation,
    `Geboortedatum ${longDate(client.birthDate)}`,
    longDate(client.birthDate),
    ...(client.address ? [client.address] : []),
    ...client.addressLines,
    ...(client.phone ? [client.phone] : []),
    ...(client.email ? [client.email] : []),
    ...(client.maskedBsn ? [`Burgerservicenummer ${client.maskedBsn}`] : []),
    ...(client.civilStatus ? [`Burgerlijke staat ${client.civilStatus}`] : []),
    ...(representative ? [`${representative.name} (${representative.capacity})`] : []),
  ];
}

const planned = ['market', 'clientView'];

/** As a plan is filled in from the intake (P6). */
function ofIntake(situation: Situation): string[] {
  const plan: DossierDocument = { ...draft(situation, { kind: 'trajectplan' }), sections: {} };
  const filled = (section: string) => prefill(plan, section, situation);
  const beginning = planSectionsSchema.shape.start.safeParse({ education: [], experience: [], ...filled('start') });
  return [
    ...(beginning.success ? start(beginning.data).flatMap(textsOf) : textsOf(filled('start'))),
    ...planned.flatMap((section) => textsOf(filled(section))),
  ];
}

/** As a report is filled in from the notes, with and without the year. */
function ofNotes({ dossier }: Situation): string[] {
  return standingNotes(dossier).flatMap((note) => [
    told([note], note.field, undefined),
    told([note], note.field, note.on),
    note.text,
  ]);
}

/** Every text in a block or in an answer; a row of a table is one text, and the heads above it are nobody's data. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value))
    return value.every(isRun) ? [value.map(({ text }) => text).join('')] : value.flatMap(textsOf);
  if (value === null || typeof value !== 'object') return [];
  if ('rows' in value && 'columns' in value && Array.isArray(value.rows))
    return value.rows.map((row) => textsOf(row).join(' '));
  return Object.entries(value).flatMap(([key, one]) => (furniture.has(key) ? [] : textsOf(one)));
}

const furniture = new Set(['kind', 'label', 'title', 'head', 'mark']);

function isRun(value: unknown): value is { readonly text: string } {
  return value !== null && typeof value === 'object' && 'text' in value && typeof value.text === 'string';
}

function sentences(text: string): string[] {
  return text
    .split(/\n|(?<=[.!?])\s+(?=\p{Lu})/u)
    .map((one) => one.trim())
    .filter((one) => plainWords(one).trim() !== '');
}
