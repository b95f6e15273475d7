import type { Block } from '#src/documents/model.ts';
import { longDate, upperFirst } from '#src/domain/format.ts';
import { personalDataLabels } from '#src/domain/personal-data.ts';
import { monthSchema } from '#src/domain/time.ts';
import { monthRange } from '../parts/months.ts';
import { possessive } from '../parts/pronouns.ts';
import { labelled, listed, paragraphs, prose, sentence } from '../parts/prose.ts';
import type { PlanInput, PlanSections } from './sections.ts';
import { maySupply } from './supplied.ts';

/** §3 and §4 of a trajectplan: what it rests on and where the client starts. */

export function basis({ facts, sections }: PlanInput): Block[] {
  const { sources } = sections;
  const text = [
    intakeSentence(facts.intakeHeldOn, sources.intakeMinutes),
    broughtSentence(facts, sources),
    suppliedSentence(facts, sources.fromSponsor),
    sources.adReport === 'yes' && sources.adReportOn
      ? `Er is een arbeidsdeskundig rapport van ${longDate(sources.adReportOn)}.`
      : 'Er is geen arbeidsdeskundig rapport.',
    `Bij de uitnodiging en opnieuw bij de start van het gesprek is uitgelegd welke gegevens ${facts.organisation} vastlegt, wie ze ontvangt en welke rechten de cliënt heeft.`,
  ];
  return [...paragraphs(text.filter((part) => part !== '').join(' ')), ...paragraphs(sources.other ?? '')];
}

function intakeSentence(on: PlanInput['facts']['intakeHeldOn'], minutes: number | undefined): string {
  const when = on ? ` van ${longDate(on)}` : '';
  return `Dit plan is opgesteld na het intakegesprek${when}${minutes ? ` (${minutes} minuten)` : ''}.`;
}

/** What the client brought along (P6, R12). */
function broughtSentence({ client }: PlanInput['facts'], { diplomas, cv }: PlanSections['sources']): string {
  const own = possessive(client.formOfAddress);
  const things = { diplomas: `${own}diploma's`, cv: 'een curriculum vitae' };
  const brought = [diplomas === 'none' ? '' : things.diplomas, cv === 'none' ? '' : things.cv].filter(
    (thing) => thing !== '',
  );
  if (brought.length === 0) return `Diploma's en een curriculum vitae waren niet beschikbaar.`;
  const copied = [diplomas, cv].filter((how) => how === 'copied').length;
  const seen =
    copied === brought.length
      ? '; de coach heeft deze ingezien en er een kopie van aan het dossier toegevoegd'
      : '; de coach heeft deze ingezien';
  const missing =
    brought.length === 2
      ? ''
      : ` ${diplomas === 'none' ? "Diploma's waren" : 'Een curriculum vitae was'} niet beschikbaar.`;
  return `${client.sentenceStart} heeft ${listed(brought)} meegebracht${seen}.${missing}`;
}

/** A private person is the sponsor (R2), and gave it as the client. */
function suppliedSentence(facts: PlanInput['facts'], kinds: PlanSections['sources']['fromSponsor']): string {
  const named = maySupply(facts)
    .filter((kind) => kinds.includes(kind))
    .map((kind) => personalDataLabels[kind]);
  if (named.length === 0 || facts.sponsor.kind === 'privatePerson') return '';
  return `De opdrachtgever heeft ${listed(named)} verstrekt.`;
}

export function start(section: PlanSections['start']): Block[] {
  const education = [section.education.map(educationSentence).join(' '), section.educationText ?? ''];
  return [
    ...labelled('Opleiding', education.filter((part) => part !== '').join(' ') || 'Geen afgeronde opleiding.'),
    ...experience(section),
    ...labelled('Beschikbaarheid', section.availability),
    ...labelled('Taal en digitale vaardigheden', section.language),
    ...labelled('Beoordeling van inzetbaarheid en persoonlijke vaardigheden', section.employability),
  ];
}

const results = {
  diploma: 'diploma',
  certificate: 'certificaat',
  none: 'zonder diploma',
  running: 'nog bezig',
} as const;

function educationSentence({ course, result, year }: PlanSections['start']['education'][number]): string {
  return sentence(`${upperFirst(course)} (${[results[result], year].filter((part) => part !== undefined).join(' ')})`);
}

function experience({ experience, experienceText }: PlanSections['start']): Block[] {
  if (experience.length === 0) return labelled('Werkervaring', experienceText ?? 'Geen werkervaring.');
  return [
    {
      kind: 'dataTable',
      title: 'Werkervaring',
      columns: [
        { head: 'Periode', width: 26 },
        { head: 'Functie', width: 38 },
        { head: 'Werkgever', width: 42 },
        { head: 'Taken', width: 61 },
      ],
      rows: experience.map(({ from, until, job, employer, tasks }) =>
        [periodWords(from, until), job, employer, tasks ?? '–'].map((text) => ({ text: prose(text) })),
      ),
    },
    ...paragraphs(experienceText ?? ''),
  ];
}

/** '2004 – 2011', 'mrt 2019 – heden'. */
function periodWords(from: string, until: string | undefined): string {
  return `${pointInTime(from)} – ${until === undefined ? 'heden' : pointInTime(until)}`;
}

function pointInTime(text: string): string {
  const month = monthSchema.safeParse(text);
  return month.success ? monthRange(month.data, month.data) : text;
}
