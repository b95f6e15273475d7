import { expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { writeResult } from '#src/commands/cases/result.ts';
import { stepTrajectory } from '#src/commands/trajectory/take-step.ts';
import type { AskingChoice } from '#src/domain/cases/asks.ts';
import { users } from '#test/builders/cast.ts';
import { asking, by } from '#test/commands/cases/case-scene.ts';
import { complaining, complaintScene } from '#test/commands/cases/complaint-scene.ts';
import { left } from '#test/commands/cases/left.ts';
import { htmlProblems } from '../html.ts';

/** A client who was recognised with the code of the form, and the page that code opens. */
async function recognised(ask: AskingChoice) {
  const found = await complaintScene();
  const { id, receipt } = await found.enter({ ask, answers: { ...asking, text: 'Ik doe niet mee' } });
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  await found.done(users.sanne, id, 'identity.confirmed', { how: 'document', code: receipt });
  const browser = found.harness.anonymous();
  await browser.post('/verzoek/stand', { code: receipt, birthDate: asking.birthDate });
  const standing = async () => {
    const { text } = await browser.get('/verzoek/stand');
    expect(await htmlProblems(text)).toEqual([]);
    return text;
  };
  return { ...found, id, receipt, standing };
}

it('says after an objection that we answered, and not that anybody was told (AVG 19)', async () => {
  const found = await recognised('objection');
  await found.done(users.sanne, found.id, 'request.effective', { rightPerson: true });
  expect(await writeResult(found.deps, by(users.sanne), found.id)).toMatchObject({ ok: true });
  await left(found, found.id, { kind: 'L24' }, found.clock.today());
  expect(await found.states(found.id)).toContain('handling.answered');
  const text = await found.standing();
  expect(text).toContain('Wij stuurden ons antwoord.');
  expect(text).not.toContain('lichtten in wie');
});

it('says after a death that the request is over, and promises nothing (E4)', async () => {
  const found = await recognised('inspection');
  expect(await found.standing()).toContain('Antwoord uiterlijk');
  const died = await stepTrajectory(found.deps, by(users.sanne), {
    dossierId: found.dossier.id,
    event: 'client.died',
    answers: { on: found.clock.today(), source: 'de zus van de cliënt' },
  });
  expect(died).toMatchObject({ ok: true });
  const text = await found.standing();
  expect(text).toContain('Wij sloten dit verzoek.');
  for (const words of ['uiterlijk', 'Uiterlijk', 'Bel ons', 'U liet zien', 'overle']) expect(text).not.toContain(words);
});

it('says that the complaint is over which took the place of the request, to the client and in the register (R33)', async () => {
  const found = await recognised('inspection');
  const follows = { typed: found.receipt, takesOver: true };
  const complaint = await found.enter({ ask: 'complaint', answers: complaining, follows });
  const register = async () => (await (await found.as(users.sanne)).get('/verzoeken')).text;
  expect(await register()).toContain('Antwoord komt van de directie');
  expect(await found.standing()).toContain('Uw klacht kwam in de plaats van dit verzoek.');
  await found.done(users.kees, complaint.id, 'complaint.withdrawn', { how: 'Per brief' });
  expect(await found.states(found.id)).toEqual(['handling.toComplaint', 'clock.stopped', 'hold.ending']);
  expect(await found.standing()).toContain('Ook die klacht loopt niet meer.');
  expect(await register()).not.toContain('Antwoord komt van de directie');
  expect(await register()).toContain('Afgehandeld');
});

it('asks whoever showed a document for none again, on the page and in the invitation (AVG 12(6))', async () => {
  const found = await recognised('inspection');
  expect(await found.standing()).toContain('Wij plannen een gesprek met u.');
  await found.done(users.sanne, found.id, 'talk.planned', {
    on: '2026-11-30',
    time: '14.00',
    place: 'Verzinselkade 7',
  });
  const text = await found.standing();
  expect(text).toContain('Wij hebben een afspraak met u om 14.00 uur.');
  expect(text).not.toContain('Neem een identiteitsbewijs mee');
  const letter = (await found.case(found.id)).letters.find(({ kind }) => kind === 'L27');
  if (!letter) throw new Error('an invitation is a letter');
  const stored = await found.deps.store.blobs.get(found.id, letter.frozen.model);
  const words = Buffer.from(stored).toString('utf8');
  expect(words).toContain('U mag iemand meenemen.');
  expect(words).not.toContain('identiteitsbewijs');
});
