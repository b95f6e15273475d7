import { expect, it } from 'vitest';
import { actByCode } from '#src/commands/cases/act-by-code.ts';
import { enterCase } from '#src/commands/cases/enter-case.ts';
import { allText } from '#src/commands/cases/given.ts';
import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import { approvalPath, versionsOf } from '#src/domain/document-versions.ts';
import { users } from '#test/builders/cast.ts';
import { asking, by, newCode } from './case-scene.ts';
import { granted } from './correction-scene.ts';

type Found = Awaited<ReturnType<typeof granted>>;

async function noticeWords(found: Found): Promise<string[]> {
  const dossier = await found.stored();
  const letters = dossier.messages.filter(({ kind }) => kind === 'M07').map(({ documentId }) => documentId);
  const words = dossier.documents
    .filter(({ id }) => letters.includes(id))
    .map(async ({ frozen }) => frozen && allText(await frozenModel(found.deps, dossier.id, frozen)));
  return (await Promise.all(words)).filter((one) => one !== undefined);
}

it('tells a recipient what is right now, also when a datum was changed twice (AVG 19)', async () => {
  const found = await granted();
  await found.correct('client.contact', { phone: '+31611223344' });
  await found.correct('client.contact', { phone: '+31611223355' });
  await found.take(users.sanne, found.id, 'change.applied');
  const [words = '', ...more] = await noticeWords(found);
  expect([words.includes('06 11 22 33 55'), words.includes('06 11 22 33 44'), more]).toEqual([true, false, []]);
});

it('tells nobody of what was changed and changed back', async () => {
  const found = await granted();
  const phone = (await found.stored()).client.phone;
  await found.correct('client.contact', { phone: '+31611223344' });
  await found.correct('client.contact', { phone });
  expect(await found.take(users.sanne, found.id, 'change.applied')).toMatchObject({ ok: true });
  expect(await noticeWords(found)).toEqual([]);
});

const ends: Readonly<Record<string, (found: Found) => Promise<unknown>>> = {
  'is withdrawn at the desk': (found) => found.take(users.sanne, found.id, 'request.withdrawn', { how: 'Per brief' }),
  'is withdrawn by code': async (found) => {
    const renewed = await newCode(found, found.id);
    if (!renewed.ok) throw new Error('no code');
    return actByCode(found.deps, { code: renewed.value, birthDate: asking.birthDate }, { event: 'request.withdrawn' });
  },
  'makes way for a complaint': async (found) => {
    const { reference } = await found.case(found.id);
    return enterCase(found.deps, by(users.hugo), {
      key: 'a complaint that takes the place of a request',
      ask: 'complaint',
      answers: { ...asking, text: 'Een ander moet kijken', happenedOn: found.clock.today() },
      entered: { channel: 'phone', receivedOn: found.clock.today(), aboutUserIds: [] },
      follows: { typed: reference, takesOver: true },
    });
  },
};

it.each(Object.keys(ends))('tells whoever had what was changed when the request %s', async (how) => {
  const found = await granted();
  await found.correct('client.contact', { phone: '+31612121212' });
  expect(await noticeWords(found)).toEqual([]);
  expect(await ends[how]?.(found)).toMatchObject({ ok: true });
  expect(await found.states(found.id)).not.toContain('handling.applying');
  expect(await noticeWords(found)).toEqual([expect.stringContaining('06 12 12 12 12')]);
  expect(versionsOf(await found.stored(), 'trajectplan').map(approvalPath)).toEqual(['superseded', 'draft']);
});
