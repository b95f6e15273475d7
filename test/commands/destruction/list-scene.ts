import { enterCase } from '#src/commands/cases/enter-case.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { stepCase } from '#src/commands/cases/take-step.ts';
import { confirmList } from '#src/commands/destruction/confirm.ts';
import { thingsOf } from '#src/commands/destruction/confirmers.ts';
import { proposablesOf, seenAs } from '#src/commands/destruction/proposable.ts';
import { proposeList } from '#src/commands/destruction/propose.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { CaseId, DestructionId, DossierId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import type { Organisation, User } from '#src/domain/organisation.ts';
import { destroyFromOf } from '#src/domain/retention-days.ts';
import type { Day } from '#src/domain/time.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, by } from '#test/commands/cases/case-scene.ts';
import { openScene } from '#test/web/scene.ts';

/** Two dossiers of one branch on the first day on which both may be destroyed, with what people do about that. */
export async function listScene(options: { readonly organisation?: Organisation } = {}) {
  const first = dossierIn('ended', { number: 1 });
  const scene = await openScene(first, { ...options, others: [dossierIn('ended', { number: 2 })] });
  const { harness, dossier, stored } = scene;
  const { deps, store } = harness;
  const ids = [...store.dossiers.ids()];
  const from = destroyFromOf(dossier);
  if (!from) throw new Error('an ended dossier has its day');
  const on = async (day: Day) => {
    harness.clock.set(`${day}T09:00:00.000Z`);
    await runDailyTick(deps, () => undefined, { day });
  };
  await on(addDays(from, -500));
  await on(from);
  let number = 0;
  const { branchId } = dossier;
  const today = () => harness.clock.today();
  const list = async (id: DestructionId) => {
    const found = await store.destructions.load(id);
    if (!found) throw new Error('no such list');
    return found.value;
  };
  const seen = async (id: DestructionId) => seenAs(await thingsOf(store, await list(id)));
  const seenDue = async () => seenAs(await proposablesOf(store, branchId, today()));
  const propose = async (user: User = users.hugo) => {
    const made = await proposeList(deps, by(user), { branchId, fingerprint: await seenDue() });
    const [id] = made.ok ? made.value : [];
    if (!id) throw new Error(JSON.stringify(made));
    return id;
  };
  return {
    ...scene,
    deps,
    store,
    ids,
    from,
    on,
    today,
    branchId,
    list,
    seen,
    seenDue,
    propose,
    confirm: async (id: DestructionId, user: User = users.ans) =>
      confirmList(deps, by(user), { id, fingerprint: await seen(id) }),
    places: async () => Promise.all(ids.map(async (id) => statePath((await stored(id)).retention.machine))),
    /** A request of this client, which holds the dossier. */
    async asked(dossierId: DossierId) {
      number += 1;
      const key = `key ${number} that is long enough to be drawn`;
      const entered = await enterCase(deps, { kind: 'system' }, { key, ask: 'inspection', answers: asking });
      if (!entered.ok) throw new Error(JSON.stringify(entered.refusal));
      await matchCase(deps, by(users.hugo), { id: entered.value.id, dossierId });
      return entered.value.id;
    },
    async dropped(id: CaseId) {
      return stepCase(deps, by(users.hugo), { id, event: 'request.withdrawn', answers: { how: 'Per brief' } });
    },
  };
}
