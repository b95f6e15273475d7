import { expect, it } from 'vitest';
import { archiveFrom } from '#src/domain/retention-days.ts';
import { castOrganisation } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asLived, differences, lived, openHouse, told } from './house.ts';

it('tells of the archive that waits for hours nobody billed, thirty days after the end (P13)', async () => {
  const [note] = dossierIn('closing').note({ hours: 2 }).build().notes.slice(-1);
  if (!note) throw new Error('it has a note');
  const dossier = dossierIn('ended')
    .change((before) => ({ ...before, notes: [...before.notes, note] }))
    .build();
  const days = archiveFrom(dossier);
  if (!days) throw new Error('it closed');
  expect(days.latest > days.first).toBe(true);
  const house = await openHouse(castOrganisation, days.first, { dossiers: [dossier] });
  const until = days.latest;
  const ahead = await told(house, until);
  expect(ahead.at(-1)?.day).toBe(days.latest);
  expect(differences(asLived(ahead), await lived(house, until))).toEqual([]);
});
