import { expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { answered } from '#test/commands/cases/case-scene.ts';
import { complaintScene } from '#test/commands/cases/complaint-scene.ts';
import { englishIn, htmlProblems } from './html.ts';

/** The pages of complaints and breaches in their fullest form. */
it('are valid, in Dutch, and tell both sides, the terms and the measures', async () => {
  const found = await complaintScene();
  const { id } = await found.judged();
  await found.done(users.kees, id, 'external.opened', { where: 'qualityMark', how: 'Brief van het keurmerk' });
  await found.done(users.ans, id, 'measures.set', {
    measures: [{ what: 'De coach plant elk gesprek in', owner: users.hugo.id, by: '2027-01-11' }],
  });
  const handler = await found.as(users.kees);
  const seen = async (address: string, browser = handler) => {
    const { status, text } = await browser.get(address);
    expect([address, status]).toEqual([address, 200]);
    expect([address, await htmlProblems(text)]).toEqual([address, []]);
    expect([address, englishIn(text)]).toEqual([address, undefined]);
    return text;
  };
  const page = await seen(`/zaken/${id}`);
  for (const words of ['De klager zegt', 'De medewerker zegt', 'Ik ben het vergeten.', 'Termijnen', 'Hugo Fictema'])
    expect(page).toContain(words);
  expect(await seen('/klachten/cijfers')).toContain('Gegrond');
  expect((await handler.get('/klachten/cijfers?als=csv')).text).toContain('2026;1;');
  await seen('/klachten');
  const coach = await found.as(users.sanne);
  await seen('/klachten/reactie', coach);
  await seen('/datalekken/nieuw', coach);
  await seen('/zaken/nieuw', coach);
});

it('lead to the dossier by a link that is as high as a finger is wide', async () => {
  const found = await answered();
  const page = await (await found.as(users.sanne)).get(`/zaken/${found.id}`);
  expect(page.text).toContain(`<span class="alone"><a href="/dossiers/${found.dossier.id}">`);
  const work = await (await found.as(users.hugo)).get('/mijn-werk');
  expect(work.text).toMatch(/alone"><a [^>]*>Bekijk de woorden/);
});

it('mark a measure as done by one button', async () => {
  const found = await complaintScene();
  const { id } = await found.judged();
  await found.done(users.ans, id, 'measures.set', {
    measures: [{ what: 'Elk gesprek in de agenda', owner: users.hugo.id, by: '2027-01-11' }],
  });
  const [measure] = (await found.complaint(id)).measures;
  const director = await found.as(users.ans);
  const answer = await director.post(`/zaken/${id}/stappen/measure.done`, { measure: measure?.id ?? '' });
  expect(answer.status).toBe(303);
  expect((await found.complaint(id)).measures).toMatchObject([{ doneOn: '2026-11-23' }]);
});

it('tell until which day the dossier is kept once a request is over (R33)', async () => {
  const found = await answered();
  const shown = async () => (await (await found.as(users.sanne)).get(`/zaken/${found.id}`)).text;
  expect(await shown()).toContain('Zolang dit loopt, wordt het dossier niet vernietigd.');
  await found.take(users.sanne, found.id, 'request.withdrawn', { how: 'Per brief' });
  expect(found.clock.today()).toBe('2026-02-03');
  expect(await shown()).toContain('Het dossier wordt niet vernietigd voor 17 februari 2026.');
  expect(await shown()).not.toContain('Zolang dit loopt');
});
