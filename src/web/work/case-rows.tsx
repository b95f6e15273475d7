import { caseSubject } from '#src/commands/cases/subject.ts';
import { type CaseAction, mayCase } from '#src/domain/case-permissions.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import { placeOf } from '#src/domain/work.ts';
import { caseRights } from '#src/workflow/staff-rights.ts';
import { type EventDeclaration, workflows } from '#workflows/index.ts';
import { handlingLabel } from '../case-state.ts';
import { LinkButton } from '../components/button.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import type { Entry } from './entries.tsx';
import { groupOf } from './groups.ts';
import { due } from './rows.tsx';

/** What is to be done in requests, complaints and breaches by this visitor. Only open cases are looked at. */
export function caseEntries(visit: UserVisit): Entry[] {
  return visit.deps.store.caseLists.open().flatMap((summary) => entryOf(visit, summary));
}

function entryOf(visit: UserVisit, summary: CaseSummary): Entry[] {
  const { deps, user, organisation, today } = visit;
  const subject = caseSubject(deps.store, summary);
  const may = (action: CaseAction) => mayCase(user, action, subject, organisation, today);
  const task = summary.tasks?.find(({ event }) => rightsFor(summary, event).some(may));
  if (!task) return [];
  const group = groupOf({ standing: 'own', on: task.on }, today);
  const row: Entry['row'] = (filled) => ({
    when: due(task.on, today, group),
    title: titleOf(summary),
    href: paths.theCase({ case: summary.id }),
    text: `${handlingLabel(summary)}. ${verbOf(summary, task.event)}`,
    action: (
      <LinkButton href={hrefOf(summary, task.event)} look={filled ? 'filled' : 'tint'}>
        Open<span class="vh">: {summary.reference}</span>
      </LinkButton>
    ),
  });
  return [{ group, on: task.on, place: placeOf({ standing: 'own', on: task.on }, summary.id), row }];
}

function rightsFor({ kind }: CaseSummary, event: string): readonly CaseAction[] {
  if (event === 'coach.views') return ['request.handle'];
  if (event === 'letter.sent') return [kind === 'request' ? 'request.see' : `${kind}.handle`];
  const declaration = declared(kind, event);
  return declaration ? caseRights(declaration) : [];
}

/** What is to be done that is no step of a machine, or asks something first. */
const otherVerbs: Readonly<Record<string, string>> = {
  'letter.sent': 'Er ligt een brief klaar om te versturen',
  'restriction.lifted': 'Beperking opheffen. Vertel het de cliënt eerst',
  'recipients.done': 'Ontvangers inlichten, en dan de brief aan de cliënt schrijven',
  'coach.views': 'Uw visie naast die van de cliënt opschrijven',
};

function verbOf({ kind }: CaseSummary, event: string): string {
  return otherVerbs[event] ?? declared(kind, event)?.verb ?? '';
}

function declared(kind: CaseSummary['kind'], event: string): EventDeclaration | undefined {
  const events: Readonly<Record<string, EventDeclaration>> = workflows[kind].events;
  return events[event];
}

function titleOf({ kind, reference, name }: CaseSummary): string {
  const what = { request: 'Verzoek', complaint: 'Klacht', breach: 'Datalek' }[kind];
  return `${what} ${reference}${name ? `, ${name}` : ''}`;
}

function hrefOf({ id }: CaseSummary, event: string): string {
  if (event === 'client.matched') return paths.caseClient({ case: id });
  return event === 'coach.views' ? paths.caseCoachView({ case: id }) : paths.theCase({ case: id });
}
