import { confirmList } from '#src/commands/destruction/confirm.ts';
import { thingsOf, whoConfirms } from '#src/commands/destruction/confirmers.ts';
import { proposablesFor } from '#src/commands/destruction/house-list.ts';
import { entryOf, proposablesOf, seenAs } from '#src/commands/destruction/proposable.ts';
import { proposeList } from '#src/commands/destruction/propose.ts';
import { runDestructions } from '#src/commands/destruction/run-destructions.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { ListOwner } from '#src/domain/destruction/destruction.ts';
import type { DestructionId } from '#src/domain/ids.ts';
import type { Organisation, User } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';
import { openAnyStore } from '#test/any-store.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { movableClock } from '#test/builders/clock.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { sampleComplaint, sampleRequest } from '#test/store/sample-case.ts';
import { depsOn } from './scene.ts';

export const closedOn: Day = '2026-02-28';
export const since = { handling: closedOn, clock: closedOn, hold: closedOn };
/** Two years later, not a day before: 2028 has a 29 February. */
export const from: Day = '2028-02-29';

const settled = { handling: 'settled', clock: 'met', hold: 'released' };
const closedComplaint = { handling: 'closed', clock: 'met', external: 'none', hold: 'released' };

export function closedRequest(number: number, changed: Parameters<typeof sampleRequest>[1] = {}) {
  const sample = sampleRequest(number);
  return sampleRequest(number, { machine: { ...sample.machine, value: settled }, since, ...changed });
}

export function oldComplaint(number: number, changed: Parameters<typeof sampleComplaint>[1] = {}) {
  const sample = sampleComplaint(number);
  return sampleComplaint(number, { machine: { ...sample.machine, value: closedComplaint }, since, ...changed });
}

export async function scene(cases: readonly Case[], organisation: Organisation = castOrganisation) {
  const store = await openAnyStore(organisation);
  for (const one of cases) await store.cases.create(one.id, one);
  const clock = movableClock(from);
  const deps = depsOn(store, clock);
  await store.knownDay.remember(addDays(from, -1));
  const offered = async (owner: ListOwner, user: User = users.ans) =>
    owner === 'house' ? proposablesFor(deps, user) : proposablesOf(store, owner, clock.today());
  return {
    deps,
    store,
    clock,
    offered: async (owner: ListOwner, user?: User) => (await offered(owner, user)).map((one) => entryOf(one).reference),
    propose: async (owner: ListOwner, user: User = users.ans) =>
      proposeList(deps, by(user), { branchId: owner, fingerprint: seenAs(await offered(owner, user)) }),
    async confirm(id: DestructionId, user: User) {
      const list = (await store.destructions.load(id))?.value;
      if (!list) throw new Error('no such list');
      return confirmList(deps, by(user), { id, fingerprint: seenAs(await thingsOf(store, list)) });
    },
    async confirmers(id: DestructionId) {
      const list = (await store.destructions.load(id))?.value;
      return list && (await whoConfirms(deps, list)).map((user) => user.id);
    },
    async on(day: Day) {
      clock.set(day);
      return runDestructions(deps, day);
    },
  };
}

export const branchId = users.hugo.branchId;
export const second: User = { ...users.els, roles: ['directorate'] };
export const twoDirectors: Organisation = {
  ...castOrganisation,
  users: castOrganisation.users.map((user) => (user.id === second.id ? second : user)),
};
