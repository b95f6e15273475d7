import { describe, expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { complaining, complaintScene } from '#test/commands/cases/complaint-scene.ts';
import { left } from '#test/commands/cases/left.ts';
import { englishIn, htmlProblems } from '../html.ts';

type Scene = Awaited<ReturnType<typeof complaintScene>>;
type Filed = Awaited<ReturnType<Scene['filed']>>;

/** A browser that proved the code of this complaint. */
async function complainant({ harness }: Scene, { receipt }: Filed) {
  const browser = harness.anonymous();
  await browser.post('/verzoek/stand', { code: receipt, birthDate: complaining.birthDate });
  return browser;
}

const stepsIn = (text: string) => [...text.matchAll(/stand\/stap\/([a-z-]+)/gu)].map(([, slug]) => slug);

describe('whoever complained, with the code (DOMAIN 8.4)', () => {
  it('withdraws the complaint after a page that asks once more, and its subject finds no trace', async () => {
    const found = await complaintScene();
    const filed = await found.assigned();
    const subject = await found.as(users.sanne);
    const seen = async () => [(await subject.get('/mijn-werk')).text, (await subject.get(`/zaken/${filed.id}`)).status];
    const before = await seen();
    const browser = await complainant(found, filed);
    expect(stepsIn((await browser.get('/verzoek/stand')).text)).toEqual(['klacht-intrekken']);
    const asked = await browser.get('/verzoek/stand/stap/klacht-intrekken');
    expect([asked.status, await htmlProblems(asked.text), englishIn(asked.text)]).toEqual([200, [], undefined]);
    expect(asked.text).toContain('I withdraw my complaint');
    expect((await found.states(filed.id))[0]).toBe('handling.assigned');
    const pressed = await browser.post('/verzoek/stand/stap/klacht-intrekken', {});
    expect(pressed).toMatchObject({ status: 303, location: '/verzoek/stand' });
    expect((await found.states(filed.id))[0]).toBe('handling.withdrawn');
    expect((await found.complaint(filed.id)).events.at(-1)).toMatchObject({
      type: 'complaint.withdrawn',
      by: 'system',
    });
    expect((await browser.get('/verzoek/stand')).text).toContain('U trok de klacht in.');
    expect(stepsIn((await browser.get('/verzoek/stand')).text)).toEqual([]);
    expect(await seen()).toEqual(before);
    expect(before[1]).toBe(404);
  });

  it('says no to solving it together, and later that what was agreed was not done', async () => {
    const found = await complaintScene();
    const filed = await found.assigned();
    await found.done(users.kees, filed.id, 'informal.proposed', { agree: true });
    const browser = await complainant(found, filed);
    expect(stepsIn((await browser.get('/verzoek/stand')).text)).toEqual(['klacht-intrekken', 'niet-samen']);
    expect((await browser.post('/verzoek/stand/stap/niet-samen', {})).status).toBe(303);
    expect((await found.states(filed.id))[0]).toBe('handling.assigned');
    await found.done(users.kees, filed.id, 'informal.proposed', { agree: true });
    const on = found.clock.today();
    await found.done(users.kees, filed.id, 'informal.settled', {
      agreedOn: on,
      agreements: [{ what: 'De coach belt', by: on }],
      confirmed: true,
    });
    expect(stepsIn((await browser.get('/verzoek/stand')).text)).toEqual(['niet-opgelost']);
    expect((await browser.post('/verzoek/stand/stap/niet-opgelost', {})).status).toBe(303);
    expect((await found.states(filed.id))[0]).toBe('handling.assigned');
  });

  it('waives the talk', async () => {
    const found = await complaintScene();
    const filed = await found.investigated();
    const planned = { on: found.clock.today(), time: '14.00', place: 'Verzinselkade 7' };
    await found.done(users.kees, filed.id, 'hearing.offered', planned);
    const browser = await complainant(found, filed);
    expect((await browser.post('/verzoek/stand/stap/geen-gesprek', {})).status).toBe(303);
    expect((await found.states(filed.id))[0]).toBe('handling.hearingWaived');
  });
});

it('reads that the complaint was confirmed once that letter left, with its day (R50)', async () => {
  const found = await complaintScene();
  const filed = await found.acknowledged();
  const browser = await complainant(found, filed);
  const confirmed = 'Wij bevestigden uw klacht.';
  expect((await browser.get('/verzoek/stand')).text).not.toContain(confirmed);
  found.at('2026-11-25');
  await left(found, filed.id, { kind: 'L30' }, '2026-11-24');
  expect((await browser.get('/verzoek/stand')).text).toMatch(
    /24 november 2026(?:(?!<li).)*Wij bevestigden uw klacht\./s,
  );
});

it('knows nothing of what the house itself looks into after a complaint was withdrawn (E4)', async () => {
  const found = await complaintScene();
  const filed = await found.assigned();
  const browser = await complainant(found, filed);
  await browser.post('/verzoek/stand/stap/klacht-intrekken', {});
  const before = (await browser.get('/verzoek/stand')).text;
  await found.done(users.ans, filed.id, 'inquiry.continued', { handler: users.kees.id, reason: 'Het komt vaker voor' });
  await found.done(users.kees, filed.id, 'informal.proposed', { agree: true });
  expect((await browser.get('/verzoek/stand')).text).toBe(before);
  expect((await browser.post('/verzoek/stand/stap/klacht-intrekken', {})).location).toBe('/verzoek/stand');
  expect((await browser.post('/verzoek/stand/stap/niet-samen', {})).location).toBe('/verzoek/stand');
  expect((await found.states(filed.id))[0]).toBe('handling.informal');
});

it('does nothing without the code, with that of another case, or after a death (E4)', async () => {
  const found = await complaintScene();
  const filed = await found.assigned();
  const other = await complainant(found, await found.enter());
  for (const browser of [found.harness.anonymous(), other])
    expect((await browser.post('/verzoek/stand/stap/klacht-intrekken', {})).location).toBe('/verzoek/stand');
  expect((await found.states(filed.id))[0]).toBe('handling.assigned');
  const own = await complainant(found, filed);
  await found.done(users.ans, filed.id, 'client.died', { source: 'Familie', sure: true });
  expect(stepsIn((await own.get('/verzoek/stand')).text)).toEqual([]);
});

it('counts each look and each press, as of a request', async () => {
  const found = await complaintScene();
  const filed = await found.filed();
  const browser = await complainant(found, filed);
  for (let n = 0; n < 19; n++) await browser.get('/verzoek/stand/stap/klacht-intrekken');
  expect((await browser.post('/verzoek/stand/stap/klacht-intrekken', {})).status).toBe(429);
  expect((await found.states(filed.id))[0]).toBe('handling.received');
});
