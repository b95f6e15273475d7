import { expect, it, onTestFinished } from 'vitest';
import { dossierIn } from '#test/builders/states.ts';
import { linesIn } from './access-rows.ts';
import { codeIn, startRoad, typed } from './ask/road.ts';
import { openScene } from './scene.ts';
import { inzage, setStage } from './sponsor-stage.ts';

it('tells that a mail left, and that a sponsor read the document behind its code', async () => {
  const stage = await setStage();
  onTestFinished(() => stage.close());
  const { address, dossierId } = await stage.mailed();
  const browser = await stage.visitor(address);
  await browser.get(`${inzage(address)}/lezen`);
  const { store } = stage.deps;
  const mark = store.accessLog.markOf(dossierId);
  const lines = (await linesIn(store)).filter(({ about }) => about?.mark === mark);
  expect(lines.map(({ by, action, way, outcome }) => [by, action, way, outcome])).toContainEqual([
    'system',
    'mail.send',
    'send',
    'done',
  ]);
  expect(lines.map(({ by, action, way }) => [by, action, way])).toContainEqual([
    'sponsor',
    'document.sponsorReads',
    'read',
  ]);
});

it('tells that somebody with the receipt code looked at the own request', async () => {
  const { harness } = await openScene(dossierIn('active.running'));
  const road = await startRoad(harness);
  const code = codeIn(await road.walk('inzien', typed));
  const browser = harness.anonymous();
  const birthDate = { 'birthDate-dag': '14', 'birthDate-maand': '5', 'birthDate-jaar': '1986' };
  await browser.post('/verzoek/stand', { code, ...birthDate });
  expect(await linesIn(harness.store)).toEqual([]);
  await browser.get('/verzoek/stand');
  expect(await linesIn(harness.store)).toMatchObject([
    { by: 'client', action: 'case.ownStanding', about: { kind: 'request' } },
  ]);
});
