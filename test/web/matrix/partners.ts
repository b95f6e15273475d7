import {
  archiveDeclaration,
  clearPerson,
  receiveDeclaration,
  sendDeclaration,
} from '#src/commands/partners/declaration.ts';
import { contractPartner, keepPartner } from '#src/commands/partners/keep-partner.ts';
import { addPerson, verifyPerson } from '#src/commands/partners/keep-person.ts';
import type { PartnerPersonId } from '#src/domain/ids.ts';
import { users } from '#test/builders/cast.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { lesgever, partnerName, scan } from '#test/commands/partners/scene.ts';
import type { Harness } from '../../harness.ts';
import { today } from './dossiers.ts';
import { must } from './must.ts';
import { wordOf } from './words.ts';

/** By how far they are: added only, with a declaration to be signed, and cleared. */
const persons = ['added', 'asked', 'cleared'] as const;
export const personWord = (name: string) => wordOf('persoon', name);

/** P15: a partner under contract, and its people, each with a name of its own. */
export async function addPartner({ deps }: Harness): Promise<Readonly<Record<string, PartnerPersonId>>> {
  const [clerk, manager] = [by(users.fatma), by(users.hugo)];
  const place = { street: 'Leslaan 1', postcode: '1234 AB', town: 'Voorbeeldstad' };
  const partnerId = must(await keepPartner(deps, { name: partnerName, ...place }));
  must(await contractPartner(deps, manager, { id: partnerId, from: today, until: '2030-11-22' }));
  const found: Record<string, PartnerPersonId> = {};
  for (const name of persons) {
    const email = `${name}@denkbeeldig.voorbeeld.example`;
    const id = must(
      await addPerson(deps, clerk, { partnerId, answers: { ...lesgever, email, name: personWord(name) } }),
    );
    found[name] = id;
    if (name === 'added') continue;
    must(await verifyPerson(deps, clerk, { id, on: today }));
    must(await sendDeclaration(deps, clerk, id));
    if (name === 'asked') continue;
    must(await receiveDeclaration(deps, clerk, { id, signedOn: today, scan }));
    must(await archiveDeclaration(deps, clerk, id));
    must(await clearPerson(deps, manager, id));
  }
  return found;
}
