import { describe, expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { courtUntil } from '#src/domain/case-terms.ts';
import { longDate } from '#src/domain/format.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { answered, asking, by, caseScene, newCode } from '#test/commands/cases/case-scene.ts';
import { englishIn, htmlProblems } from '../html.ts';

type Scene = Awaited<ReturnType<typeof caseScene>>;

/** A browser that proved the code. */
async function visitor({ harness }: Pick<Scene, 'harness'>, code: string) {
  const browser = harness.anonymous();
  await browser.post('/verzoek/stand', { code, birthDate: asking.birthDate });
  return browser;
}

/** A refused correction, whose client was recognised and has the code. */
async function refused() {
  const found = await answered();
  const code = await newCode(found, found.id);
  if (!code.ok) throw new Error(code.refusal.code);
  return { ...found, client: await visitor(found, code.value) };
}

describe('whoever asked, with the code (DOMAIN 8.3)', () => {
  it('withdraws the request after a page that asks once more', async () => {
    const found = await caseScene(dossierIn('active.running'));
    const { id, receipt } = await found.enter();
    await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
    await found.take(users.sanne, id, 'identity.confirmed', { how: 'document', code: receipt });
    const client = await visitor(found, receipt);
    const standing = await client.get('/verzoek/stand');
    expect(standing.text).toContain('/verzoek/stand/stap/intrekken');
    expect(standing.text).not.toMatch(/stap\/eens/);
    // nobody disagrees with an answer that is not there
    expect(standing.text).toContain('>Gesprek met de directie<');
    expect(standing.text).not.toContain('Niet eens met ons antwoord');
    const asked = await client.get('/verzoek/stand/stap/intrekken');
    expect([await htmlProblems(asked.text), englishIn(asked.text)]).toEqual([[], undefined]);
    expect((await found.states(id))[0]).toBe('handling.identified');
    const pressed = await client.post('/verzoek/stand/stap/intrekken', {});
    expect(pressed).toMatchObject({ status: 303, location: '/verzoek/stand' });
    expect((await found.states(id))[0]).toBe('handling.withdrawn');
    expect((await found.case(id)).events.at(-1)).toMatchObject({ type: 'request.withdrawn', by: 'system' });
    expect((await client.get('/verzoek/stand')).text).toContain('U trok het verzoek in.');
    expect((await client.post('/verzoek/stand/stap/intrekken', {})).location).toBe('/verzoek/stand');
  });

  it('goes to the directorate in the own words', async () => {
    const { client, id, ...found } = await refused();
    const standing = await client.get('/verzoek/stand');
    expect(standing.text).toContain('>Niet eens met ons antwoord<');
    const until = courtUntil((await found.case(id)).answeredOn ?? found.clock.today());
    expect(standing.text).toContain(`Naar de rechter kan tot en met ${longDate(until)}.`);
    const address = '/verzoek/stand/stap/niet-eens';
    const wrong = await client.post(address, { words: ' ' });
    expect([wrong.status, wrong.text.includes('Schrijf op wat u vindt')]).toEqual([422, true]);
    expect((await client.post(address, { words: 'Ik heb dat diploma wel' })).status).toBe(303);
    expect((await found.states(id))[0]).toBe('handling.directorateAsked');
    const director = await found.as(users.ans);
    expect((await director.get(`/zaken/${id}`)).text).toContain('Ik heb dat diploma wel');
  });

  it('agrees with the answer, which ends the request', async () => {
    const { client, id, ...found } = await refused();
    expect((await client.post('/verzoek/stand/stap/eens', {})).status).toBe(303);
    expect((await found.states(id))[0]).toBe('handling.settled');
  });

  it('chooses a letter instead of a talk', async () => {
    const found = await caseScene(dossierIn('active.running'));
    const { id, receipt } = await found.enter();
    await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
    await found.take(users.sanne, id, 'identity.confirmed', { how: 'document', code: receipt });
    const client = await visitor(found, receipt);
    expect((await client.post('/verzoek/stand/stap/per-brief', {})).status).toBe(303);
    expect((await found.states(id))[0]).toBe('handling.inWriting');
  });
});

it('does nothing for a code that was never shown by whoever was recognised, nor without a code (R43, R44)', async () => {
  const found = await caseScene(dossierIn('active.running'));
  const { id, receipt } = await found.enter();
  const client = await visitor(found, receipt);
  const nothing = async () => {
    expect((await client.get('/verzoek/stand')).text).not.toContain('/verzoek/stand/stap');
    for (const browser of [client, found.harness.anonymous()])
      expect((await browser.post('/verzoek/stand/stap/intrekken', {})).location).toBe('/verzoek/stand');
  };
  await nothing();
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  await found.take(users.sanne, id, 'identity.confirmed', { how: 'known' });
  await nothing();
  expect((await found.states(id))[0]).toBe('handling.identified');
});

it('counts each look and each press, like every page that opens by the code', async () => {
  const found = await caseScene(dossierIn('active.running'));
  const { id, receipt } = await found.enter();
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  await found.take(users.sanne, id, 'identity.confirmed', { how: 'document', code: receipt });
  const client = await visitor(found, receipt);
  for (let n = 0; n < 19; n++) await client.get('/verzoek/stand/stap/intrekken');
  expect((await client.post('/verzoek/stand/stap/intrekken', {})).status).toBe(429);
});
