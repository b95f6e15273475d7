import { type Block, b, type DocumentModel, t } from '#src/documents/model.ts';
import { dateRange, dutchNumber, hours, longDate, lowerFirst, money, upperFirst } from '#src/domain/format.ts';
import { assignmentTypeLabels, legalSchemeLabels } from '#src/domain/labels.ts';
import { necessity } from '#src/domain/necessity.ts';
import { answer, howToAnswer, planSignatures } from '../parts/endings.ts';
import { lastDayOf } from '../parts/months.ts';
import { labelled, lines, ownWords, paragraphs, sentence } from '../parts/prose.ts';
import {
  type BoxRow,
  band,
  clientRow,
  heading,
  type Row,
  reportModel,
  row,
  sponsorRow,
  withPhone,
} from '../parts/report-frame.ts';
import { approach } from './approach.ts';
import type { PlanInput } from './sections.ts';
import { basis, start } from './start.ts';
import { agreements, privacy, reporting } from './terms.ts';

/** The words of a trajectplan (DOMAIN 2.3), in the order of its outline. */
export function planDocument(input: PlanInput): DocumentModel {
  const { facts, issue, sections } = input;
  const version = `versie ${issue.version}`;
  return reportModel({
    facts,
    issue,
    title: 'Trajectplan',
    subtitle: [version, longDate(issue.date), ...(issue.version > 1 ? [`vervangt versie ${issue.version - 1}`] : [])],
    head: [version],
    blocks: [
      { kind: 'decisionBox', ...band(asked(input), issue), rows: boxRows(input) },
      ...particulars(input),
      heading('2', 'Aanleiding en vraag van de opdrachtgever'),
      ...paragraphs(sections.question.text),
      ...labelled('Anders dan het werkplan', sections.question.deviations),
      heading('3', 'Waarop dit plan is gebaseerd'),
      ...basis(input),
      heading('4', 'Beginsituatie'),
      ...start(sections.start),
      heading('5', 'Arbeidsmarktpositie'),
      ...labelled('Sterk', sections.market.strengths),
      ...labelled('Belemmerend', sections.market.obstacles),
      ...labelled('Regio', sections.market.region),
      heading('6', 'Visie van de cliënt'),
      ...ownWords(sections.clientView.words, 'De cliënt wilde hier niets over opmerken.'),
      ...paragraphs(sections.clientView.expectations),
      heading('7', 'Visie van de coach'),
      ...paragraphs(sections.coachView.text),
      heading('8', 'Einddoel en zoekprofiel'),
      ...labelled('Einddoel', sections.goal.text),
      ...labelled('Zoekprofiel', searchProfile(sections.goal)),
      heading('9', 'Plan van aanpak'),
      ...approach(input),
      heading('10', 'Afspraken, rechten en plichten'),
      ...agreements(input),
      heading('11', 'Rapportage en evaluatie'),
      ...reporting(input),
      heading('12', 'Uw gegevens'),
      ...privacy(facts),
      heading('13', 'Opmerkingen van de cliënt'),
      ...ownWords(sections.remarks.words, 'De cliënt heeft geen opmerkingen over dit plan.'),
      heading('14', 'Ondertekening en accordering'),
      planSignatures(facts, issue),
      answer('plan', facts, issue, costRows(input)),
    ],
  });
}

function asked({ issue, sections }: PlanInput): string {
  return issue.version > 1 && sections.question.changes
    ? 'Gevraagd: uw besluit over het gewijzigde plan'
    : 'Gevraagd: uw besluit';
}

function boxRows(input: PlanInput): BoxRow[] {
  const { facts, issue, sections } = input;
  const { costs, costsFor, months } = sections.activities;
  const changes = issue.version > 1 ? sections.question.changes : undefined;
  return [
    sponsorRow(facts),
    clientRow(facts),
    row('Doel', goalInShort(sections.goal)),
    row(
      'Looptijd en inzet',
      [b(plannedRange(input)), t(` (${inMonths(months)})`)],
      `${dutchNumber(totalHours(input))} begeleidingsuren`,
    ),
    ...(changes ? [row('Gewijzigd', ...lines(changes))] : []),
    ...(costs !== undefined && costsFor
      ? [row('Ook te besluiten', `kosten ${costsFor} ${money(costs)} exclusief btw (paragraaf 9)`)]
      : []),
    howToAnswer('plan', '14', { facts, issue }),
  ];
}

/** The costs decided on, for the stamp of an approved plan. */
function costRows({ sections, issue }: PlanInput): Row[] {
  const { costs, costsFor } = sections.activities;
  const agreed = issue.decision?.outcome === 'approved' || issue.decision?.outcome === 'approvedWithRemarks';
  return costs !== undefined && costsFor && agreed
    ? [row(`Kosten ${costsFor}`, `akkoord, ${money(costs)} exclusief btw`)]
    : [];
}

function goalInShort(goal: PlanInput['sections']['goal']): string {
  return [lowerFirst(goal.short), weeklyHours(goal), `uiterlijk ${longDate(goal.on)}`]
    .filter((part) => part !== '')
    .join(', ');
}

function weeklyHours({ hoursFrom, hoursUntil }: PlanInput['sections']['goal']): string {
  if (hoursFrom !== undefined && hoursUntil !== undefined && hoursFrom !== hoursUntil) {
    return `${dutchNumber(hoursFrom)} tot ${dutchNumber(hoursUntil)} uur per week`;
  }
  const only = hoursFrom ?? hoursUntil;
  return only === undefined ? '' : `${dutchNumber(only)} uur per week`;
}

function searchProfile({ jobs, sectors, region }: PlanInput['sections']['goal']): string {
  const wanted = sentence(upperFirst(jobs.map(({ job }) => lowerFirst(job)).join('; ')));
  return `${wanted} ${sentence(`Branches: ${sectors}`)} ${sentence(`Regio: ${region}`)}`;
}

function particulars(input: PlanInput): Block[] {
  const { facts, sections } = input;
  const { client, coach, assignment } = facts;
  const contact = [client.phone, client.email].filter((part) => part !== undefined).join(' / ');
  const dates = [assignment.receivedOn, facts.intakeHeldOn].flatMap((day) => (day ? [longDate(day)] : []));
  return [
    heading('1', 'Gegevens'),
    {
      kind: 'keyTable',
      title: 'Cliënt',
      rows: [
        row('Naam', client.fullName),
        row('Geboortedatum', longDate(client.birthDate)),
        row('Adres', client.address ?? 'geheim'),
        row('Telefoon / e-mail', [t(contact)]),
        ...(client.maskedBsn ? [row('Burgerservicenummer', client.maskedBsn)] : []),
        ...(necessity('civilStatus', facts.sponsor.kind) === 'never'
          ? []
          : [row('Burgerlijke staat', client.civilStatus)]),
        ...(client.representative
          ? [row('Vertegenwoordiger', `${client.representative.name} (${client.representative.capacity})`)]
          : []),
      ],
    },
    {
      kind: 'keyTable',
      title: 'Opdracht',
      rows: [
        row('Soort opdracht', assignmentWords(assignment.type)),
        ...(necessity('legalScheme', facts.sponsor.kind) === 'never'
          ? []
          : [row('Regeling', assignment.legalScheme === 'none' ? 'geen' : legalSchemeLabels[assignment.legalScheme])]),
        row('Datum aanmelding / intake', dates.join(' / ')),
        row('Re-integratiecoach', withPhone(coach.fullName, coach.phone)),
        row('Geplande looptijd', `${plannedRange(input)} (${inMonths(sections.activities.months)})`),
        row('Begeleidingsuren', hours(totalHours(input))),
      ],
    },
  ];
}

/** The regulation's own term is printed literally, with today's words behind it. */
function assignmentWords(type: PlanInput['facts']['assignment']['type']): string {
  return type === 'supplyStrengthening'
    ? `${assignmentTypeLabels[type]} (traject naar werk)`
    : assignmentTypeLabels[type];
}

function plannedRange({ sections }: PlanInput): string {
  const { startOn, months } = sections.activities;
  return dateRange(startOn, lastDayOf(startOn, months));
}

function inMonths(months: number): string {
  return months === 1 ? '1 maand' : `${months} maanden`;
}

/** Guidance hours of all activities that are not cancelled. */
export function totalHours({ sections }: Pick<PlanInput, 'sections'>): number {
  return sections.activities.activities.reduce(
    (sum, { hours, status }) => sum + (status === 'cancelled' ? 0 : (hours ?? 0)),
    0,
  );
}
