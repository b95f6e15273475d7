import { expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, by, caseScene } from '#test/commands/cases/case-scene.ts';
import { complaintScene } from '#test/commands/cases/complaint-scene.ts';
import { htmlProblems } from './html.ts';

it('puts first what has to be done at once, and prints an address for mail as it was typed (AVG 18)', async () => {
  const found = await caseScene(dossierIn('active.running'));
  const answers = { ...asking, phone: undefined, email: 'wim@voorbeeld.example', text: 'Gebruik het niet' } as const;
  const { id } = await found.enter({ ask: 'restriction', answers });
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  await found.take(users.sanne, id, 'identity.confirmed', { how: 'document' });
  const { text } = await (await found.as(users.sanne)).get(`/zaken/${id}`);
  expect(text).toContain('Volgende stap: direct uitvoeren');
  expect(text).toContain('wim@voorbeeld.example');
});

it('tells of a judgment what was found and why, and which letter to the same person it is', async () => {
  const found = await complaintScene();
  const { id } = await found.judged();
  const measure = { what: 'De coach plant telefoontjes', owner: users.hugo.id, by: '2026-12-21' };
  await found.done(users.ans, id, 'measures.set', { measures: [measure] });
  const { text } = await (await found.as(users.kees)).get(`/zaken/${id}`);
  expect(await htmlProblems(text)).toEqual([]);
  for (const words of ['De coach belde niet', 'Beloofd is beloofd', 'Oordeel over een klacht, brief 2'])
    expect(text).toContain(words);
  // the first to the employee is no second one
  expect(text).toContain('Verslag van een gesprek over een klacht (aan de medewerker)');
});
