import { type Block, b, type DocumentModel, nb, type Run, t } from '#src/documents/model.ts';
import { longDate } from '#src/domain/format.ts';
import { answeredOn } from '#src/domain/outcomes.ts';
import type { Facts } from '../facts.ts';
import type { Issue } from '../issue.ts';
import { worded } from '../worded.ts';
import { prose, typographic } from './prose.ts';

/** One row of a decision box or key table; each value is a line of its own. */
export type Row = { readonly label: string; readonly value: Run[][] };
/** A row of the box of page 1. */
export type BoxRow = Row & { readonly answer?: true };

export function row(label: string, ...value: (Run[] | string | undefined)[]): Row {
  const given = value.flatMap((line) => (typeof line === 'string' ? [prose(line)] : line ? [line] : []));
  return { label, value: given.filter((line) => line.some(({ text }) => text !== '')) };
}

/** Furniture of a report around its blocks: letterhead, running head, footer, colophon. */
export function reportModel(input: {
  readonly facts: Facts;
  readonly issue: Issue;
  readonly title: string;
  /** After the reference, separated by middle dots. */
  readonly subtitle: readonly string[];
  /** After the reference in the running head. */
  readonly head: readonly string[];
  readonly blocks: readonly Block[];
  /** Who may have it, in the colophon; absent: sponsor and client. */
  readonly forWhom?: string;
}): DocumentModel {
  const { facts, issue, title } = input;
  const { branch } = facts;
  return {
    title,
    runningHead: [title, facts.reference, ...input.head].join(' · '),
    footer: worded(facts, 'reportFooter', { contact: whereToAsk(facts) }),
    organisation: facts.organisation,
    branch: {
      name: `vestiging ${branch.name}`,
      addressLines: [`${branch.street}, ${branch.postcode} ${branch.town}`, branch.phone],
    },
    author: facts.coach.plainName,
    date: issue.date,
    opening: { kind: 'report', subtitle: [`Kenmerk ${facts.reference}`, ...input.subtitle].join(' · ') },
    blocks: [...input.blocks, colophon(facts, issue, input.forWhom)],
  };
}

/** 'mevrouw S. Verzonnen, 06-00 00 00 02, of vestiging 010 000 00 00' (P17). */
export function whereToAsk({ coach, branch }: Facts): string {
  return `${withPhone(coach.formalName, coach.phone)}, of vestiging ${branch.phone}`;
}

/** 'mevrouw S. Verzonnen, 06-00 00 00 02'. */
export function withPhone(name: string, phone: string | undefined): string {
  return phone ? `${name}, ${phone}` : name;
}

export function heading(number: string | undefined, text: string): Block {
  return { kind: 'heading', level: 2, text, ...(number === undefined ? {} : { number }) };
}

export function subheading(text: string): Block {
  return { kind: 'heading', level: 3, text };
}

/** Who ordered: name and department, then official and order number. A private person is the client (R2). */
export function sponsorRow({ sponsor, assignment }: Facts): Row {
  const order = [t('ordernummer '), nb(assignment.orderNumber)];
  if (sponsor.kind === 'privatePerson') return row('Opdrachtgever', 'de cliënt zelf', order);
  const official = [sponsor.contactName, sponsor.contactTitle].filter((part) => part !== '').join(', ');
  const name = [sponsor.name, sponsor.department].filter((part) => part !== undefined && part !== '').join(', ');
  return row('Opdrachtgever', name, [t(`${official} · `), ...order]);
}

export function clientRow({ client }: Facts): Row {
  return row('Cliënt', [b(typographic(client.formalName))]);
}

type Band = { readonly band: string; readonly until?: string; readonly decided?: true };

/** What a report asks of the sponsor: a reaction, or nothing where the contract says it is for information. */
export function reportBand(facts: Facts, issue: Issue): Band {
  return facts.reportApproval === 'required'
    ? band('Gevraagd: uw reactie', issue)
    : band('Ter kennisgeving: u kunt reageren', issue, ' tot en met');
}

/** The band of page 1: what is asked before the decision, what was decided after it. */
export function band(asked: string, issue: Issue, until = ', uiterlijk'): Band {
  const { decision, respondBy } = issue;
  if (decision)
    return {
      band: `${decisionWords[decision.outcome].short}${decision.outcome === 'noted' ? '' : ', besloten'} op ${longDate(answeredOn(decision))}`,
      decided: true,
    };
  return respondBy ? { band: `${asked}${until}`, until: longDate(respondBy) } : { band: asked };
}

/** Words of the five outcomes (R21) with the mark that goes before them. */
export const decisionWords = {
  approved: { short: '✓ Akkoord', stamp: '✓ AKKOORD' },
  approvedWithRemarks: { short: '✓ Akkoord met opmerking', stamp: '✓ AKKOORD MET OPMERKING' },
  asksChange: { short: '▲ Graag aanpassen', stamp: '▲ GRAAG AANPASSEN' },
  rejected: { short: '× Niet akkoord', stamp: '× NIET AKKOORD' },
  noted: { short: '✓ Voor kennisgeving aangenomen', stamp: '✓ VOOR KENNISGEVING AANGENOMEN' },
} as const;

function colophon(facts: Facts, issue: Issue, forWhom = everybody(facts)): Block {
  const text = `Opgemaakt door ${facts.coach.formalName} op ${longDate(issue.date)}. Bestemd voor ${forWhom}.`;
  return { kind: 'colophon', text: prose(text) };
}

function everybody({ sponsor }: Facts): string {
  return sponsor.kind === 'privatePerson' ? 'de cliënt' : 'de opdrachtgever en de cliënt';
}

/** Name of who signs for the client, in print. */
export function clientSigner({ client }: Facts): string {
  const { representative } = client;
  return representative
    ? typographic(`${client.plainName}, vertegenwoordigd door ${representative.name} (${representative.capacity})`)
    : typographic(client.plainName);
}

/** A soft line under a heading that must stay although there is nothing to tell (R23). */
export function notApplicable(text = 'Niet van toepassing in deze periode.'): Block {
  return { kind: 'paragraph', text: [t(text)], soft: true };
}
