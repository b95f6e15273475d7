import { expect, it } from 'vitest';
import { allText } from '#src/commands/cases/given.ts';
import { answerNotice, writeResult } from '#src/commands/cases/result.ts';
import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import { users } from '#test/builders/cast.ts';
import { by } from './case-scene.ts';
import { granted } from './correction-scene.ts';

type Found = Awaited<ReturnType<typeof granted>>;

/** The words of every notice, by whom it is to. */
async function noticesOf(found: Found): Promise<Record<string, string>> {
  const { id, documents } = await found.stored();
  const { notices } = await found.request();
  const texts = notices.map(async ({ to, documentId }) => {
    const frozen = documents.find((one) => one.id === documentId)?.frozen;
    return [to.name, frozen ? allText(await frozenModel(found.deps, id, frozen)) : ''];
  });
  return Object.fromEntries(await Promise.all(texts));
}

async function resultText(found: Found): Promise<string> {
  const { id, letters } = await found.request();
  const letter = letters.findLast(({ kind }) => kind === 'L24');
  return letter ? allText(await frozenModel(found.deps, id, letter.frozen)) : '';
}

it('says in each notice what that recipient had and nothing else, and to the client all of it with who knows (AVG 19)', async () => {
  const told = { recipientName: 'B. Bel', recipientKind: 'other', contactId: undefined } as const;
  const found = await granted([{ ...told, what: { kind: 'fields', fields: ['client.phone'] } }]);
  await found.correct('client.contact', { phone: '+31612121212', street: 'Geheime Dreef' });
  await found.take(users.sanne, found.id, 'change.applied');
  const notices = await noticesOf(found);
  expect(Object.keys(notices)).toHaveLength(2);
  expect(notices['B. Bel']).toMatch(/Telefoonnummer.*06 00 00 00 01.*06 12 12 12 12/);
  expect(notices['B. Bel']).not.toMatch(/Fictielaan|Geheime Dreef|Adres/);
  const others = Object.keys(notices).filter((name) => name !== told.recipientName);
  expect(notices[others[0] ?? '']).toMatch(/Fictielaan.*Geheime Dreef/);
  for (const { id: noticeId } of (await found.request()).notices) {
    const answers = { how: 'confirmed', on: found.clock.today(), reason: undefined } as const;
    expect(await answerNotice(found.deps, by(users.sanne), { id: found.id, noticeId, answers })).toMatchObject({
      ok: true,
    });
  }
  expect(await writeResult(found.deps, by(users.sanne), found.id)).toEqual({ ok: true, value: 'written' });
  const letter = await resultText(found);
  expect(letter).toMatch(/Telefoonnummer.*06 12 12 12 12/);
  expect(letter).toMatch(/Adres.*Geheime Dreef/);
  expect(letter).toContain('B. Bel');
});

it('asks to change one thing at a time when documents have other words for it', async () => {
  const found = await granted();
  const both = { phone: '+31612121212', street: 'Andere Dreef', otherWords: 'Bel na zes uur' };
  expect(await found.correct('client.contact', both)).toMatchObject({
    refusal: { code: 'invalid', problems: [{ field: 'otherWords' }] },
  });
});
