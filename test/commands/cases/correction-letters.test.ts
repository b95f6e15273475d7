import { expect, it } from 'vitest';
import { allText } from '#src/commands/cases/given.ts';
import { writeResult } from '#src/commands/cases/result.ts';
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
  for (const { id } of (await found.request()).notices)
    expect(await found.answer(id, 'confirmed')).toMatchObject({ ok: true });
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

it('says of each datum what happened to it: corrected, or erased without its words', async () => {
  const found = await granted([], 'erasure');
  await found.correct('client.contact', { phone: '+31612121212' });
  await found.erase('client.email');
  await found.take(users.sanne, found.id, 'change.applied');
  const [notice] = Object.values(await noticesOf(found));
  expect(notice).toMatch(/Telefoonnummer.*06 12 12 12 12.*E-mailadres.*gewist/);
  expect(notice).toMatch(/eigen administratie veranderen.*ook bij u wissen/);
  expect(notice).not.toContain(found.dossier.client.email);
  const [line] = (await found.stored()).disclosures;
  expect(line?.remark).toContain('gegevens verbeterd, gegevens gewist');
});

it('keeps that a notice left and that it was confirmed, and refuses the second of two posts', async () => {
  const found = await granted();
  await found.correct('client.contact', { phone: '+31612121212' });
  await found.take(users.sanne, found.id, 'change.applied');
  const [notice] = (await found.request()).notices;
  if (!notice) throw new Error('nobody was told');
  const both = await Promise.all([found.answer(notice.id, 'delivered'), found.answer(notice.id, 'delivered')]);
  expect(both.map((one) => one.ok || one.refusal.code).sort()).toEqual(['conflict', true]);
  expect(await found.answer(notice.id, 'delivered')).toMatchObject({ refusal: { problems: [{ field: 'how' }] } });
  expect(await found.answer(notice.id, 'confirmed')).toMatchObject({ ok: true });
  expect(await found.answer(notice.id, 'impossible')).toMatchObject({ refusal: { code: 'conflict' } });
  const [kept] = (await found.request()).notices;
  expect(kept?.answers.map(({ how }) => how)).toEqual(['delivered', 'confirmed']);
  const lines = (await found.stored()).disclosures.filter(({ purpose }) => purpose === 'correctionNotice');
  expect(lines).toHaveLength(1);
});
