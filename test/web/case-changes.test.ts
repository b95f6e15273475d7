import { expect, it } from 'vitest';
import { longDate } from '#src/domain/format.ts';
import { users } from '#test/builders/cast.ts';
import { asking, talked } from '#test/commands/cases/case-scene.ts';
import { givePlan, runningByPlan } from '#test/commands/cases/given-plan.ts';
import { englishIn, htmlProblems } from './html.ts';

it('changes a datum with its own form, and shows what changed and who is told', async () => {
  const answers = { ...asking, text: 'Mijn telefoonnummer klopt niet' };
  const found = await talked({ ask: 'correction', answers }, runningByPlan());
  await givePlan(found);
  await found.take(users.sanne, found.id, 'request.granted');
  const coach = await found.as(users.sanne);
  const at = `/zaken/${found.id}`;
  const list = await coach.get(`${at}/gegevens`);
  expect([await htmlProblems(list.text), englishIn(list.text)]).toEqual([[], undefined]);
  const page = await coach.get(`${at}/gegevens/client.contact`);
  expect([await htmlProblems(page.text), englishIn(page.text)]).toEqual([[], undefined]);
  const basis = /name="_basis" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const typed = {
    _basis: basis,
    addressKind: 'dutch',
    street: 'Fictielaan',
    houseNumber: '12',
    postcode: '1234 AB',
    town: 'Voorbeeldstad',
    phone: '06 12 12 12 12',
  };
  const again = await coach.post(`${at}/gegevens/client.contact`, typed);
  expect([again.status, again.text.includes('Vul in waarom dit verandert')]).toEqual([422, true]);
  const changed = await coach.post(`${at}/gegevens/client.contact`, { ...typed, changeReason: 'De cliënt belde' });
  expect(changed.status).toBe(303);
  expect((await coach.get(at)).text).toContain('Wat er is veranderd');
  expect((await found.stored()).client.phone).toBe('+31612121212');
  expect((await coach.post(`${at}/stappen/change.applied`, {})).status).toBe(303);
  const done = await coach.get(at);
  expect(done.text).toContain('Wie is ingelicht over: ');
  expect([await htmlProblems(done.text), englishIn(done.text)]).toEqual([[], undefined]);
  expect(done.text).toContain('Versies die zijn vervangen');
  const stranger = await found.as(users.bram);
  for (const path of ['', '/gegevens', '/gegevens/client.contact'])
    expect((await stranger.get(`${at}${path}`)).status).toBe(404);
  expect((await coach.get(`${at}/gegevens/client.contact/wissen`)).status).toBe(404);
});

it('asks for the words of a sentence that was wrong, keeps what was typed, and shows what was put down', async () => {
  const answers = { ...asking, text: 'Een zin over mij klopt niet' };
  const found = await talked({ ask: 'correction', answers }, runningByPlan());
  const coach = await found.as(users.sanne);
  const at = `/zaken/${found.id}`;
  expect((await coach.get(`${at}/anders`)).status).toBe(404);
  await found.take(users.sanne, found.id, 'request.granted');
  const page = await coach.get(`${at}/anders`);
  expect([await htmlProblems(page.text), englishIn(page.text)]).toEqual([[], undefined]);
  const typed = { what: 'document', after: 'Reist met de bus', changeReason: 'De cliënt vertelde het' };
  const again = await coach.post(`${at}/anders`, typed);
  expect([again.status, again.text.includes('Reist met de bus')]).toEqual([422, true]);
  expect(again.text).toContain('Neem de woorden over die niet klopten');
  expect((await coach.post(`${at}/anders`, { ...typed, what: 'done' })).status).toBe(303);
  const done = await coach.get(at);
  expect(done.text).toContain('Reist met de bus');
  expect((await (await found.as(users.bram)).get(`${at}/anders`)).status).toBe(404);
});

it('writes the client of an objection what was done, though no datum changed', async () => {
  const found = await talked({ ask: 'objection', answers: { ...asking, text: 'Geen enquête' } });
  await found.take(users.sanne, found.id, 'request.effective', { rightPerson: true });
  const coach = await found.as(users.sanne);
  const page = await coach.get(`/zaken/${found.id}`);
  expect(page.text).toContain('Schrijf de brief aan de cliënt');
  expect([await htmlProblems(page.text), englishIn(page.text)]).toEqual([[], undefined]);
  expect((await coach.post(`/zaken/${found.id}/uitkomst`, {})).status).toBe(303);
  expect((await found.case(found.id)).letters.map(({ kind }) => kind)).toContain('L24');
});

it('leads to what was granted and is not done, before an older letter', async () => {
  const found = await talked({ ask: 'correction', answers: { ...asking, text: 'Mijn telefoonnummer klopt niet' } });
  const coach = await found.as(users.sanne);
  const shown = async () => (await coach.get(`/zaken/${found.id}`)).text;
  await found.take(users.sanne, found.id, 'request.granted');
  expect((await found.case(found.id)).letters.some(({ kind, sent }) => kind === 'L20' && !sent)).toBe(true);
  expect(await shown()).toContain('Volgende stap: leg vast wat u verandert');
  await found.take(users.sanne, found.id, 'request.withdrawn', { how: 'Per brief' });
  expect(await shown()).not.toContain('leg vast wat u verandert');
});

it('leads to the letter about an objection, and says so in Mijn werk', async () => {
  const found = await talked({ ask: 'objection', answers: { ...asking, text: 'Geen enquête' } });
  await found.take(users.sanne, found.id, 'request.effective', { rightPerson: true });
  const coach = await found.as(users.sanne);
  expect((await coach.get(`/zaken/${found.id}`)).text).toContain('Volgende stap: schrijf de brief aan de cliënt');
  const work = (await coach.get('/mijn-werk')).text;
  expect(work).toContain('Ontvangers inlichten, en dan de brief aan de cliënt schrijven');
  expect(work).not.toContain('Iedereen is ingelicht');
});

it('shows what the client wrote beside a refusal', async () => {
  const found = await talked({ ask: 'correction', answers: { ...asking, text: 'Dat klopt niet' } });
  const refusal = {
    reason: 'Een mening kan niet fout zijn',
    statement: 'Ik was er wel',
    statementAt: 'intake.education',
  };
  const taken = await found.take(users.sanne, found.id, 'request.refused', refusal);
  expect(taken).toMatchObject({ ok: true });
  const page = (await (await found.as(users.sanne)).get(`/zaken/${found.id}`)).text;
  expect(page).toContain('De cliënt schreef erbij');
  expect(page).toContain('Ik was er wel');
});

it('says of data that are used again why, since when the client knows, and not that they are not used', async () => {
  const found = await talked({ ask: 'restriction', answers: { ...asking, text: 'Eerst moet het kloppen' } });
  const shown = async () => (await (await found.as(users.sanne)).get(`/zaken/${found.id}`)).text;
  await found.take(users.sanne, found.id, 'request.effective', { rightPerson: true });
  expect(await shown()).toContain('voorlopig niet gebruikt');
  const on = found.clock.today();
  const lifted = { reason: 'Het klopt nu', on, how: 'Per telefoon' };
  expect(await found.take(users.sanne, found.id, 'restriction.lifted', lifted)).toMatchObject({ ok: true });
  const page = await shown();
  for (const words of ['wordt weer gebruikt', 'Het klopt nu', 'Per telefoon', longDate(on)])
    expect(page).toContain(words);
  expect(page).not.toContain('voorlopig niet gebruikt');
  expect(await htmlProblems(page)).toEqual([]);
});
