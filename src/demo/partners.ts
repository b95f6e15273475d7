import {
  archiveDeclaration,
  clearPerson,
  receiveDeclaration,
  sendDeclaration,
} from '#src/commands/partners/declaration.ts';
import { contractPartner, keepPartner } from '#src/commands/partners/keep-partner.ts';
import { addPerson, verifyPerson } from '#src/commands/partners/keep-person.ts';
import { runPartners } from '#src/commands/partners/run-partners.ts';
import { endPerson, suspendPerson } from '#src/commands/partners/stop-person.ts';
import type { PartnerPersonId } from '#src/domain/ids.ts';
import type { PartnerPersonAnswers } from '#src/domain/partner/forms.ts';
import type { Result } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { trainingCentre, users } from './cast.ts';
import type { World } from './world.ts';

const by = ({ id }: (typeof users)[keyof typeof users]) => ({ kind: 'user', id }) as const;
const clerk = by(users.fatma);
const manager = by(users.hugo);

/** Contracts of a year, so that the demo's day lies in them. */
const from: Day = '2026-09-01';
const until: Day = '2027-08-31';

/** How far somebody came: each of these did what stands before it too. */
const stages = ['invited', 'sent', 'received', 'archived', 'cleared', 'suspended', 'ended'] as const;
type Stage = (typeof stages)[number];
type Person = Pick<PartnerPersonAnswers, 'formOfAddress' | 'name' | 'jobTitle'> & { readonly stage: Stage };

const companies: readonly { readonly name: string; readonly street: string; readonly people: readonly Person[] }[] = [
  {
    name: trainingCentre,
    street: 'Leslaan 1',
    people: [
      { formOfAddress: 'mevrouw', name: 'T. Lesgever', jobTitle: 'docent', stage: 'cleared' },
      { formOfAddress: 'heer', name: 'U. Zonderverklaring', jobTitle: 'docent', stage: 'invited' },
      { formOfAddress: 'neutraal', name: 'V. Onderweg', jobTitle: 'planner', stage: 'sent' },
      { formOfAddress: 'mevrouw', name: 'W. Inkomend', jobTitle: 'docent', stage: 'received' },
    ],
  },
  {
    name: 'Werkplaats Verzonnen',
    street: 'Ambachtsweg 8',
    people: [
      { formOfAddress: 'heer', name: 'X. Nakijk', jobTitle: 'leermeester', stage: 'archived' },
      { formOfAddress: 'mevrouw', name: 'Y. Wachtend', jobTitle: 'jobcoach', stage: 'suspended' },
      { formOfAddress: 'heer', name: 'Z. Vertrokken', jobTitle: 'leermeester', stage: 'ended' },
    ],
  },
];

/** What the office does about partners on a day: so that on the demo's day somebody stands in each place. */
export async function playPartners(world: World, day: Day): Promise<void> {
  if (day === from) for (const company of companies) await welcome(world, company);
  await runPartners(world.deps, day);
}

async function welcome({ deps }: World, { name, street, people }: (typeof companies)[number]): Promise<void> {
  const partnerId = done(await keepPartner(deps, { name, street, postcode: '1234 AB', town: 'Voorbeeldstad' }));
  done(await contractPartner(deps, manager, { id: partnerId, from, until }));
  for (const { stage, ...person } of people) {
    const [, surname = ''] = person.name.split(' ');
    const answers = { ...person, email: `${surname.toLowerCase()}@partner.voorbeeld.example`, phone: undefined };
    const id = done(await addPerson(deps, clerk, { partnerId, answers }));
    for (const act of acts.slice(0, stages.indexOf(stage))) done(await act(deps, id));
  }
}

/** What brings somebody to the next stage. */
const acts: readonly ((deps: World['deps'], id: PartnerPersonId) => Promise<Result<unknown>>)[] = [
  (deps, id) => sendDeclaration(deps, clerk, id),
  (deps, id) => receiveDeclaration(deps, clerk, { id, signedOn: from, scan }),
  (deps, id) => archiveDeclaration(deps, clerk, id),
  async (deps, id) => {
    done(await verifyPerson(deps, clerk, { id, on: from }));
    return clearPerson(deps, manager, id);
  },
  (deps, id) => suspendPerson(deps, manager, { id, reason: 'Het bedrijf meldt dat zij met verlof is' }),
  (deps, id) => endPerson(deps, clerk, { id, reason: 'Werkt ergens anders, zegt het bedrijf' }),
];

/** What was scanned, as small as a PDF can be. */
const scan = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`a partner was refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
