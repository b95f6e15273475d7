import { createHash } from 'node:crypto';
import type { Actor } from '#src/domain/actor.ts';
import type { BlobRef, Decision, DossierDocument, Outcome } from '#src/domain/document.ts';
import { isPending } from '#src/domain/document-versions.ts';
import { type Dossier, dossierSchema, type Note } from '#src/domain/dossier.ts';
import type { Effect } from '#src/domain/effect.ts';
import { type BlobId, type DossierId, type ItemId, newId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { Result } from '#src/domain/result.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import type { Decided, Situation } from '#src/workflow/context.ts';
import {
  type Answers,
  beginDocument,
  type DocumentAnswers,
  documentStep,
  registerDossier,
  takeStep,
  tickUntil,
} from '#src/workflow/decide.ts';
import { type ClientKey, castClients, castId, castIntake, castOrganisation, sponsors, users } from './cast.ts';
import { movableClock, seededRandom } from './clock.ts';

export type BuilderOptions = {
  readonly client?: ClientKey;
  /** Day of the order; the clock starts here. */
  readonly on?: Day;
  readonly organisation?: Organisation;
  /** Makes another dossier of the same client. */
  readonly number?: number;
};

/**
 * A dossier that only ever came about through real events. Every act is done by the coach unless told otherwise, and
 * every state on the way passes the stored schema. Acts that are refused throw, with the refusal.
 */
export function dossierBuilder(options: BuilderOptions = {}) {
  const { client = 'client1', on = '2026-01-05', organisation = castOrganisation, number = 417 } = options;
  const random = seededRandom(`${client} ${number}`);
  const clock = movableClock(on);
  const member = castClients[client];
  const sponsor = sponsors[member.sponsor];
  const [contact] = sponsor.contacts;
  const contract = sponsor.contracts[member.contract];
  if (!contract) throw new Error(`the cast has no contract ${member.contract} for ${client}`);
  const coach = member.sponsor === 'drukkerij' ? users.bram : users.sanne;
  const clerk: Actor = { kind: 'user', id: users.fatma.id };
  const effects: Effect[] = [];

  const around = (actor: Actor = { kind: 'user', id: coach.id }) => ({
    organisation,
    actor,
    now: clock.now(),
    today: clock.today(),
    newId: <T extends string>() => newId<T>(random.bytes),
  });
  const registered = registerDossier(around(clerk), {
    id: castId<DossierId>(`dossier ${client} ${number}`),
    reference: `MG-2026-${String(number).padStart(4, '0')}`,
    branchId: coach.branchId,
    coachId: coach.id,
    client: member.client,
    assignment: {
      sponsorId: sponsor.id,
      contractId: contract.id,
      ...(contact && { contactId: contact.id }),
      ...member.order,
      receivedOn: on,
      budgetHours: contract.budgetHours,
      maxMonths: contract.maxMonths,
    },
    orderIsOpen: false,
  });
  let dossier = accepted(registered);

  function accepted(result: Result<Decided>): Dossier {
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
    effects.push(...result.value.effects);
    return dossierSchema.parse(JSON.parse(JSON.stringify(result.value.dossier)));
  }
  const situation = (actor?: Actor): Situation => ({ ...around(actor), dossier });
  const newest = (): DossierDocument => {
    const found = dossier.documents.findLast(isPending) ?? dossier.documents.at(-1);
    if (!found) throw new Error('this dossier has no document yet');
    return found;
  };

  const builder = {
    clock,
    /** Everything the acts so far asked for, oldest first. */
    effects,
    situation,
    build: (): Dossier => structuredClone(dossier),
    state: () => statePath(dossier.trajectory.machine),
    newest,
    /** Moves the clock; nothing happens in between unless `tick` is called. */
    at(day: Day) {
      clock.set(day);
      return builder;
    },
    change(edit: (before: Dossier) => Dossier) {
      dossier = dossierSchema.parse(JSON.parse(JSON.stringify(edit(dossier))));
      return builder;
    },
    step(event: string, answers: Answers = {}, actor?: Actor) {
      dossier = accepted(takeStep(situation(actor), event, answers));
      return builder;
    },
    begin(kind: string, until?: Day) {
      dossier = accepted(beginDocument(situation(), { kind, ...(until && { until }) }));
      return builder;
    },
    /** Something happens to the version that is on its way. */
    document(event: string, answers: DocumentAnswers = {}, actor?: Actor, documentId = newest().id) {
      dossier = accepted(documentStep(situation(actor), documentId, event, answers));
      return builder;
    },
    /** The client signed and the mail was accepted: the version lies with the sponsor. */
    submit() {
      builder.document('doc.submitted').document('client.signed', { on: clock.today(), place: 'Voorbeeldstad' });
      return builder;
    },
    send() {
      builder.submit().document('doc.send');
      withFiles();
      return builder.document('mail.accepted', {}, { kind: 'system' });
    },
    decide(outcome: Outcome, remarks?: string) {
      const event = outcomeEvents[outcome];
      return builder.document(event, { decision: decisionOn(newest(), outcome, remarks) }, { kind: 'sponsor' });
    },
    /** The decision the sponsor would make about the version that is on its way. */
    decision: (outcome: Outcome, remarks?: string) => decisionOn(newest(), outcome, remarks),
    tick() {
      dossier = accepted({ ok: true, value: tickUntil(situation({ kind: 'system' }), clock.today()) });
      return builder;
    },
    /** A contact of today in the dossier's notes. */
    note(told: Partial<Note>) {
      const note = noteOn(clock.today(), { id: newId(random.bytes), by: coach.id, at: clock.now(), ...told });
      return builder.change((before) => ({ ...before, notes: [...before.notes, note] }));
    },
    intake() {
      const intake = castIntake(clock.today());
      return builder.change((before) => ({ ...before, intake: JSON.parse(JSON.stringify(intake)) }));
    },
  };

  /** What the outbox does before a mail leaves: the rendered files, named by their bytes. */
  function withFiles() {
    const { id } = newest();
    dossier = {
      ...dossier,
      documents: dossier.documents.map((one) =>
        one.id === id ? { ...one, files: { pdf: blob(`${id} pdf`), docx: blob(`${id} docx`) } } : one,
      ),
    };
  }

  function decisionOn(document: DossierDocument, outcome: Outcome, remarks?: string): Decision {
    return {
      outcome,
      ...(remarks && { remarks }),
      deciderName: contact?.name ?? '',
      deciderFunction: contact?.jobTitle ?? '',
      contactId: document.contactId ?? dossier.assignment.contactId,
      channel: 'link',
      pdfSha256: document.files?.pdf.sha256 ?? '',
      docxSha256: document.files?.docx.sha256 ?? '',
      at: clock.now() as Instant,
    };
  }

  return builder;
}
export type DossierBuilder = ReturnType<typeof dossierBuilder>;

const outcomeEvents = {
  approved: 'sponsor.approved',
  approvedWithRemarks: 'sponsor.approvedWithRemarks',
  asksChange: 'sponsor.asksChange',
  rejected: 'sponsor.rejected',
  noted: 'sponsor.noted',
} as const satisfies Record<Outcome, string>;

/** A contact of that day, written down at noon (UTC); alike in every run. */
export function noteOn(on: Day, told: Partial<Note> = {}): Note {
  return {
    id: castId<ItemId>(`note ${on} ${JSON.stringify(told)}`),
    on,
    field: 'guidance',
    kind: 'talk',
    text: 'Contact',
    hours: 0,
    attendance: 'none',
    by: users.sanne.id,
    at: `${on}T12:00:00.000Z`,
    ...told,
  };
}

/** A reference to bytes that no test looks at; the hash is the bytes' name. */
export function blob(name: string): BlobRef {
  return { id: castId<BlobId>(name), sha256: createHash('sha256').update(name).digest('hex'), size: 1000 };
}
