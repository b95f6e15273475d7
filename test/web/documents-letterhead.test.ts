import { expect, it } from 'vitest';
import { changeDossier } from '#src/commands/change.ts';
import { pdfToPrint } from '#src/commands/delivery/files.ts';
import { freezeModel } from '#src/commands/delivery/freeze.ts';
import { modelOf } from '#src/commands/documents/input.ts';
import type { Renderer } from '#src/documents/render.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { LetterheadOwner, Look } from '#src/domain/letterhead.ts';
import { ok } from '#src/domain/result.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { sampleLetterhead } from '#test/store/sample-dossier.ts';
import { englishIn, htmlProblems } from './html.ts';
import { changeHouse, openScene, type Scene, withPlanWords } from './scene.ts';

/** Says on which briefpapier it was asked to draw; the engines that draw are tested in test/documents. */
const seen = new Set<unknown>();
const onPaper: Renderer = async (_, fingerprint, letterhead) => {
  const paper = letterhead && Buffer.from(letterhead.word).toString().trim().split(' ')[0];
  if (letterhead) seen.add(letterhead);
  return { pdf: Buffer.from(`%PDF ${fingerprint} ${paper}`), docx: Buffer.from(`PK ${fingerprint} ${paper}`) };
};

const [first, second] = [sampleLetterhead(1), sampleLetterhead(2)];

async function office() {
  const builder = withPlanWords(dossierIn('planning').at('2026-01-23'));
  const scene = await openScene(builder, { render: onPaper });
  for (const one of [first, second]) await scene.harness.store.letterheads.create(one.id, one);
  const id = builder.newest().id;
  return {
    scene,
    address: `/dossiers/${scene.dossier.id}/documenten/${id}`,
    coach: await scene.as(users.sanne),
    choose: (look: Look, owner: LetterheadOwner = 'house') => choose(scene, look, owner),
    document: async (which: (one: DossierDocument) => boolean = (one) => one.id === id) => {
      const found = (await scene.stored()).documents.findLast(which);
      if (!found) throw new Error('no such document');
      return found;
    },
  };
}

async function choose(scene: Scene, look: Look, owner: LetterheadOwner): Promise<void> {
  const choice = { owner, look, reason: 'Nieuw logo', at: scene.harness.clock.now() };
  await changeHouse(scene, (house) => ({
    ...house,
    letterheads: { ...house.letterheads, choices: [...house.letterheads.choices, choice] },
  }));
}

async function shownOn(page: Promise<{ readonly text: string }>): Promise<string | undefined> {
  return / (\w+)$/.exec((await page).text)?.[1];
}

it('a concept is shown as it would be made now: on what its branch has in force', async () => {
  const { scene, address, coach, choose } = await office();
  const preview = () => shownOn(coach.get(`${address}/voorbeeld/pdf`));
  expect(await preview()).toBe('undefined');
  await choose({ kind: 'version', id: first.id });
  expect(await preview()).toBe('word1');
  expect(await shownOn(coach.get(`${address}/voorbeeld/docx`))).toBe('word1');
  await choose({ kind: 'version', id: second.id }, scene.dossier.branchId);
  expect(await preview()).toBe('word2');
  await choose({ kind: 'plain' }, scene.dossier.branchId);
  expect(await preview()).toBe('undefined');
});

it('fixed words keep the briefpapier they were fixed on, whatever is in force later', async () => {
  const { scene, address, coach, choose, document } = await office();
  await choose({ kind: 'version', id: first.id });
  expect((await coach.post(`${address}/vaststellen`)).status).toBe(303);
  expect((await document()).frozen?.letterhead).toBe(first.id);
  await choose({ kind: 'version', id: second.id });
  expect(await shownOn(coach.get(`${address}/voorbeeld/pdf`))).toBe('word1');
  const printed = await pdfToPrint(scene.harness.deps, onPaper, scene.dossier.id, await document());
  expect(Buffer.from(printed ?? []).toString()).toMatch(/ word1$/);
});

it('words that were fixed in the program’s own style stay in it', async () => {
  const { address, coach, choose, document } = await office();
  expect((await coach.post(`${address}/vaststellen`)).status).toBe(303);
  await choose({ kind: 'version', id: first.id });
  expect((await document()).frozen?.letterhead).toBeUndefined();
  expect(await shownOn(coach.get(`${address}/voorbeeld/docx`))).toBe('undefined');
});

it('a letter is made on what is in force when it is made', async () => {
  const { scene, choose, document } = await office();
  await choose({ kind: 'version', id: first.id });
  const { deps } = scene.harness;
  const actor = { kind: 'user', id: users.sanne.id } as const;
  await changeDossier(deps, actor, scene.dossier.id, 'content.edit', ({ dossier }) =>
    ok({ dossier, effects: [{ kind: 'letter', letter: 'L12', to: 'client' }], value: undefined }),
  );
  await choose({ kind: 'version', id: second.id });
  const letter = await document((one) => one.kind === 'L12');
  expect(letter.frozen?.letterhead).toBe(first.id);
  const printed = await pdfToPrint(deps, onPaper, scene.dossier.id, letter);
  expect(Buffer.from(printed ?? []).toString()).toMatch(/ word1$/);
});

it('the copy with the decision in it stands on the briefpapier of the version', async () => {
  const builder = withPlanWords(dossierIn('planning')).send().decide('approved');
  const scene = await openScene(builder, { render: onPaper });
  const { store } = scene.harness;
  for (const one of [first, second]) await store.letterheads.create(one.id, one);
  const { decision: _later, ...sent } = builder.newest();
  const around = { dossier: scene.dossier, organisation: castOrganisation, today: builder.clock.today() };
  const model = modelOf(sent, around);
  if (!model.ok) throw new Error('the sample plan is complete');
  const fixed = { at: sent.frozen?.at ?? scene.harness.clock.now(), letterhead: first.id };
  const frozen = await freezeModel(scene.harness.deps, scene.dossier.id, model.value, fixed);
  const documents = scene.dossier.documents.map((one) => (one.id === sent.id ? { ...one, frozen } : one));
  await store.dossiers.save(scene.dossier.id, 1, { ...scene.dossier, documents });
  await choose(scene, { kind: 'version', id: second.id }, 'house');
  const coach = await scene.as(users.sanne);
  const copy = coach.get(`/dossiers/${scene.dossier.id}/documenten/${sent.id}/besluit/pdf`);
  expect(await shownOn(copy)).toBe('word1');
});

it('a version is read once: whoever draws gets the same files each time', async () => {
  const { address, coach, choose } = await office();
  await choose({ kind: 'version', id: first.id });
  seen.clear();
  for (const format of ['pdf', 'docx', 'pdf']) await coach.get(`${address}/voorbeeld/${format}`);
  expect(seen.size).toBe(1);
});

it('a document whose briefpapier is damaged says so, and what to do', async () => {
  const { scene, address, coach, choose } = await office();
  await choose({ kind: 'version', id: first.id });
  await scene.harness.store.letterheads.destroy(first.id);
  const { status, text } = await coach.get(`${address}/voorbeeld/pdf`);
  expect([status, await htmlProblems(text), englishIn(text)]).toEqual([503, [], undefined]);
  expect(text).toMatch(/Het briefpapier kan niet gelezen worden[\s\S]*beheerder[\s\S]*back-up/);
});
