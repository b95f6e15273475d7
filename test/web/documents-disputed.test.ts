import { expect, it } from 'vitest';
import { enterCase } from '#src/commands/cases/enter-case.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { asking, by } from '#test/commands/cases/case-scene.ts';
import { dayParts } from './day-parts.ts';
import { htmlProblems } from './html.ts';
import { openPlan, withPlanWords } from './scene.ts';

async function disputedPlan(prepare: (builder: DossierBuilder) => DossierBuilder) {
  const { scene, address, coach } = await openPlan(prepare);
  const { deps } = scene.harness;
  const answers = { ...asking, text: 'Mijn opleiding klopt niet' };
  const entered = await enterCase(deps, { kind: 'system' }, { key: 'k'.repeat(40), ask: 'correction', answers });
  if (!entered.ok) throw new Error(JSON.stringify(entered));
  const calm = await coach.get(`${address}/versturen`);
  expect(calm.text).not.toContain('zegt dat gegevens niet kloppen');
  await matchCase(deps, by(users.fatma), { id: entered.value.id, dossierId: scene.dossier.id });
  return { scene, address, coach };
}

it('mails a plan about data that a client disputes only with a reason (AVG 18)', async () => {
  const { scene, address, coach } = await disputedPlan((builder) => withPlanWords(builder).submit());
  const page = await coach.get(`${address}/versturen`);
  expect(page.text).toContain('De cliënt zegt dat gegevens niet kloppen');
  expect(await htmlProblems(page.text)).toEqual([]);
  const again = await coach.post(`${address}/versturen`, { read: 'ja' });
  expect([again.status, again.text.includes('Vul in waarom u dit toch doet')]).toEqual([422, true]);
  const sent = await coach.post(`${address}/versturen`, { read: 'ja', because: 'De termijn loopt vandaag af' });
  expect(sent.status).toBe(303);
  expect((await scene.stored()).overrides).toContainEqual(
    expect.objectContaining({ section: 'doc.send', reason: 'De termijn loopt vandaag af' }),
  );
});

it('puts down that such a plan went by post only with a reason too (AVG 18)', async () => {
  const { scene, address, coach } = await disputedPlan((builder) => withPlanWords(builder.at('2026-01-23')));
  await coach.post(`${address}/vaststellen`);
  await coach.post(`${address}/stap/client.signed`, { ...dayParts('on', '2026-01-23'), place: 'Hier' });
  const page = await coach.get(`${address}/post`);
  expect(page.text).toContain('De cliënt zegt dat gegevens niet kloppen');
  expect(await htmlProblems(page.text)).toEqual([]);
  const today = dayParts('on', '2026-01-23');
  const again = await coach.post(`${address}/post`, today);
  expect([again.status, again.text.includes('Vul in waarom u dit toch doet')]).toEqual([422, true]);
  const because = 'De termijn loopt vandaag af';
  expect((await coach.post(`${address}/post`, { ...today, because })).status).toBe(303);
  expect((await scene.stored()).overrides).toContainEqual(
    expect.objectContaining({ section: 'doc.posted', reason: because }),
  );
});
