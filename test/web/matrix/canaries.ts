import { caseSubject } from '#src/commands/cases/subject.ts';
import { isBsn } from '#src/domain/bsn.ts';
import type { CaseAction } from '#src/domain/case-permissions.ts';
import { mayCase } from '#src/domain/case-permissions.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { User } from '#src/domain/organisation.ts';
import {
  type BranchAction,
  type DossierAction,
  mayDo,
  mayInBranch,
  mayTouch,
  subjectOf,
} from '#src/domain/permissions.ts';
import { noteOn } from '#test/builders/dossier.ts';
import type { MatrixHouse } from './house.ts';

/** Words that nobody writes by chance, what they stand in, and who may read them there. */
export type Canary = {
  readonly field: Field;
  /** Of which dossier, case, invoice or person. */
  readonly of: string;
  readonly word: string;
  readonly may: (user: User) => boolean;
};

/**
 * Which row of the permission table lets somebody read a field of a dossier (R36). The whole BSN is on no page that is only
 * asked for (R9).
 */
const ofDossier = {
  bsn: [],
  bsnEnd: ['bsn.show'],
  note: ['dossier.read'],
  intake: ['dossier.read'],
  address: ['dossier.see'],
} as const satisfies Record<string, readonly DossierAction[]>;

/** Whoever prepares the list for the survey bureau sees name and address on it, also of the archive. */
const ofBranch = { address: 'survey.see' } as const satisfies Partial<Record<keyof typeof ofDossier, BranchAction>>;

const ofCase = {
  request: ['request.see'],
  complaint: ['complaint.see', 'complaint.handle'],
  breach: ['breach.see'],
} as const satisfies Record<Case['kind'], readonly CaseAction[]>;

export type Field = keyof typeof ofDossier | Case['kind'] | 'invoiceName' | 'partnerPerson';

/** Puts a word of its own into each field of everything in the house. */
export async function plantCanaries(house: MatrixHouse): Promise<Canary[]> {
  const dossiers = await inDossiers(house);
  return [...dossiers, ...(await inCases(house)), ...(await inInvoices(house)), ...(await inPartners(house))];
}

async function inDossiers({ harness: { store, clock }, dossiers }: MatrixHouse): Promise<Canary[]> {
  const bsns = freshBsns();
  const planted: Canary[] = [];
  for (const [name, { id }] of Object.entries(dossiers)) {
    const stored = await store.dossiers.load(id);
    const bsn = bsns.next().value;
    if (!stored || !bsn) continue;
    const word = (field: string) => `Kanarie${field}van${name}slot`;
    await store.dossiers.save(id, stored.revision, withWords(stored.value, bsn, word));
    const subject = subjectOf(stored.value);
    const words = {
      bsn,
      bsnEnd: `•••••${bsn.slice(-4)}`,
      note: word('note'),
      intake: word('intake'),
      address: word('address'),
    };
    for (const field of ['bsn', 'bsnEnd', 'note', 'intake', 'address'] as const)
      planted.push({
        field,
        of: name,
        word: words[field],
        may: (user) =>
          ofDossier[field].some((row) =>
            mayTouch(user, row, subject, store.organisation.read().value, clock.today()),
          ) ||
          (field in ofBranch && mayInBranch(user, ofBranch.address, subject.branchId)),
      });
  }
  return planted;
}

function withWords(dossier: Dossier, bsn: string, word: (field: string) => string): Dossier {
  const street = {
    kind: 'dutch',
    street: word('address'),
    houseNumber: '1',
    postcode: '1234 AB',
    town: 'Voorbeeldstad',
  } as const;
  return {
    ...dossier,
    client: { ...dossier.client, bsn, addressProtected: true, address: street },
    notes: [...dossier.notes, noteOn('2027-11-19', { text: word('note') })],
    intake: { ...dossier.intake, wishes: { ...dossier.intake.wishes, work: word('intake') } },
  };
}

async function inCases({ harness: { store, clock }, cases }: MatrixHouse): Promise<Canary[]> {
  const planted: Canary[] = [];
  for (const [name, id] of Object.entries(cases)) {
    const stored = await store.cases.load(id);
    if (!stored) continue;
    const { kind } = stored.value;
    const word = `Kanarie${kind}van${name}slot`;
    await store.cases.save(id, stored.revision, { ...stored.value, text: word });
    const summary = store.cases.summary(id);
    if (!summary) throw new Error(`${name} has no summary`);
    const may = (user: User) =>
      ofCase[kind].some((row: CaseAction) =>
        mayCase(user, row, caseSubject(store, summary), store.organisation.read().value, clock.today()),
      );
    planted.push({ field: kind, of: name, word, may });
  }
  return planted;
}

/** A name on an invoice is in the package too that a client asks for. */
async function inInvoices({ harness: { store, clock }, dossiers }: MatrixHouse): Promise<Canary[]> {
  const planted: Canary[] = [];
  for (const id of store.invoices.ids()) {
    const stored = await store.invoices.load(id);
    if (!stored) continue;
    const { number, branchId, reference } = stored.value;
    const dossier = Object.values(dossiers).find((one) => one.reference === reference);
    if (!dossier) throw new Error(`${number} is of no dossier`);
    const word = `Kanarienaamvan${number.replaceAll('-', '')}slot`;
    await store.invoices.save(id, stored.revision, { ...stored.value, clientName: word });
    planted.push({
      field: 'invoiceName',
      of: number,
      word,
      may: (user) =>
        mayInBranch(user, 'invoices.see', branchId) ||
        mayTouch(user, 'dossier.read', subjectOf(dossier), store.organisation.read().value, clock.today()),
    });
  }
  return planted;
}

async function inPartners({ harness: { store } }: MatrixHouse): Promise<Canary[]> {
  const planted: Canary[] = [];
  for (const id of store.partnerPersons.ids()) {
    const stored = await store.partnerPersons.load(id);
    if (!stored) continue;
    const word = 'Kanariepartnerslot';
    await store.partnerPersons.save(id, stored.revision, { ...stored.value, name: word });
    planted.push({ field: 'partnerPerson', of: 'partner', word, may: (user) => mayDo(user, 'partners.see') });
  }
  return planted;
}

/** Numbers that pass the test for a BSN, in the range that is given to nobody. */
function* freshBsns(): Generator<string, undefined> {
  for (let number = 999_990_000; number <= 999_999_999; number += 1) if (isBsn(String(number))) yield String(number);
  return undefined;
}
