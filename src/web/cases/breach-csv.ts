import { dayOf } from '#src/domain/calendar.ts';
import { breachDataLabels, breachPeopleLabels } from '#src/domain/cases/breach-report-form.ts';
import { riskLabel } from '#src/domain/cases/breach-steps.ts';
import type { BreachCase, BreachSponsor } from '#src/domain/cases/case.ts';
import { toCsv } from '#src/domain/csv.ts';
import { clockTime, lowerFirst, numericDate } from '#src/domain/format.ts';
import type { Instant } from '#src/domain/time.ts';
import { download } from '../respond.tsx';
import type { UserVisit } from '../visit.ts';
import { seesCase } from './open-case.ts';

const pageSize = 200;

const columns: readonly (readonly [string, (one: BreachCase) => string])[] = [
  ['Nummer', ({ reference }) => reference],
  ['Gemerkt', ({ awareAt }) => moment(awareAt)],
  ['Uiterlijk melden', ({ notifyBy }) => moment(notifyBy)],
  ['Wat er gebeurde', ({ text }) => text],
  ['Gegevens', ({ data }) => data.map((one) => lowerFirst(breachDataLabels[one])).join(', ')],
  ['Van hoeveel mensen', ({ people }) => breachPeopleLabels[people]],
  ['Ontstaan bij', ({ source }) => source?.name ?? ''],
  ['Risico', (one) => riskLabel(one) ?? ''],
  ['Waarom dat risico', (one) => told(one, 'breach.triaged', 'reason')],
  ['Waarom niet gemeld', (one) => told(one, 'breach.registered', 'reason')],
  ['Gemeld', (one) => `${told(one, 'supervisor.notified', 'on')} ${told(one, 'supervisor.notified', 'time')}`.trim()],
  ['Waarom later dan 72 uur', (one) => told(one, 'supervisor.notified', 'delay')],
  ['Opdrachtgever ingelicht', ({ sponsors }) => sponsors.map(toldTo).join('; ')],
  ['Betrokkenen ingelicht', (one) => told(one, 'persons.informed', 'on')],
  ['Gevolgen', (one) => told(one, 'breach.closed', 'effects')],
  ['Maatregelen', (one) => told(one, 'breach.closed', 'measures')],
];

/** Our own register of breaches (AVG 33(5)): what this visitor may see of it. */
export async function downloadBreaches(visit: UserVisit): Promise<Response> {
  const { store } = visit.deps;
  const rows: string[][] = [];
  let after: string | undefined;
  do {
    const found = store.caseLists.register({ kind: 'breach', limit: pageSize, ...(after && { after }) });
    for (const summary of found.rows.filter((one) => seesCase(visit, one))) {
      const one = (await store.cases.load(summary.id))?.value;
      if (one?.kind === 'breach') rows.push(columns.map(([, cell]) => cell(one)));
    }
    after = found.next;
  } while (after);
  return download({
    bytes: toCsv([columns.map(([label]) => label), ...rows]),
    type: 'text/csv; charset=utf-8',
    fileName: 'datalekken.csv',
  });
}

function moment(instant: Instant): string {
  return `${numericDate(dayOf(instant))} ${clockTime(instant)}`;
}

function toldTo({ name, term, told: done }: BreachSponsor): string {
  const until = term ? ` (uiterlijk ${moment(term.by)})` : '';
  return `${name}${until}: ${done ? moment(done.at) : 'nog niet'}`;
}

function told({ facts }: BreachCase, event: string, field: string): string {
  return String(facts[event]?.[field] ?? '');
}
