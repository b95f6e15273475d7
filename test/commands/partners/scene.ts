import type { Deps } from '#src/commands/context.ts';
import {
  archiveDeclaration,
  clearPerson,
  receiveDeclaration,
  sendDeclaration,
} from '#src/commands/partners/declaration.ts';
import { contractPartner, keepPartner } from '#src/commands/partners/keep-partner.ts';
import { addPerson, verifyPerson } from '#src/commands/partners/keep-person.ts';
import { addYears } from '#src/domain/calendar.ts';
import type { PartnerId, PartnerPersonId } from '#src/domain/ids.ts';
import { personState } from '#src/domain/partner/person.ts';
import type { Result } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import { users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { openScene } from '#test/web/scene.ts';

export const partnerName = 'Opleidingscentrum Denkbeeldig';
/** The smallest thing that is a PDF to whoever looks at its first bytes. */
export const scan = Buffer.from('%PDF-1.4\n%%EOF\n');

const address = { street: 'Leslaan 1', postcode: '1234 AB', town: 'Voorbeeldstad' };
export const lesgever = {
  formOfAddress: 'mevrouw',
  name: 'T. Lesgever',
  jobTitle: 'docent',
  email: 't.lesgever@denkbeeldig.voorbeeld.example',
  phone: undefined,
} as const;

/** The value, or the refusal as an error. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const clerk = by(users.fatma);
const manager = by(users.hugo);

/** A partner under contract in this house, and the acts by which somebody there comes to be told things. */
export async function keepsPartner(deps: Deps) {
  const today = () => deps.clock.today();
  const partnerId: PartnerId = done(await keepPartner(deps, { name: partnerName, ...address }));
  const until = addYears(today(), 5);
  done(await contractPartner(deps, manager, { id: partnerId, from: today(), until }));
  return {
    partnerId,
    add: async (answers = {}): Promise<PartnerPersonId> =>
      done(await addPerson(deps, clerk, { partnerId, answers: { ...lesgever, ...answers } })),
    /** The declaration lies in the archive, put down by the clerk. */
    async archived(id: PartnerPersonId) {
      done(await verifyPerson(deps, clerk, { id, on: today() }));
      done(await sendDeclaration(deps, clerk, id));
      done(await receiveDeclaration(deps, clerk, { id, signedOn: today(), scan }));
      done(await archiveDeclaration(deps, clerk, id));
    },
    async cleared(id: PartnerPersonId) {
      await this.archived(id);
      done(await clearPerson(deps, manager, id));
    },
  };
}

/** A house with a partner under contract, and one of its people. */
export async function partnerScene(builder: DossierBuilder = dossierIn('active.running')) {
  const scene = await openScene(builder);
  const { deps, store, clock } = scene.harness;
  const house = await keepsPartner(deps);
  const id = await house.add();
  const load = async (of = id) => {
    const found = await store.partnerPersons.load(of);
    if (!found) throw new Error('nobody');
    return found.value;
  };
  return {
    ...scene,
    deps,
    store,
    clock,
    partnerId: house.partnerId,
    id,
    add: house.add,
    load,
    state: async (of = id) => personState(await load(of)),
    archived: (of = id) => house.archived(of),
    cleared: (of = id) => house.cleared(of),
    async on(day: Day) {
      clock.set(`${day}T09:00:00.000Z`);
      await runDailyTick(deps, () => undefined, { day });
    },
  };
}
