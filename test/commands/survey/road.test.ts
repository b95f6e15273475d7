import { afterEach, expect, it } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import { users } from '#test/builders/cast.ts';
import { surveyScene } from './scene.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function scene(options: Parameters<typeof surveyScene>[0] = {}) {
  const found = await surveyScene(options);
  ends.push(found.close);
  return found;
}

it('goes from the list to the bureau, and the file is gone thirty days after the confirmation (R26, R27)', async () => {
  const found = await scene();
  await found.on(found.from);
  expect(await found.state()).toBe('collecting');
  expect(await found.check()).toMatchObject({ ok: true });
  expect(await found.release()).toMatchObject({ ok: true });
  await found.deliver();
  expect(await found.state()).toBe('sent');
  expect(await found.rowsSent()).toEqual([
    'naam;adres;postcode;woonplaats',
    'mevrouw Ç. Örnek;Testplein 3-A;2345 CD;Nergenshuizen',
    'de heer J.M. van der Proef;Fictielaan 12;1234 AB;Voorbeeldstad',
  ]);
  for (const id of found.ids)
    expect(await found.lines(id)).toMatchObject([
      { status: 'sent', recipientName: 'Stratus Marktonderzoek', sentOn: found.from, by: users.hugo.id },
    ]);
  expect(await found.confirm()).toMatchObject({ ok: true });
  await found.later(29);
  expect(await found.state()).toBe('confirmed');
  const { fileId } = await found.batch();
  expect(fileId && found.store.surveyFiles.summary(fileId)).toBeDefined();
  await found.later(1);
  const manifest = await found.batch();
  expect(manifest).toMatchObject({ deletedOn: addDays(found.from, 30), file: { rows: 2 } });
  expect(manifest.rows.map(({ dossierIds }) => dossierIds)).toEqual([[], []]);
  expect(found.store.surveyFiles.count()).toBe(0);
  expect(JSON.stringify(manifest)).not.toMatch(/Proef|rnek|Fictielaan/);
});
