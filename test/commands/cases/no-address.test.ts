import { expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { htmlProblems } from '#test/web/html.ts';
import { asking, caseScene } from './case-scene.ts';

async function unaddressed() {
  const found = await caseScene(dossierIn('active.running'));
  const { id } = await found.enter({ answers: { ...asking, address: undefined, branch: users.hugo.branchId } });
  const [letter] = (await found.case(id)).letters;
  const [year, month, day] = found.clock.today().split('-');
  const on = { 'on-dag': day ?? '', 'on-maand': month ?? '', 'on-jaar': year ?? '' };
  return {
    ...found,
    id,
    letter,
    on,
    manager: await found.as(users.hugo),
    page: `/zaken/${id}/brieven/${letter?.id}/verstuurd`,
  };
}

it('a letter without an address is posted only to one that is typed, which the next letters print', async () => {
  const { id, letter, on, manager, page, ...found } = await unaddressed();
  expect(letter).toMatchObject({ kind: 'L20', noAddress: true });
  const asked = await manager.get(page);
  expect(await htmlProblems(asked.text)).toEqual([]);
  expect(asked.text).toContain('Naar welk adres?');
  const refused = await manager.post(page, { ...on, how: 'post' });
  expect([refused.status, refused.text.includes('In deze brief staat geen adres')]).toEqual([422, true]);
  const address = 'Verzonnenstraat 1, 1234 AF Voorbeeldstad';
  expect((await manager.post(page, { ...on, how: 'post', address })).status).toBe(303);
  const stored = await found.case(id);
  expect(stored.contact.address).toBe(address);
  expect(stored.letters[0]).toMatchObject({ sent: { how: 'post' } });
});

it('a letter without an address is handed over without one', async () => {
  const { id, on, manager, page, ...found } = await unaddressed();
  expect((await manager.post(page, { ...on, how: 'handed' })).status).toBe(303);
  expect((await found.case(id)).contact.address).toBeUndefined();
});
