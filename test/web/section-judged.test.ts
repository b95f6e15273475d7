import { expect, it } from 'vitest';
import { formatForm } from '#src/domain/form.ts';
import { agreementsForm } from '#templates/trajectplan/approach-fields.ts';
import { sourcesForm } from '#templates/trajectplan/fields.ts';
import { proefSections } from '#templates/trajectplan/sample-proef.ts';
import { htmlProblems } from './html.ts';
import { changeContracts, openPlan, withPlanWords } from './scene.ts';

const basisIn = (text: string) => /name="_basis" value="([\w-]+)"/.exec(text)?.[1] ?? '';
const offered = (text: string) => [...text.matchAll(/name="fromSponsor" value="(\w+)"/g)].map(([, value]) => value);

it('a talk that is still to come is refused as the section is saved, with what was typed', async () => {
  const { scene, address, newest, coach } = await openPlan((plan) => plan.at('2026-01-23'));
  const section = `${address}/onderdeel/agreements`;
  const typed = formatForm(agreementsForm, { ...proefSections.agreements, discussedOn: '2026-01-24' });
  const basis = basisIn((await coach.get(section)).text);
  const refused = await coach.post(section, { ...typed, _basis: basis });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Deze dag moet nog komen. Vul een eerdere datum van het gesprek in');
  expect(refused.text).toContain('name="discussedOn-dag" value="24"');
  expect(await htmlProblems(refused.text)).toEqual([]);
  expect(await scene.stored()).toEqual(scene.dossier);
  expect((await coach.post(section, { ...typed, 'discussedOn-dag': '23', _basis: basis })).status).toBe(303);
  expect((await newest())?.sections.agreements?.discussedOn).toBe('2026-01-23');
});

it('a section that no longer fits the order is not called finished', async () => {
  const done = async (day: '2026-01-23' | '2026-01-22') => {
    const { address, coach } = await openPlan((plan) => withPlanWords(plan.at(day)));
    return (await coach.get(`${address}/onderdeel/goal`)).text.match(/\d+ van 12 onderdelen klaar/)?.[0];
  };
  expect(await done('2026-01-23')).toBe('12 van 12 onderdelen klaar');
  expect(await done('2026-01-22')).toBe('11 van 12 onderdelen klaar');
});

it('what the sponsor may not have given is not offered, and refused when it is posted (P5, R9)', async () => {
  const { scene, address, newest, coach } = await openPlan((plan) => plan.at('2026-01-23'));
  await changeContracts(scene, { kind: 'employerSecondTrack', bsnBase: 'none' });
  const section = `${address}/onderdeel/sources`;
  const shown = (await coach.get(section)).text;
  expect(offered(shown)).toEqual(['name', 'address']);
  const typed = { ...formatForm(sourcesForm, proefSections.sources), _basis: basisIn(shown) };
  const refused = await coach.post(section, typed);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(
    'Bij deze opdracht mag dit niet zijn verstrekt: burgerlijke staat en burgerservicenummer.',
  );
  expect(await htmlProblems(refused.text)).toEqual([]);
  expect(await scene.stored()).toEqual(scene.dossier);
  expect((await coach.post(section, { ...typed, fromSponsor: ['name', 'address'] })).status).toBe(303);
  expect((await newest())?.sections.sources?.fromSponsor).toEqual(['name', 'address']);
});

it('a bsn is offered under a second-track contract that names its statute', async () => {
  const { scene, address, coach } = await openPlan((plan) => plan.at('2026-01-23'));
  await changeContracts(scene, { kind: 'employerSecondTrack', bsnBase: 'WIA' });
  expect(offered((await coach.get(`${address}/onderdeel/sources`)).text)).toEqual(['name', 'address', 'bsn']);
});
