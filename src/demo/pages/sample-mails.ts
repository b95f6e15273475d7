import { type Format, fileNameOf } from '#src/domain/file-name.ts';
import { mailKindLabels } from '#src/domain/labels.ts';
import { type MailKind, mailKinds } from '#src/domain/message.ts';
import type { SurveyMailKind } from '#src/domain/survey/mail.ts';
import type { MailFacts } from '#templates/mail/facts.ts';
import { mailFor } from '#templates/mail/index.ts';
import { proefFacts } from '#templates/samples/facts.ts';

/** Facts that every kind of mail can be made of, as a sponsor gets them. */
const facts: MailFacts = {
  reference: proefFacts.reference,
  organisation: proefFacts.organisation,
  branch: proefFacts.branch,
  coach: {
    name: 'Sanne Verzonnen',
    jobTitle: proefFacts.coach.jobTitle,
    phone: '06 00 00 00 02',
    email: 'sanne.verzonnen@maasgroep.voorbeeld.example',
  },
  to: 'sponsor',
  salutation: proefFacts.sponsor.salutation,
  orderNumber: proefFacts.assignment.orderNumber,
  document: { title: 'Trajectplan', asks: 'plan', version: 2, course: 'begins' },
  respondBy: '2026-12-07',
  sentOn: '2026-11-23',
  changeAskedOn: '2026-11-18',
  code: '482 913',
  codeValidUntil: '2026-11-23T08:15:00.000Z',
  decision: { outcome: 'approved', at: '2026-11-23T08:03:00.000Z', by: 'mevrouw A. Voorbeeld' },
  attachments: [],
};

const site = 'https://dossier.voorbeeld.example';
const toDecide = { link: `${site}/besluit/voorbeeld` };
const plan = { kind: 'trajectplan', number: 1, version: 2 };
const toPartner = {
  to: 'partner',
  salutation: 'Geachte mevrouw Lesgever,',
  orderNumber: undefined,
  document: undefined,
} as const;
const client = { to: 'client', salutation: undefined, orderNumber: undefined } as const;

/** What only one kind of mail has: its reader, its link, its files. */
const own: Partial<Record<MailKind, Partial<MailFacts>>> = {
  M01: { ...toDecide, attachments: named(plan, 'pdf', 'docx') },
  M02: toDecide,
  M03: toDecide,
  M04: { to: 'staff', salutation: 'Beste Sanne,', link: `${site}/dossiers/voorbeeld` },
  M09: { ...toPartner, link: `${site}/pakket/voorbeeld`, provision: { until: '2026-11-30' } },
  M10: { ...toPartner, provision: { until: '2026-11-30', deleteBy: '2026-12-07' } },
  M11: {
    to: 'staff',
    salutation: 'Beste Sanne,',
    document: undefined,
    link: `${site}/dossiers/voorbeeld`,
    provision: { until: '2026-11-30', deleteBy: '2026-12-07' },
  },
  letter: {
    ...client,
    document: undefined,
    attachments: named({ kind: 'L02', number: 1, version: 1 }, 'pdf', 'docx'),
  },
  copy: { ...client, attachments: named(plan, 'pdf') },
};

function named(document: typeof plan, ...formats: readonly Format[]): string[] {
  return formats.map((format) => fileNameOf(proefFacts.reference, document, format));
}

type SampleMail = { readonly label: string; readonly kind: MailKind | SurveyMailKind; readonly facts: MailFacts };

/** Of a file for the survey bureau. */
const survey = {
  ...facts,
  to: 'surveyAgency',
  reference: 'enquete-2026-11-voorbeeldstad',
  salutation: 'Geachte heer, mevrouw,',
  survey: { month: '2026-11', rows: 12, sha256: '8f14e45fceea167a5a36dedd4bea2543ad1b6c7e0f5d2b9c4a3e1f7d6b8c9a01' },
} as const satisfies MailFacts;

/** A mail of each kind by its name, and what one looks like after another choice in the contract. */
export const sampleMails: Readonly<Record<string, SampleMail>> = {
  ...Object.fromEntries(
    mailKinds.map((kind) => [kind, { label: mailKindLabels[kind], kind, facts: { ...facts, ...own[kind] } }]),
  ),
  'M04-zaak': {
    label: `${mailKindLabels.M04}, over een verzoek dat te laat is`,
    kind: 'M04',
    facts: {
      ...facts,
      to: 'staff',
      reference: 'V-2026-0012',
      salutation: 'Beste Ans,',
      coach: { name: 'Het dossiersysteem', jobTitle: 'automatisch bericht', email: 'dossier@voorbeeld.example' },
      link: `${site}/zaken/voorbeeld`,
      late: { owed: 'answer', dueOn: '2026-12-02', days: 2 },
    },
  },
  survey: {
    label: 'Bestand voor het onderzoeksbureau',
    kind: 'survey',
    facts: { ...survey, attachments: ['enquete-2026-11-voorbeeldstad.zip'] },
  },
  M08: {
    label: 'Verwijderverzoek aan het onderzoeksbureau',
    kind: 'M08',
    facts: { ...survey, survey: { ...survey.survey, row: 7 } },
  },
  'M04-enquete': {
    label: `${mailKindLabels.M04}, over een enquêtebestand dat niet is bevestigd`,
    kind: 'M04',
    facts: {
      ...survey,
      to: 'staff',
      salutation: 'Beste Hugo,',
      link: `${site}/enquete/voorbeeld/voorbeeld`,
      survey: { ...survey.survey, reminds: 'receipt', since: '2026-11-09' },
    },
  },
  'M04-onderhoud': {
    label: `${mailKindLabels.M04}, over onderhoud dat te laat is`,
    kind: 'M04',
    facts: {
      ...facts,
      to: 'staff',
      reference: 'Voorbeeldstad',
      salutation: 'Beste Ans,',
      link: `${site}/onderhoud/voorbeeld`,
      maintenance: { reminds: 'overdue', plannedOn: '2026-12-02' },
    },
  },
  'M01-wachtwoord': {
    label: `${mailKindLabels.M01}, de PDF met een wachtwoord`,
    kind: 'M01',
    facts: { ...facts, ...toDecide, attachments: named(plan, 'pdf'), opensWithPassword: true },
  },
};

/** The mail of this name as it would leave; undefined for a name nobody knows. */
export function sampleMail(name: string): ReturnType<typeof mailFor> | undefined {
  const sample = Object.hasOwn(sampleMails, name) ? sampleMails[name] : undefined;
  return sample && mailFor(sample.kind, sample.facts);
}
