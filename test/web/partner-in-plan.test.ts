import { expect, it } from 'vitest';
import { formatForm } from '#src/domain/form.ts';
import { activitiesOf } from '#src/domain/partner/clearance.ts';
import { activitiesForm } from '#templates/trajectplan/approach-fields.ts';
import { proefSections } from '#templates/trajectplan/sample-proef.ts';
import { keepsPartner, partnerName } from '#test/commands/partners/scene.ts';
import { htmlProblems } from './html.ts';
import { openPlan, withPlanWords } from './scene.ts';

const basisIn = (text: string) => /name="_basis" value="([\w-]+)"/.exec(text)?.[1] ?? '';

it('a plan chooses a company from the list, says its name in print, and keeps which one it is (P15)', async () => {
  const { scene, address, newest, coach } = await openPlan((plan) => withPlanWords(plan.at('2026-01-23')));
  const section = `${address}/onderdeel/activities`;
  expect((await coach.get(section)).text).not.toContain('Bedrijf uit onze lijst');
  const { partnerId } = await keepsPartner(scene.harness.deps);
  const shown = await coach.get(section);
  expect(shown.text).toContain(`<option value="${partnerId}">${partnerName}</option>`);
  expect(await htmlProblems(shown.text)).toEqual([]);
  const rows = proefSections.activities.activities;
  const at = rows.findIndex(({ by }) => by === 'coach');
  const answers = formatForm(activitiesForm, proefSections.activities);
  const typed = { ...answers, [`activities.${at}.partnerId`]: partnerId, _basis: basisIn(shown.text) };
  const refused = await coach.post(section, typed);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(`het bedrijf dat u koos: ${partnerName}`);
  expect(await htmlProblems(refused.text)).toEqual([]);
  const named = { ...typed, [`activities.${at}.by`]: `${partnerName}, in de avond` };
  expect((await coach.post(section, named)).status).toBe(303);
  expect(JSON.stringify((await newest())?.sections.activities)).toContain(`"partnerId":"${partnerId}"`);
  expect((await coach.get(section)).text).toContain(`<option value="${partnerId}" selected="">`);
  // nothing of an id in what is read
  expect((await coach.get(address)).text).not.toContain(partnerId);
  expect(activitiesOf(await scene.stored(), { id: partnerId, name: partnerName })).toEqual([]);
});
