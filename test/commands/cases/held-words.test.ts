import { expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { disputesOf } from '#src/commands/documents/held-words.ts';
import { stepDocument } from '#src/commands/documents/steps.ts';
import { versionsOf } from '#src/domain/document-versions.ts';
import { users } from '#test/builders/cast.ts';
import { asking, by, caseScene } from './case-scene.ts';
import { granted } from './correction-scene.ts';
import { runningByPlan } from './given-plan.ts';

it('fixes no new version that still holds the old words, unless somebody says why (E11)', async () => {
  const found = await granted();
  const { stored } = await found.datum('intake.education');
  const courses = JSON.parse(JSON.stringify(stored?.courses));
  courses[0].course = 'Een heel andere cursus';
  await found.correct('intake.education', { courses });
  await found.take(users.sanne, found.id, 'change.applied');
  const loaded = await found.store.dossiers.load(found.dossier.id);
  if (!loaded) throw new Error('no dossier');
  const draft = versionsOf(loaded.value, 'trajectplan').at(-1);
  if (!draft) throw new Error('no draft');
  const question = { ...draft.sections.question, changes: 'De opleiding is verbeterd.' };
  const documents = loaded.value.documents.map((one) =>
    one.id === draft.id ? { ...one, sections: { ...one.sections, question } } : one,
  );
  await found.store.dossiers.save(found.dossier.id, loaded.revision, { ...loaded.value, documents });
  const coach = await found.as(users.sanne);
  expect((await coach.get(`/dossiers/${found.dossier.id}/documenten/${draft.id}`)).text).toContain(
    'Pas deze tekst nog aan',
  );
  const act = { dossierId: found.dossier.id, documentId: draft.id, event: 'doc.submitted' };
  expect(await stepDocument(found.deps, by(users.sanne), act)).toMatchObject({
    refusal: { code: 'invalid', problems: [{ field: 'because', message: expect.stringContaining('Er staat nog') }] },
  });
  expect(await stepDocument(found.deps, by(users.sanne), { ...act, because: 'Het is een aanhaling' })).toMatchObject({
    ok: true,
  });
  expect((await found.stored()).overrides).toContainEqual(
    expect.objectContaining({ section: 'doc.submitted', reason: 'Het is een aanhaling' }),
  );
});

it('says that a client disputes data from the match until the answer, and only then (AVG 18)', async () => {
  const found = await caseScene(runningByPlan());
  const { id } = await found.enter({ ask: 'correction', answers: { ...asking, text: 'Mijn opleiding klopt niet' } });
  const disputes = () => disputesOf(found.deps, by(users.sanne), found.dossier.id);
  expect(await disputes()).toEqual([]);
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  expect(await disputes()).toHaveLength(1);
  await found.take(users.sanne, id, 'identity.confirmed', { how: 'document' });
  await found.take(users.sanne, id, 'request.withdrawn', { how: 'In het gesprek' });
  expect(await disputes()).toEqual([]);
});
