import type { Block, DocumentModel } from '#src/documents/model.ts';
import { longDate, longMonth } from '#src/domain/format.ts';
import { labelled, prose } from '../parts/prose.ts';
import { heading, row, withPhone } from '../parts/report-frame.ts';
import type { PackageInput } from './fields.ts';
import { PartnerPackage } from './package.ts';
import type { PackageWords } from './words.ts';

/** What one person at a partner needs to carry out one activity, and what to do with it (P15). */
export function packageDocument({ facts, issue, package: made }: PackageInput): DocumentModel {
  const given = PartnerPackage.wordsOf(made);
  const { organisation, branch, coach, reference } = facts;
  const title = 'Gegevens voor een partner';
  const subtitle = `Kenmerk ${reference} · ${longDate(issue.date)}`;
  return {
    title,
    runningHead: `${title} · ${reference}`,
    footer: `${organisation}, vestiging ${branch.name}, ${branch.phone}`,
    organisation,
    branch: {
      name: `vestiging ${branch.name}`,
      addressLines: [`${branch.street}, ${branch.postcode} ${branch.town}`, branch.phone],
    },
    author: coach.plainName,
    date: issue.date,
    opening: { kind: 'report', subtitle },
    blocks: [
      {
        kind: 'decisionBox',
        band: 'Alleen voor u',
        rows: [
          row('Voor', `${given.recipient.name}, ${given.recipient.jobTitle}, ${given.recipient.partner}`),
          row('Cliënt', given.client.name),
          row('Vragen', withPhone(coach.formalName, coach.phone)),
        ],
      },
      heading('1', 'Wat u uitvoert'),
      ...activityBlocks(given.activity),
      heading('2', 'De cliënt'),
      ...clientBlocks(given),
      heading('3', 'Wat u ermee doet'),
      { kind: 'list', ordered: true, items: duties(organisation).map((duty) => prose(duty)) },
    ],
  };
}

function activityBlocks({ label, text, from, until, periodWords, result }: PackageWords['activity']): Block[] {
  const months = from === until ? longMonth(from) : `${longMonth(from)} tot en met ${longMonth(until)}`;
  return [
    {
      kind: 'keyTable',
      rows: [row('Activiteit', label), row('Periode', periodWords ?? months), row('Resultaat', result)],
    },
    ...labelled('Omschrijving', text),
  ];
}

function clientBlocks({ client, availability, language, employability }: PackageWords): Block[] {
  return [
    {
      kind: 'keyTable',
      rows: [
        row('Naam', client.name),
        ...(client.phone ? [row('Telefoon', client.phone)] : []),
        ...(client.email ? [row('E-mail', client.email)] : []),
      ],
    },
    ...(availability ? labelled('Beschikbaarheid', availability) : []),
    ...(language ? labelled('Taal', language) : []),
    ...(employability ? labelled('Inzetbaarheid', employability.join('\n')) : []),
  ];
}

function duties(organisation: string): string[] {
  return [
    'Gebruik deze gegevens alleen voor deze activiteit.',
    'Geef ze aan niemand anders. Ook niet aan collega’s.',
    `Is de activiteit klaar, of vraagt ${organisation} het? Verwijder de gegevens dan binnen tien werkdagen en laat dat weten.`,
    `Raakt u ze kwijt, of komen ze bij een verkeerde persoon? Bel dan meteen.`,
  ];
}
