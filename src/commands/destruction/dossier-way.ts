import { destroyCaseFrom } from '#src/domain/destruction/case-end.ts';
import type { KeptBackReason } from '#src/domain/destruction/destruction.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { CaseId, DossierId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import { ok, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { retentionStep } from '#src/workflow/retention/step.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { readable } from '../readable.ts';
import { followDossier } from '../retention/follow.ts';
import { keptBack } from './kept-back.ts';
import type { Way } from './way.ts';

/** A dossier goes with its requests of which the own term is over; its own machine is told. */
export function dossierWay(deps: Deps, id: DossierId, today: Day): Way {
  const { store } = deps;
  return {
    async begin() {
      const read = await readable(store.dossiers, id);
      const reason = read.kind === 'damaged' ? 'unreadable' : read.value && (await moved(deps, id, today));
      if (reason) return { kind: 'kept', reason };
      const { gone, kept } = await casesOf(store, id, today);
      const counts = { ...countsOf(read.value), cases: gone.length, casesKept: kept };
      return { kind: 'goes', counts, caseIds: gone };
    },
    stays: () => followDossier(deps, id, today),
    destroy: () => store.dossiers.destroy(id),
    failed: () => tell(deps, id, 'part.failed'),
    resumes: () => tell(deps, id, 'destruction.resumed'),
  };
}

/** Brings the dossier's own machine to where it is destroyed; whatever forbids that step is why it stays. */
async function moved(deps: Deps, id: DossierId, today: Day): Promise<KeptBackReason | undefined> {
  let reason: KeptBackReason | undefined = await reasonNow(deps, id, today);
  if (reason) return reason;
  await followDossier(deps, id, today);
  const begun = await changeDossier<undefined>(deps, { kind: 'system' }, id, 'system', async (situation) => {
    const { dossier } = situation;
    reason = await keptBack(deps.store, dossier, today);
    // a crash came between this step and the list; nothing is destroyed yet, so what holds it now still counts
    const next =
      statePath(dossier.retention.machine) === 'destroying'
        ? dossier
        : retentionStep(situation, { type: 'destruction.begun', facts: { coolingOver: true, noHold: !reason } });
    return next && !reason ? ok({ dossier: next, effects: [], value: undefined }) : refuse('illegalStep');
  });
  return begun.ok ? undefined : (reason ?? 'notYet');
}

async function reasonNow({ store }: Deps, id: DossierId, today: Day): Promise<KeptBackReason | undefined> {
  const dossier = await store.dossiers.load(id);
  return dossier && keptBack(store, dossier.value, today);
}

/** Its machine too, as long as there is a dossier to tell it. */
async function tell(deps: Deps, id: DossierId, type: 'part.failed' | 'destruction.resumed'): Promise<void> {
  if (deps.store.dossiers.summary(id) === undefined) return;
  await changeDossier<undefined>(deps, { kind: 'system' }, id, 'system', (situation) => {
    const next = retentionStep(situation, { type, facts: {} });
    return next ? ok({ dossier: next, effects: [], value: undefined }) : refuse('illegalStep');
  });
}

/** A complaint neither goes along nor is counted: whoever reads this certificate may be whom it is about (R51). */
async function casesOf(store: Store, dossierId: DossierId, today: Day) {
  const gone: CaseId[] = [];
  let kept = 0;
  for (const { id, kind } of store.caseLists.ofDossier(dossierId)) {
    if (kind === 'complaint') continue;
    const one = (await store.cases.load(id))?.value;
    if (one && destroyCaseFrom(one) > today) kept += 1;
    else gone.push(id);
  }
  return { gone, kept };
}

function countsOf(dossier: Dossier | undefined) {
  const { documents = [], uploads = [], messages = [] } = dossier ?? {};
  return { documents: documents.length, uploads: uploads.length, mails: messages.length };
}
