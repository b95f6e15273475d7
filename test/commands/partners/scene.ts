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

/** A house with a partner under contract, and one of its people. */
export async function partnerScene(builder: DossierBuilder = dossierIn('active.running')) {
  const scene = await openScene(builder);
  const { deps, store, clock } = scene.harness;
  const [clerk, manager] = [by(users.fatma), by(users.hugo)];
  const partnerId: PartnerId = done(await keepPartner(deps, { name: partnerName, ...address }));
  const until = addYears(clock.today(), 5);
  done(await contractPartner(deps, manager, { id: partnerId, from: clock.today(), until }));
  const add = async (answers = {}) =>
    done(await addPerson(deps, clerk, { partnerId, answers: { ...lesgever, ...answers } }));
  const id: PartnerPersonId = await add();
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
    partnerId,
    id,
    add,
    load,
    state: async (of = id) => personState(await load(of)),
    /** The declaration lies in the archive, put down by the clerk. */
    async archived(of = id) {
      done(await verifyPerson(deps, clerk, { id: of, on: clock.today() }));
      done(await sendDeclaration(deps, clerk, of));
      done(await receiveDeclaration(deps, clerk, { id: of, signedOn: clock.today(), scan }));
      done(await archiveDeclaration(deps, clerk, of));
    },
    async cleared(of = id) {
      await this.archived(of);
      done(await clearPerson(deps, manager, of));
    },
    async on(day: Day) {
      clock.set(`${day}T09:00:00.000Z`);
      await runDailyTick(deps, () => undefined, { day });
    },
  };
}
