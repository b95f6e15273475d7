import { askNouns, asks } from './asks.ts';
import { breachPeopleLabels } from './breach-report-form.ts';
import { breachPeople, complaintTopics } from './case.ts';
import type { BreachFigure, CaseFigure, ComplaintFigure, RequestFigure } from './case-figure.ts';
import { topicLabels } from './complaint-steps.ts';

/** R53: what a year brought, in numbers only: no name, no text, no number of a case. Every year has the same rows. */
export type FiguresOfYear = {
  readonly year: string;
  readonly rows: readonly (readonly [label: string, value: number | undefined])[];
};
type Rows = FiguresOfYear['rows'];

/** One of each year in which something came, the newest first. */
export function yearlyFigures(kind: CaseFigure['kind'], figures: readonly CaseFigure[]): FiguresOfYear[] {
  const rowsOf = (year: string): Rows => {
    const all = figures.filter((one) => one.year === year);
    switch (kind) {
      case 'complaint':
        return complaintRows(all.filter((one) => one.kind === 'complaint'));
      case 'request':
        return requestRows(all.filter((one) => one.kind === 'request'));
      case 'breach':
        return breachRows(all.filter((one) => one.kind === 'breach'));
    }
  };
  const years = new Set(figures.filter((one) => one.kind === kind).map(({ year }) => year));
  return [...years]
    .sort()
    .reverse()
    .map((year) => ({ year, rows: rowsOf(year) }));
}

function complaintRows(all: readonly ComplaintFigure[]): Rows {
  const ended = (outcome: ComplaintFigure['outcome']) => count(all, (one) => one.outcome === outcome);
  return [
    ['Ingediend', all.length],
    ...complaintTopics.map(
      (topic) => [`Over: ${topicLabels[topic]}`, count(all, (one) => one.topic === topic)] as const,
    ),
    ['Over: nog niet vastgelegd', count(all, ({ topic }) => topic === undefined)],
    ['Nog zonder oordeel', ended('open')],
    ['Gegrond', ended('upheld')],
    ['Deels gegrond', ended('partlyUpheld')],
    ['Ongegrond', ended('notUpheld')],
    ['Geen oordeel', ended('noFinding')],
    ['Samen opgelost', ended('settled')],
    ['Niet behandeld of doorgestuurd', ended('notHandled')],
    ['Ingetrokken of vervallen', ended('withdrawn')],
    ...took('Weken tot oordeel', all),
    ...terms(all),
    ['Maatregelen open', sum(all.map(({ measuresOpen }) => measuresOpen))],
    ['Maatregelen gedaan', sum(all.map(({ measuresDone }) => measuresDone))],
  ];
}

function requestRows(all: readonly RequestFigure[]): Rows {
  const ended = (outcome: RequestFigure['outcome']) => count(all, (one) => one.outcome === outcome);
  const answered = all.filter(({ weeks }) => weeks !== undefined);
  return [
    ['Gevraagd', all.length],
    ...asks.map((ask) => [`Vraag: ${askNouns[ask]}`, count(all, (one) => one.asks.includes(ask))] as const),
    ['Nog zonder antwoord', ended('open')],
    ['Toegewezen', ended('granted')],
    ['Voor een deel toegewezen', ended('partlyGranted')],
    ['Afgewezen', ended('refused')],
    ['Vraag beantwoord', ended('answered')],
    ['Niets vastgelegd', ended('nothingFound')],
    ['Identiteit niet vastgesteld', ended('notIdentified')],
    ['Antwoord kwam van de directie', ended('byDirectorate')],
    ['Ingetrokken of vervallen', ended('withdrawn')],
    ...took('Weken tot antwoord', all),
    ['Op tijd beantwoord', count(answered, ({ late }) => !late)],
    ...terms(all),
  ];
}

function breachRows(all: readonly BreachFigure[]): Rows {
  const ended = (outcome: BreachFigure['outcome']) => count(all, (one) => one.outcome === outcome);
  return [
    ['Gemeld door medewerkers', all.length],
    ...breachPeople.map(
      (people) =>
        [`Van hoeveel mensen: ${breachPeopleLabels[people]}`, count(all, (one) => one.people === people)] as const,
    ),
    ['Nog te beoordelen of te melden', ended('open')],
    ['Alleen in het eigen register', ended('registeredOnly')],
    ['Gemeld bij de toezichthouder', ended('notified')],
    ['Later dan 72 uur gemeld', count(all, ({ late }) => late)],
    ['Betrokkenen ingelicht', count(all, ({ personsInformed }) => personsInformed)],
  ];
}

type Timed = Pick<CaseFigure, 'weeks' | 'late' | 'extended'>;

function took(label: string, all: readonly Timed[]): Rows {
  const weeks = all.flatMap((one) => one.weeks ?? []).sort((a, b) => a - b);
  return [
    [`${label}, middelste`, median(weeks)],
    [`${label}, langste`, weeks.at(-1)],
  ];
}

function terms(all: readonly Timed[]): Rows {
  return [
    ['Verlengd', count(all, ({ extended }) => extended)],
    ['Te laat', count(all, ({ late }) => late)],
  ];
}

function count<T>(all: readonly T[], test: (one: T) => boolean): number {
  return all.filter(test).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** The middle of sorted numbers; of an even count the mean of both. */
function median(sorted: readonly number[]): number | undefined {
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? low : (low + high) / 2;
}
