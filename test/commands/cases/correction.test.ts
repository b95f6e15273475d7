import { expect, it } from 'vitest';
import { caseLetterSent } from '#src/commands/cases/letter-sent.ts';
import { writeResult } from '#src/commands/cases/result.ts';
import { runErrands } from '#src/commands/cases/run-errands.ts';
import { isWaiting } from '#src/commands/mail/state.ts';
import { approvalPath, versionsOf } from '#src/domain/document-versions.ts';
import { users } from '#test/builders/cast.ts';
import { by } from './case-scene.ts';
import { granted } from './correction-scene.ts';

it('keeps the old value in the case and no more in the data, gives the dossier the new one, and tells whoever had the old one once', async () => {
  const found = await granted();
  const before = (await found.stored()).client.phone;
  expect(before).toBeDefined();
  expect(await found.correct('client.contact', { phone: '+31612121212' })).toEqual({ ok: true, value: undefined });
  const dossier = await found.stored();
  expect(dossier.client.phone).toBe('+31612121212');
  expect(dossier.provenance['client.phone']).toMatchObject({ source: 'client' });
  expect(dossier.events.at(-1)).toMatchObject({ type: 'data.corrected', data: { fields: 'phone' } });
  expect(await found.case(found.id)).toMatchObject({
    errands: [],
    corrections: [{ datum: 'client.contact', fields: ['client.phone'], before: expect.stringContaining('06') }],
  });
  expect(await found.take(users.sanne, found.id, 'change.applied')).toMatchObject({ ok: true });
  expect(await found.states(found.id)).toContain('handling.notifying');
  const told = await found.stored();
  expect(told.messages.filter(({ kind }) => kind === 'M07')).toMatchObject([{ to: { contactId: found.contact.id } }]);
  expect(told.disclosures).toMatchObject([{ status: 'corrected', remark: expect.stringContaining('verbeterd') }]);
  const plans = versionsOf(told, 'trajectplan');
  expect(plans.map(approvalPath)).toEqual(['superseded', 'draft']);
  const { notices, replaced } = await found.request();
  expect([notices.length, replaced]).toEqual([1, [plans[0]?.id]]);
});

it('tells nobody of a datum that no document printed', async () => {
  const found = await granted();
  expect(await found.correct('intake.wishes', { avoid: 'Nachtwerk in de haven' })).toEqual({
    ok: true,
    value: undefined,
  });
  await found.take(users.sanne, found.id, 'change.applied');
  expect((await found.stored()).messages.filter(({ kind }) => kind === 'M07')).toEqual([]);
});

it('says so when nothing was changed, and records nothing (AVG 16)', async () => {
  const found = await granted();
  const { events } = await found.request();
  expect(await found.correct('client.contact', {})).toMatchObject({
    refusal: { code: 'invalid', problems: [{ field: 'changeReason', message: 'U veranderde niets in dit gegeven' }] },
  });
  expect((await found.request()).events).toEqual(events);
});

it('refuses the second of two corrections that were typed at the same time', async () => {
  const found = await granted();
  const both = await Promise.all([
    found.correct('client.contact', { phone: '+31612121212' }),
    found.correct('client.contact', { phone: '+31613131313' }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'conflict' } });
  expect((await found.case(found.id)) as object).toMatchObject({ corrections: [{ datum: 'client.contact' }] });
});

it('asks for the letter to the client once everybody was told, and is answered when that letter left (AVG 19)', async () => {
  const found = await granted();
  await found.correct('client.contact', { phone: '+31612121212' });
  await found.take(users.sanne, found.id, 'change.applied');
  const actor = by(users.sanne);
  expect(await writeResult(found.deps, actor, found.id)).toMatchObject({ refusal: { code: 'illegalStep' } });
  const [notice] = (await found.request()).notices;
  if (!notice) throw new Error('somebody had the old number');
  const on = found.clock.today();
  expect(await found.answer(notice.id, 'delivered')).toEqual({ ok: true, value: undefined });
  const { disclosures, messages } = await found.stored();
  expect(disclosures.at(-1)).toMatchObject({ purpose: 'correctionNotice', channel: 'post', sentOn: on });
  expect(messages.filter(isWaiting)).toEqual([]);
  expect(await writeResult(found.deps, actor, found.id)).toEqual({ ok: true, value: 'written' });
  const letter = (await found.request()).letters.at(-1);
  if (!letter) throw new Error('no letter');
  expect(letter.kind).toBe('L24');
  const sent = { id: found.id, letterId: letter.id, how: 'post', on, right: 'request.handle' } as const;
  expect(await caseLetterSent(found.deps, actor, sent)).toMatchObject({ ok: true });
  expect(await found.states(found.id)).toEqual(['handling.answered', 'clock.met', 'hold.on']);
});

it('tells whoever got the old value while the change was under way before the client is told', async () => {
  const found = await granted([{ status: 'pending', recipientName: 'B. Laat', contactId: undefined }]);
  await found.correct('client.contact', { phone: '+31612121212' });
  await found.take(users.sanne, found.id, 'change.applied');
  expect((await found.request()).notices).toHaveLength(1);
  const loaded = await found.store.dossiers.load(found.dossier.id);
  if (!loaded) throw new Error('gone');
  const disclosures = loaded.value.disclosures.map((one) =>
    one.status === 'pending' ? { ...one, status: 'sent' as const } : one,
  );
  await found.store.dossiers.save(found.dossier.id, loaded.revision, { ...loaded.value, disclosures });
  expect(await writeResult(found.deps, by(users.sanne), found.id)).toEqual({ ok: true, value: 'newcomers' });
  expect((await found.request()).notices).toHaveLength(2);
});

it('gives the dossier once what a process that died left undone', async () => {
  const found = await granted();
  const { store } = found;
  const noPower = () => Promise.reject(new Error('the power went off'));
  const dying = { ...found.deps, store: { ...store, dossiers: { ...store.dossiers, save: noPower } } };
  await expect(found.correct('client.contact', { phone: '+31612121212' }, dying)).rejects.toThrow('power');
  expect((await found.case(found.id)).errands).toMatchObject([{ kind: 'correct' }]);
  expect((await found.stored()).client.phone).not.toBe('+31612121212');
  await Promise.all([runErrands(found.deps, found.id), runErrands(found.deps, found.id)]);
  await runErrands(found.deps, found.id);
  const { client, events, errandsDone } = await found.stored();
  expect(client.phone).toBe('+31612121212');
  expect(events.filter(({ type }) => type === 'data.corrected')).toHaveLength(1);
  expect(errandsDone).toHaveLength(1);
  expect((await found.case(found.id)).errands).toEqual([]);
});
