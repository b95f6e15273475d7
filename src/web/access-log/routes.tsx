import { inTurns } from '#src/commands/access-log/in-turns.ts';
import { type AccessQuery, lookInLog, type SeenLine } from '#src/commands/access-log/look-in-log.ts';
import { type LogPlace, pageOfLog } from '#src/commands/access-log/page-of-log.ts';
import { accessFilter } from '#src/domain/access-log/filter-form.ts';
import { actWords, outcomeWords, roleWords, ruleWords, whoWords } from '#src/domain/access-log/words.ts';
import { addDays, dayOf } from '#src/domain/calendar.ts';
import { moreCsv, toCsv } from '#src/domain/csv.ts';
import { formatForm, parseForm, type Raw, type ValuesOf } from '#src/domain/form.ts';
import { clockTime, numericDate } from '#src/domain/format.ts';
import type { User } from '#src/domain/organisation.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import { daySchema } from '#src/domain/time.ts';
import { paths } from '../paths.ts';
import { download, page } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { AccessLogPage, aboutWords, furtherName } from './page.tsx';

const access = { house: 'accessLog.list' } as const;

export const routes = [
  route({ method: 'GET', path: paths.accessLog.pattern, access, handler: showLog }),
  route({ method: 'POST', path: paths.accessLogFile.pattern, access, act: 'accessLog.export', handler: downloadLog }),
];

/** Whose acts this visitor may look for: everybody of the branches whose log it is. */
function colleagues({ organisation, user }: UserVisit): readonly User[] {
  return organisation.users.filter(({ branchId }) => mayInBranch(user, 'accessLog.see', branchId));
}

async function showLog(visit: UserVisit): Promise<Response> {
  const form = accessFilter(colleagues(visit));
  const { [furtherName]: further, ...asked } = Object.fromEntries(visit.url.searchParams);
  const raw: Raw =
    asked['van-dag'] === undefined ? formatForm(form, { van: addDays(visit.today, -6), tot: visit.today }) : asked;
  const parsed = parseForm(form, raw);
  if (!parsed.ok) return page(<AccessLogPage {...{ visit, form, raw, problems: parsed.problems }} />, 422);
  const begin = placeIn(further);
  const query = queryOf(parsed.value);
  const until = begin && begin.day < query.until ? begin.day : query.until;
  const found = await pageOfLog(lookInLog(visit.deps, visit.user, { ...query, until }), begin);
  return page(<AccessLogPage {...{ visit, form, raw, found, problems: [] }} />);
}

/** As the page writes it in its address; anything else is the first page. */
function placeIn(further: string | undefined): LogPlace | undefined {
  const [, day, left] = /^(\d{4}-\d\d-\d\d)\.(\d{1,9})$/.exec(further ?? '') ?? [];
  const found = daySchema.safeParse(day);
  return found.success ? { day: found.data, left: Number(left) } : undefined;
}

/** The same lines as a file. That somebody took it along, stands in the log itself. */
async function downloadLog(visit: UserVisit): Promise<Response> {
  const form = accessFilter(colleagues(visit));
  const { raw } = visit.posted;
  const parsed = parseForm(form, raw);
  if (!parsed.ok) return page(<AccessLogPage {...{ visit, form, raw, problems: parsed.problems }} />, 422);
  const parts = [toCsv([['Dag', 'Tijd', 'Wie', 'Rol', 'Wat', 'Waarover', 'Door welke regel', 'Uitkomst', 'Nummer']])];
  for await (const { lines } of lookInLog(visit.deps, visit.user, queryOf(parsed.value)))
    for await (const some of inTurns(lines)) parts.push(moreCsv(some.map((line) => rowOf(visit, line))));
  return download({
    bytes: Buffer.concat(parts),
    type: 'text/csv; charset=utf-8',
    fileName: `toegangslog-${visit.today}.csv`,
  });
}

function rowOf({ organisation }: UserVisit, line: SeenLine): string[] {
  return [
    numericDate(dayOf(line.at)),
    clockTime(line.at),
    whoWords(organisation, line.by),
    roleWords(line),
    actWords(line),
    aboutWords(line),
    ruleWords(line),
    outcomeWords[line.outcome],
    line.request ?? '',
  ];
}

function queryOf({ van, tot, collega, kenmerk, account }: ValuesOf<ReturnType<typeof accessFilter>>): AccessQuery {
  return { from: van, until: tot, by: collega, reference: kenmerk?.trim(), account };
}
