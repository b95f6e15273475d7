import { expect, it } from 'vitest';
import { actByCode, offersByCode } from '#src/commands/cases/act-by-code.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import { addDays } from '#src/domain/calendar.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, by, caseScene } from './case-scene.ts';

const represented = { ...asking, writer: 'other', representativeName: 'R. Toezicht', capacity: 'curator' } as const;
const mandate = 'Beschikking van 3 maart 2025';

/** A request of a representative that was granted: the package is still to be given. */
async function granted(days: number) {
  const found = await caseScene(dossierIn('intakePlanned'));
  const { id, receipt } = await found.enter({ answers: represented });
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  const coach = (event: string, answers = {}) => found.take(users.sanne, id, event, answers);
  const mandateUntil = addDays(found.clock.today(), days);
  const seen = { how: 'document', mandate, code: receipt };
  expect(await coach('identity.confirmed', { ...seen, mandateUntil: addDays(found.clock.today(), -1) })).toMatchObject({
    refusal: { problems: [{ field: 'mandateUntil' }] },
  });
  expect(await coach('identity.confirmed', { ...seen, mandateUntil })).toMatchObject({ ok: true });
  await coach('talk.declined', { how: 'Per brief' });
  await coach('request.granted');
  await found.pack(id);
  const hand = () => coach('package.handed', { on: found.clock.today(), how: 'handed', toWhom: 'representative' });
  const proof = { code: receipt, birthDate: asking.birthDate };
  return { ...found, id, coach, hand, seen, proof };
}

it('gives nothing to a representative whose mandate ran out on the way, until a new one was seen (E19)', async () => {
  const { coach, hand, seen, clock, ...found } = await granted(2);
  clock.advance(60 * 24 * 3);
  expect(await hand()).toMatchObject({ refusal: { code: 'illegalStep' } });
  expect(offersByCode(found.deps, { theCase: await found.case(found.id) })).toEqual([]);
  expect(await coach('identity.confirmed', { ...seen, asker: 'same' })).toMatchObject({ ok: true });
  expect((await found.states(found.id))[0]).toBe('handling.granted');
  expect(await hand()).toMatchObject({ ok: true });
});

it('gives nothing to a representative whose mandate was ended after the decision (E19)', async () => {
  const { coach, hand, proof, deps, ...found } = await granted(30);
  expect(await coach('mandate.ended', { how: 'Brief van de rechtbank' })).toMatchObject({ ok: true });
  expect((await found.states(found.id))[0]).toBe('handling.granted');
  expect(await hand()).toMatchObject({ refusal: { code: 'illegalStep' } });
  expect(await actByCode(deps, proof, { event: 'request.withdrawn' })).toMatchObject({
    refusal: { code: 'illegalStep' },
  });
  expect(await coach('mandate.ended', { how: 'Nog een brief' })).toMatchObject({ refusal: { code: 'illegalStep' } });
});

it('writes to the client once the mandate of whoever asked is over, ended or run out (E19)', async () => {
  for (const over of ['ended', 'ran out'] as const) {
    const { id, coach, clock, deps, ...found } = await granted(2);
    if (over === 'ended') await coach('mandate.ended', { how: 'Brief van de rechtbank' });
    else clock.advance(60 * 24 * 3);
    const extended = await found.take(users.ans, id, 'term.extended', { reason: 'Het archief is dicht' });
    expect(extended).toMatchObject({ ok: true });
    const letter = (await found.case(id)).letters.at(-1);
    const words = letter ? JSON.stringify(await frozenModel(deps, id, letter.frozen)) : '';
    expect(words, over).toContain('Fictielaan');
    expect(words, over).not.toContain('R. Toezicht');
  }
});

it('has the register name the representative of the request, who received the package, not another of the dossier', async () => {
  const { hand, ...found } = await granted(30);
  expect(await hand()).toMatchObject({ ok: true });
  const { disclosures } = await found.stored();
  expect(disclosures.at(-1)).toMatchObject({ recipientKind: 'representative', recipientName: 'R. Toezicht' });
});
