import type { Case } from '#src/domain/cases/case.ts';
import type { CaseId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import type { Deps } from '../context.ts';
import { readable } from '../readable.ts';
import { caseKeptBack } from './case-kept-back.ts';
import type { Way } from './way.ts';

/** A request, complaint or breach that no dossier takes along: what is counted of it for the years stays (R53). */
export function caseWay({ store }: Deps, id: CaseId, today: Day): Way {
  return {
    async begin() {
      const read = await readable(store.cases, id);
      const reason =
        read.kind === 'damaged' ? 'unreadable' : read.value && (await caseKeptBack(store, read.value, today));
      if (reason) return { kind: 'kept', reason };
      return { kind: 'goes', counts: countsOf(read.value), caseIds: [] };
    },
    // it has no machine that follows the list
    stays: async () => {},
    destroy: () => store.cases.destroy(id),
    failed: async () => {},
    resumes: async () => {},
  };
}

function countsOf(one: Case | undefined) {
  const { letters = [], messages = [] } = one ?? {};
  return { documents: letters.length, uploads: 0, mails: messages.length, cases: 1, casesKept: 0 };
}
