import { changeDossier } from '#src/commands/change.ts';
import type { InputAround } from '#src/commands/documents/input.ts';
import { startDocument } from '#src/commands/documents/start.ts';
import { stepDocument } from '#src/commands/documents/steps.ts';
import { prefill } from '#src/commands/prefill/prefill.ts';
import { type Order, registerAssignment } from '#src/commands/registration/register-assignment.ts';
import { decide } from '#src/commands/sponsor/decide.ts';
import { enterCode } from '#src/commands/sponsor/enter-code.ts';
import { requestCode } from '#src/commands/sponsor/request-code.ts';
import { readDocument } from '#src/commands/sponsor/visit.ts';
import { stepTrajectory } from '#src/commands/trajectory/take-step.ts';
import { addUpload } from '#src/commands/uploads/add-upload.ts';
import type { Actor } from '#src/domain/actor.ts';
import { contactDataAnswers, personAnswers } from '#src/domain/client-form.ts';
import type { DossierDocument, Outcome } from '#src/domain/document.ts';
import { isPending } from '#src/domain/document-versions.ts';
import type { Dossier, Note } from '#src/domain/dossier.ts';
import type { DossierId, ItemId, UserId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import { representativeAnswers } from '#src/domain/registration/representative-form.ts';
import type { RegistrationAnswers } from '#src/domain/registration.ts';
import { ok, type Result } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { findKind } from '#templates/index.ts';
import { sponsors, users } from './cast.ts';
import type { CastClient } from './cast-clients.ts';
import { castDiploma, castIntake } from './cast-intake.ts';
import { newestWith } from './find-in-mail.ts';
import type { World } from './world.ts';

type Values = Readonly<Record<string, unknown>>;
/** Words for a section of a document, given what the dossier already knows for it. */
export type Writer = (section: string, known: Values, dossier: Dossier) => Values;

/** Whose trajectory it is, and who guides it. */
export type Role = { readonly client: CastClient; readonly key: string; readonly coach?: Coach };
type Coach = (typeof users)[keyof typeof users];

function coachOf(member: CastClient): Coach {
  return member.sponsor === 'drukkerij' ? users.bram : users.sanne;
}

/** One client's trajectory, played through the same commands the pages use. A refusal stops the demo with its reason. */
export type Trajectory = ReturnType<typeof playTrajectory>;

export function playTrajectory(world: World, { client: member, key, coach = coachOf(member) }: Role) {
  const { deps, clock } = world;
  const clerkUser = coach === users.bram ? users.piet : users.fatma;
  const actor: Actor = { kind: 'user', id: coach.id };
  const clerk: Actor = { kind: 'user', id: clerkUser.id };
  let id: DossierId | undefined;

  const dossierId = (): DossierId => {
    if (!id) throw new Error(`${key} is not registered yet`);
    return id;
  };
  const load = async (): Promise<Dossier> => {
    const stored = await deps.store.dossiers.load(dossierId());
    if (!stored) throw new Error(`${key} is gone`);
    return stored.value;
  };
  const pending = async (): Promise<DossierDocument> => {
    const found = (await load()).documents.findLast(isPending);
    if (!found) throw new Error(`${key} has no document on its way`);
    return found;
  };
  const must = <T>(what: string, result: Result<T>): T => {
    if (!result.ok) throw new Error(`${key}, ${what}: ${JSON.stringify(result.refusal)}`);
    return result.value;
  };
  const document = async (event: string, answers: Values = {}, by: Actor = actor) => {
    const { id: documentId } = await pending();
    must(event, await stepDocument(deps, by, { dossierId: dossierId(), documentId, event, answers }));
  };

  return {
    coach,
    clerkId: clerkUser.id,
    /** The newest document lies with the sponsor and waits for an answer. */
    async answerable() {
      const newest = (await load()).documents.findLast((one) => one.approval !== undefined);
      return newest !== undefined && newest.awaiting?.informOnly === false && newest.decision === undefined;
    },
    today: (): Day => clock.today(),
    load,
    state: async () => statePath((await load()).trajectory.machine),
    post: world.post,

    async register() {
      id = must('register', await registerAssignment(deps, clerk, orderOf(member, key, coach, clock.today())));
      await world.post();
    },
    async step(event: string, answers: Values = {}, by: UserId = coach.id) {
      const who: Actor = { kind: 'user', id: by };
      // Answers are judged by the step's own form.
      must(event, await stepTrajectory(deps, who, { dossierId: dossierId(), event, answers: answers as never }));
      await world.post();
    },
    /** Hands in the diploma and fills in every page of the intake, as the intake page does. */
    async intake() {
      const diploma = {
        dossierId: dossierId(),
        kind: 'diploma',
        title: 'Diploma vmbo, 2003',
        bytes: castDiploma,
      } as const;
      must('diploma', await addUpload(deps, actor, { ...diploma, reasons: [] }));
      const answers = JSON.parse(JSON.stringify(castIntake(clock.today())));
      must(
        'intake',
        await changeDossier(deps, actor, dossierId(), 'content.edit', ({ dossier }) =>
          ok({ dossier: { ...dossier, intake: answers }, effects: [], value: undefined }),
        ),
      );
    },
    async note(note: Pick<Note, 'field' | 'kind' | 'text' | 'hours' | 'attendance'> & { activity?: number }) {
      must(
        'note',
        await changeDossier(deps, actor, dossierId(), 'content.edit', ({ dossier, now, today, newId }) => {
          const added: Note = { id: newId<ItemId>(), on: today, by: coach.id, at: now, ...note };
          return ok({ dossier: { ...dossier, notes: [...dossier.notes, added] }, effects: [], value: undefined });
        }),
      );
    },
    async begin(kind: string, number?: number) {
      must(
        `begin ${kind}`,
        await startDocument(deps, actor, { dossierId: dossierId(), kind, ...(number && { number }) }),
      );
    },
    /** Fills in every section of the document that is on its way, in one save; submitting judges them all. */
    async write(writer: Writer) {
      const draft = await pending();
      must(
        `write ${draft.kind}`,
        await changeDossier(deps, actor, dossierId(), 'content.edit', ({ dossier, organisation, today }) => {
          const filled = filledIn(writer, draft, { dossier, organisation, today });
          const documents = dossier.documents.map((one) => (one.id === draft.id ? filled : one));
          return ok({ dossier: { ...dossier, documents }, effects: [], value: undefined });
        }),
      );
    },
    document,
    async submit() {
      await document('doc.submitted');
      await document('client.signed', { on: clock.today(), place: 'Voorbeeldstad' });
    },
    async send() {
      await document('doc.send');
      await world.post();
    },
    /** The sponsor reads the mail, asks for the code, reads that mail too, and decides. */
    async sponsorDecides(outcome: Outcome, remarks?: string) {
      const { reference, email } = await mailed(await load(), await pending());
      const token = await linkIn(world, email, reference);
      must('code asked', await requestCode(deps, token));
      await world.post();
      const { visit } = must('code', await enterCode(deps, token, await codeIn(world, email, reference)));
      const { hashes } = must('reading', await readDocument(deps, visit));
      const decider = sponsors[member.sponsor].contacts[0];
      must(
        'decision',
        await decide(deps, visit, {
          outcome,
          remarks,
          name: decider?.name ?? '',
          function: decider?.jobTitle ?? '',
          hashes,
        }),
      );
      await world.post();
    },
  };
}

function filledIn(writer: Writer, draft: DossierDocument, around: InputAround): DossierDocument {
  let written = draft;
  for (const { key } of findKind(draft.kind)?.sections ?? []) {
    // what was written so far tells what is known of the rest
    const known = { ...draft.sections[key], ...prefill(written, key, around) };
    const answers = JSON.parse(JSON.stringify(writer(key, known, around.dossier)));
    written = { ...written, sections: { ...written.sections, [key]: answers } };
  }
  return written;
}

/** The order as the clerk types it on the registration pages. */
function orderOf(member: CastClient, key: string, coach: Coach, today: Day): Order {
  const sponsor = sponsors[member.sponsor];
  const [contact] = sponsor.contacts;
  const contract = sponsor.contracts[member.contract];
  if (!contract) throw new Error(`the cast has no contract for ${key}`);
  const answers = {
    ...personAnswers(member.client),
    ...contactDataAnswers(member.client),
    ...member.order,
    contactId: contact?.id,
    receivedOn: today,
    budgetHours: contract.budgetHours,
    maxMonths: contract.maxMonths,
    civilStatus: member.client.civilStatus,
    bsn: member.client.bsn,
    branchId: coach.branchId,
    coachId: coach.id,
    ...representativeAnswers(member.client),
  };
  // The cast is whole; Partial comes from the forms that may show an unfinished client.
  return { key: `demo ${key}`, contractId: contract.id, answers: answers as RegistrationAnswers };
}

async function mailed(dossier: Dossier, document: DossierDocument) {
  const mail = dossier.messages.findLast((one) => one.documentId === document.id && one.to.kind === 'sponsor');
  if (!mail) throw new Error('nothing was mailed about this document');
  return { reference: dossier.reference, email: mail.to.email };
}

/** The decision link of the newest mail to this address about this dossier. */
async function linkIn({ mailServer }: World, email: string, reference: string): Promise<string> {
  const [, token] = await newestWith(/\/besluit\/([\w.~-]+)/, { mailServer, email, reference });
  return token ?? '';
}

async function codeIn({ mailServer }: World, email: string, reference: string): Promise<string> {
  const [, code] = await newestWith(/\b(\d{3}\s?\d{3})\b/, { mailServer, email, reference });
  return code ?? '';
}
