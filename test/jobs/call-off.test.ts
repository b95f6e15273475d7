import { afterEach, expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { stepTrajectory } from '#src/commands/trajectory/take-step.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, by, caseScene } from '#test/commands/cases/case-scene.ts';
import { complaining, complaintScene } from '#test/commands/cases/complaint-scene.ts';
import { casePost } from './case-post.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const email = 'jm@eigen.example';
const place = 'Verzinselkade 7';

/** Somebody whose invitation to a talk a week from now left by mail. */
async function invited(representative: object = {}, seen: object = {}) {
  const builder = dossierIn('active.running').change((dossier) => ({
    ...dossier,
    client: { ...dossier.client, email: undefined },
  }));
  const found = await caseScene(builder);
  const post = await casePost(found);
  ends.push(post.close);
  const { id, receipt } = await found.enter({ answers: { ...asking, email, ...representative } });
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  await found.take(users.sanne, id, 'identity.confirmed', { how: 'document', code: receipt, ...seen });
  const plan = (on = addDays(found.clock.today(), 7)) =>
    found.take(users.sanne, id, 'talk.planned', { on, time: '14.30', place });
  expect(await plan()).toMatchObject({ ok: true });
  await post.deliver();
  expect(await post.server.list(email)).toHaveLength(1);
  return { ...found, ...post, id, plan };
}

type Post = Pick<Awaited<ReturnType<typeof casePost>>, 'server' | 'deliver'>;

/** What a calendar reads of each file that left, in order. */
async function filesIn({ server, deliver }: Post): Promise<Record<string, string>[]> {
  await deliver();
  const mails = (await server.list(email)).toSorted((a, b) => (sequenceOf(a) < sequenceOf(b) ? -1 : 1));
  return mails.map((mail) => ics(mail));
}

type Mail = Awaited<ReturnType<Post['server']['list']>>[number];
const sequenceOf = (mail: Mail) => Number(ics(mail).SEQUENCE);

function ics({ attachments }: Mail): Record<string, string> {
  const file = attachments.find(({ fileName }) => fileName?.endsWith('.ics'));
  const text = new TextDecoder().decode(file?.bytes).replace(/\r\n /g, '');
  return Object.fromEntries(
    text.split('\r\n').map((line) => [line.split(':')[0] ?? '', line.split(':').slice(1).join(':')]),
  );
}

it.each([
  ['the request is withdrawn', 'request.withdrawn', { how: 'Per brief' }],
  ['an answer in writing is wished', 'talk.declined', { how: 'Door de telefoon' }],
] as const)('takes the appointment out of the calendar when %s', async (_name, event, answers) => {
  const found = await invited();
  expect(await found.take(users.sanne, found.id, event, answers)).toMatchObject({ ok: true });
  const [invitation, off, ...more] = await filesIn(found);
  expect(more).toEqual([]);
  expect([invitation?.METHOD, off?.METHOD, off?.STATUS]).toEqual(['PUBLISH', 'CANCEL', 'CANCELLED']);
  expect([invitation?.UID === off?.UID, invitation?.SEQUENCE, off?.SEQUENCE]).toEqual([true, '0', '1']);
  const mail = (await found.server.list(email)).find((one) => one.subject?.includes('gaat niet door'));
  expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(/Proef|inzien|inzage|verzoek|14\.30/i);
  expect(await filesIn(found)).toHaveLength(2);
});

it('puts a talk that is planned after all after the one that was off', async () => {
  const found = await invited();
  await found.take(users.sanne, found.id, 'talk.declined', { how: 'Door de telefoon' });
  await found.deliver();
  await found.plan();
  expect((await filesIn(found)).map(({ METHOD, SEQUENCE }) => `${METHOD} ${SEQUENCE}`)).toEqual([
    'PUBLISH 0',
    'CANCEL 1',
    'PUBLISH 2',
  ]);
});

it('says nothing of a talk that was moved, held on its day, or invited to on paper', async () => {
  const moved = await invited();
  await moved.plan(addDays(moved.clock.today(), 8));
  expect((await filesIn(moved)).map(({ METHOD }) => METHOD)).toEqual(['PUBLISH', 'PUBLISH']);
  const held = await invited();
  await held.plan(held.clock.today());
  await held.deliver();
  const minutes = { present: 'Cliënt en coach', shown: 'niets', minutes: 'Besproken' };
  await held.take(users.sanne, held.id, 'talk.held', { on: held.clock.today(), ...minutes });
  expect((await filesIn(held)).map(({ METHOD }) => METHOD)).toEqual(['PUBLISH', 'PUBLISH']);
});

it('writes nobody after a death (E4)', async () => {
  const found = await invited();
  await stepTrajectory(found.deps, by(users.sanne), {
    dossierId: found.dossier.id,
    event: 'client.died',
    answers: { on: found.clock.today(), source: 'Familie' },
  });
  expect((await found.case(found.id)).facts['client.died']).toMatchObject({ source: 'Familie' });
  expect(await filesIn(found)).toHaveLength(1);
});

it('writes no representative whose mandate ended (E19)', async () => {
  const found = await invited(
    { writer: 'other', representativeName: 'R. Toezicht', capacity: 'curator' },
    { mandate: 'Beschikking' },
  );
  await found.take(users.sanne, found.id, 'mandate.ended', { how: 'Brief van de rechtbank' });
  await found.take(users.sanne, found.id, 'request.withdrawn', { how: 'Per brief' });
  expect(await filesIn(found)).toHaveLength(1);
});

it.each([
  ['waived', 'hearing.waived'],
  ['withdrawn', 'complaint.withdrawn'],
])('takes the talk about a complaint out of the calendar: %s', async (_name, event) => {
  const found = await complaintScene();
  const post = await casePost(found);
  ends.push(post.close);
  const { id } = await found.enter({ ask: 'complaint', answers: { ...complaining, email } });
  const done = (event: string, answers: object, user = users.kees) => found.done(user, id as CaseId, event, answers);
  await done('complaint.acknowledged', { about: 'De coach belde niet terug', employees: [users.sanne.id] });
  await done('admissibility.checked', { admitted: 'yes', handler: users.kees.id }, users.ans);
  await done('investigation.started', { respondents: [users.sanne.id], passedOn: 'U belde niet.' });
  await done('hearing.offered', { on: addDays(found.clock.today(), 7), time: '14.00', place });
  await post.deliver();
  await done(event, { how: 'Door de telefoon' });
  expect((await filesIn(post)).map(({ METHOD, SEQUENCE }) => `${METHOD} ${SEQUENCE}`)).toEqual([
    'PUBLISH 0',
    'CANCEL 1',
  ]);
});
