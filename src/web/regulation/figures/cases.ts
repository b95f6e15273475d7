import { caseSubject, seeingOf } from '#src/commands/cases/subject.ts';
import { mayCase } from '#src/domain/case-permissions.ts';
import type { CaseKind } from '#src/domain/cases/case.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { paths } from '../../paths.ts';
import type { UserVisit } from '../../visit.ts';
import type { Figure, Look } from './figure.ts';

const registers = {
  request: { may: 'requests.list', href: paths.requests(), open: 'Verzoeken die lopen' },
  complaint: { may: 'complaints.list', href: paths.complaints(), open: 'Klachten die lopen' },
} as const;

/** P17, P19. */
export function cases({ visit, newYear }: Look, kind: 'request' | 'complaint'): readonly Figure[] {
  const { may, href, open } = registers[kind];
  if (!visit.may(may)) return [];
  const running = openCases(visit, kind).filter((one) => one.open);
  return [
    { label: 'Dit jaar ontvangen', count: receivedSince(visit, kind, newYear), href },
    { label: open, count: running.length },
    {
      label: 'Waarvan te laat',
      count: running.filter(({ dueOn }) => dueOn !== undefined && dueOn < visit.today).length,
      late: true,
    },
  ];
}

/** P18. */
export function atDirectorate({ visit }: Look): readonly Figure[] {
  if (!visit.may('requests.list')) return [];
  const count = openCases(visit, 'request').filter(isAtDirectorate).length;
  return [{ label: 'Bij de directie', count }];
}

function openCases(visit: UserVisit, kind: CaseKind): CaseSummary[] {
  return visit.deps.store.caseLists.open().filter((one) => one.kind === kind && sees(visit, one));
}

/** R51: whoever may not see a case does not find it counted. */
function sees({ deps, user, organisation, today }: UserVisit, one: CaseSummary): boolean {
  return mayCase(user, seeingOf(one.kind), caseSubject(deps.store, one), organisation, today);
}

const pageSize = 200;

function receivedSince(visit: UserVisit, kind: CaseKind, since: Day): number {
  let count = 0;
  let after: string | undefined;
  do {
    const asked = { kind, limit: pageSize, sees: (one: CaseSummary) => sees(visit, one), ...(after && { after }) };
    const { rows, next } = visit.deps.store.caseLists.register(asked);
    const found = rows.filter(({ receivedOn }) => receivedOn >= since);
    count += found.length;
    // the newest first: what comes after an older one is older still
    after = found.length === rows.length ? next : undefined;
  } while (after);
  return count;
}

function isAtDirectorate({ states }: CaseSummary): boolean {
  return states.some((state) => /directorate/i.test(state));
}
