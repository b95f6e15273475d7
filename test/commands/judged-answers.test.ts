import { beforeEach, expect, it } from 'vitest';
import { changeContactData, changePerson, contactBasis, personBasis } from '#src/commands/client-data/change-client.ts';
import { stepDocument } from '#src/commands/documents/steps.ts';
import { addNote } from '#src/commands/notes/add-note.ts';
import { correctNote, strikeNote } from '#src/commands/notes/mend-note.ts';
import { stepTrajectory } from '#src/commands/trajectory/take-step.ts';
import { bsnInText } from '#src/domain/form.ts';
import type { NoteAnswers } from '#src/domain/note-form.ts';
import type { Problem, Result } from '#src/domain/result.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { openScene, type Scene } from '#test/web/scene.ts';

const coach = { kind: 'user', id: users.sanne.id } as const;
const withBsn = 'Het nummer is 999991644.';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene(dossierIn('active.running'));
});

/** What is said at which field; nothing of it was kept. */
async function told(asked: Promise<Result<unknown>>): Promise<readonly Problem[] | undefined> {
  const before = await scene.stored();
  const result = await asked;
  expect(await scene.stored()).toEqual(before);
  return result.ok ? undefined : result.refusal.problems;
}

const talk = (): NoteAnswers => ({
  on: scene.harness.clock.today(),
  field: 'guidance',
  kind: 'talk',
  activity: undefined,
  hours: 1.5,
  attendance: 'kept',
  text: 'Cv besproken.',
});
const add = (answers: Partial<NoteAnswers> = {}) =>
  addNote(scene.harness.deps, coach, {
    dossierId: scene.dossier.id,
    key: 'een',
    answers: { ...talk(), ...answers },
  });

it('a note says at each field what is wrong there', async () => {
  expect(await told(add({ hours: 0.3 }))).toEqual([{ field: 'hours', message: 'Controleer: Hoeveel uur kostte het?' }]);
  expect(await told(add({ text: withBsn }))).toEqual([{ field: 'text', message: bsnInText }]);
  expect(await told(add({ activity: '99' }))).toMatchObject([{ field: 'activity' }]);
});

it('a corrected note says at each field what is wrong there, its reason too', async () => {
  await add();
  const noteId = (await scene.stored()).notes[0]?.id ?? '';
  const correct = (answers: Partial<NoteAnswers>, reason = 'Een half uur te veel geteld') =>
    told(
      correctNote(scene.harness.deps, coach, {
        dossierId: scene.dossier.id,
        noteId,
        reason,
        answers: { ...talk(), ...answers },
      }),
    );
  expect(await correct({ hours: 25 })).toEqual([{ field: 'hours', message: 'Controleer: Hoeveel uur kostte het?' }]);
  expect(await correct({ text: withBsn })).toEqual([{ field: 'text', message: bsnInText }]);
  expect(await correct({}, withBsn)).toEqual([{ field: 'reason', message: bsnInText }]);
});

it('a note that is struck out says what is wrong with the reason', async () => {
  await add();
  const noteId = (await scene.stored()).notes[0]?.id ?? '';
  const strike = (reason: string) =>
    told(strikeNote(scene.harness.deps, coach, { dossierId: scene.dossier.id, noteId, reason }));
  expect(await strike(withBsn)).toEqual([{ field: 'reason', message: bsnInText }]);
  expect(await strike('a'.repeat(501))).toEqual([
    { field: 'reason', message: expect.stringContaining('1 teken korter') },
  ]);
  expect(await strike(' ')).toEqual([{ field: 'reason', message: 'Vul in waarom dit contact hier niet hoort' }]);
});

it('an address of the client is held to what the page takes', async () => {
  const { client } = scene.dossier;
  const home: Parameters<typeof changeContactData>[2]['answers'] = {
    addressKind: 'dutch',
    street: 'Dorpsstraat',
    houseNumber: '1',
    addition: undefined,
    postcode: '1234 AB',
    town: 'Voorbeeldstad',
    foreignLines: undefined,
    country: undefined,
    addressProtected: false,
    phone: undefined,
    email: undefined,
    source: 'client',
  };
  const move = (answers: Partial<typeof home>) =>
    told(
      changeContactData(scene.harness.deps, coach, {
        dossierId: scene.dossier.id,
        basis: contactBasis(client),
        answers: { ...home, ...answers },
      }),
    );
  expect(await move({ street: '12 <b>' })).toEqual([{ field: 'street', message: 'Vul de naam van de straat in' }]);
  expect(await move({ street: withBsn })).toEqual([{ field: 'street', message: bsnInText }]);
  const abroad = { addressKind: 'foreign', foreignLines: withBsn, country: 'België' } as const;
  expect(await move(abroad)).toEqual([{ field: 'foreignLines', message: bsnInText }]);
  const tooLong = { field: 'addition', message: 'Gebruik voor toevoeging hoogstens 6 tekens' };
  expect(await move({ addition: 'achterhuis' })).toEqual([tooLong]);
});

it('a birth date that is no day is refused, not reckoned with', async () => {
  const { client } = scene.dossier;
  const answers = {
    ...client.name,
    formOfAddress: client.formOfAddress,
    birthDate: '14-05-1986',
    ageChecked: false,
    source: 'client',
  } as Parameters<typeof changePerson>[2]['answers'];
  const asked = { dossierId: scene.dossier.id, basis: personBasis(client), answers };
  const said = await told(changePerson(scene.harness.deps, coach, asked));
  expect(said).toEqual([{ field: 'birthDate', message: 'Controleer: Geboortedatum' }]);
});

it('a step says what the page says of its text', async () => {
  const answers = { what: ['goal'], reason: withBsn };
  const change = stepTrajectory(scene.harness.deps, coach, {
    dossierId: scene.dossier.id,
    event: 'plan.changed',
    answers,
  });
  expect(await told(change)).toEqual([{ field: 'reason', message: bsnInText }]);
});

it('an act with a document says what the page says of its text, and takes nothing it did not ask', async () => {
  scene = await openScene(dossierIn('awaitingApproval'));
  const documentId = scene.dossier.documents.find(({ kind }) => kind === 'trajectplan')?.id;
  if (!documentId) throw new Error('there is no plan');
  const withdraw = (answers: NonNullable<Parameters<typeof stepDocument>[2]['answers']>) =>
    told(
      stepDocument(scene.harness.deps, coach, {
        dossierId: scene.dossier.id,
        documentId,
        event: 'doc.withdrawn',
        answers,
      }),
    );
  expect(await withdraw({ reason: withBsn })).toEqual([{ field: 'reason', message: bsnInText }]);
  expect(await withdraw({ reason: 'Te vroeg verstuurd', changesPlan: true })).toEqual([
    { field: '', message: 'Controleer: Intrekken' },
  ]);
});
