import { expect, it } from 'vitest';
import { declarationsOfPartners } from '#src/commands/maintenance/declarations.ts';
import { addDays, addYears } from '#src/domain/calendar.ts';
import { checkSentence } from '#src/domain/maintenance/check-words.ts';
import type { Day } from '#src/domain/time.ts';
import { partnerScene } from '#test/commands/partners/scene.ts';

async function scene() {
  const found = await partnerScene();
  await found.cleared();
  return {
    ...found,
    look: async (on?: Day) => {
      if (on) found.clock.set(`${on}T09:00:00.000Z`);
      const { outcome, figures } = await declarationsOfPartners(found.deps);
      return [outcome, checkSentence({ check: 'declarations', outcome, figures, at: found.clock.now() })];
    },
    change: async (more: object) => {
      const loaded = await found.store.partnerPersons.load(found.id);
      if (!loaded) throw new Error('nobody');
      await found.store.partnerPersons.save(found.id, loaded.revision, { ...loaded.value, ...more });
    },
  };
}

it('is in order as long as who may be told things has a declaration that holds, and an address that was called back', async () => {
  const { look, add } = await scene();
  await add({ name: 'B. Anders' });
  expect(await look()).toEqual(['good', '1 mens bij een partner mag gegevens krijgen.']);
});

it('tells of the yearly look thirty days before', async () => {
  const { look, clock } = await scene();
  const by = addYears(clock.today(), 1);
  expect((await look(addDays(by, -31)))[0]).toBe('good');
  expect(await look(addDays(by, -30))).toEqual([
    'attention',
    '1 mens bij een partner mag gegevens krijgen. Bij 1 is de jaarlijkse controle binnen dertig dagen.',
  ]);
});

it('tells of an address that nobody called back', async () => {
  const { look, change } = await scene();
  await change({ verified: undefined });
  expect(await look()).toEqual([
    'attention',
    '1 mens bij een partner mag gegevens krijgen. Van 1 adres is niet nagebeld of het klopt.',
  ]);
});

it('is wrong when somebody who should be suspended is not, and tells who was', async () => {
  const { look, clock, on } = await scene();
  const after = addYears(clock.today(), 1);
  expect(await look(after)).toEqual([
    'bad',
    '1 mens bij een partner mag gegevens krijgen. Bij 1 geldt het contract, de jaarlijkse controle of het gebruik niet meer.',
  ]);
  await on(after);
  expect(await look()).toEqual([
    'good',
    'Niemand bij een partner mag nu gegevens krijgen. 1 mens is geschorst en krijgt niets.',
  ]);
});
