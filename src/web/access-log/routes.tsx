import { lookInLog, type SeenLine } from '#src/commands/access-log/look-in-log.ts';
import { accessFilter } from '#src/domain/access-log/filter-form.ts';
import { actWords, outcomeWords, roleWords, ruleWords, whoWords } from '#src/domain/access-log/words.ts';
import { addDays, dayOf } from '#src/domain/calendar.ts';
import { toCsv } from '#src/domain/csv.ts';
import { formatForm, parseForm, type Raw } from '#src/domain/form.ts';
import { clockTime, numericDate } from '#src/domain/format.ts';
import type { User } from '#src/domain/organisation.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import { paths } from '../paths.ts';
import { download, page } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { AccessLogPage } from './page.tsx';

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
  const asked: Raw = Object.fromEntries(visit.url.searchParams);
  const raw =
    asked['van-dag'] === undefined ? formatForm(form, { van: addDays(visit.today, -6), tot: visit.today }) : asked;
  const found = await find(visit, raw);
  const shown = { visit, form, raw, lines: found.lines, problems: found.problems };
  return page(<AccessLogPage {...shown} />, found.problems.length > 0 ? 422 : 200);
}

/** The same lines as a file. That somebody took it along, stands in the log itself. */
async function downloadLog(visit: UserVisit): Promise<Response> {
  const form = accessFilter(colleagues(visit));
  const { raw } = visit.posted;
  const { lines, problems } = await find(visit, raw);
  if (problems.length > 0) return page(<AccessLogPage {...{ visit, form, raw, lines, problems }} />, 422);
  const head = ['Dag', 'Tijd', 'Wie', 'Rol', 'Wat', 'Waarover', 'Door welke regel', 'Uitkomst', 'Nummer'];
  const rows = lines.map((line) => rowOf(visit, line));
  return download({
    bytes: toCsv([head, ...rows]),
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
    line.of?.reference ?? '',
    ruleWords(line),
    outcomeWords[line.outcome],
    line.request ?? '',
  ];
}

async function find(visit: UserVisit, raw: Raw) {
  const parsed = parseForm(accessFilter(colleagues(visit)), raw);
  if (!parsed.ok) return { lines: [], problems: parsed.problems };
  const { van, tot, collega, kenmerk } = parsed.value;
  const query = { from: van, until: tot, by: collega, reference: kenmerk?.trim() };
  return { lines: await lookInLog(visit.deps, visit.user, query), problems: [] };
}
