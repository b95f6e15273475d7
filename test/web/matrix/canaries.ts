import { caseSubject } from '#src/commands/cases/subject.ts';
import { type CaseAction, mayCase } from '#src/domain/case-permissions.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { User } from '#src/domain/organisation.ts';
import { type DossierAction, mayDo, mayInBranch, mayTouch, type Subject, subjectOf } from '#src/domain/permissions.ts';
import { saidIn } from './cases.ts';
import type { MatrixHouse } from './house.ts';
import { personWord } from './partners.ts';
import { bsnOf, wordFields, wordOf } from './words.ts';

/** Words that nobody writes by chance, what they stand in, and who may read them there. */
export type Canary = {
  readonly field: Field;
  /** Of which dossier, case or person. */
  readonly of: string;
  readonly word: string;
  /** In a file of this kind; pages are 'text/html'. */
  readonly may: (user: User, type: string) => boolean;
};

/**
 * Which row of the permission table lets somebody read a field of a dossier (R36). The whole BSN is on no page that is only
 * asked for (R9).
 */
const ofDossier = {
  bsn: [],
  bsnEnd: ['bsn.show'],
  name: ['dossier.see'],
  note: ['dossier.read'],
  intake: ['dossier.read'],
  document: ['dossier.read'],
  address: ['dossier.see'],
} as const satisfies Record<string, readonly DossierAction[]>;

const ofCase = {
  request: ['request.see'],
  complaint: ['complaint.see', 'complaint.handle'],
  breach: ['breach.see'],
} as const satisfies Record<Case['kind'], readonly CaseAction[]>;

export type Field = keyof typeof ofDossier | Case['kind'] | 'partnerPerson';

const isDocument = (type: string) => type === 'application/pdf' || type.includes('word');

/** A list that leaves the house as a file: never with a protected address. */
const isTable = (type: string) => type === 'text/csv' || type.endsWith('json');

/** Every word that was put into the house before anything was made of it. */
export function canariesOf(house: MatrixHouse): Canary[] {
  return [...inDossiers(house), ...inCases(house), ...inPartners(house)];
}

function inDossiers(house: MatrixHouse): Canary[] {
  const { harness, dossiers, listed } = house;
  const { store, clock } = harness;
  const { value: organisation } = store.organisation.read();
  return Object.entries({ ...dossiers, ...listed }).flatMap(([name, dossier]) => {
    const subject = subjectOf(dossier);
    const bsn = bsnOf(name);
    const words = Object.fromEntries(wordFields.map((field) => [field, wordOf(field, name)]));
    const all = { ...words, bsn, bsnEnd: `•••••${bsn.slice(-4)}` };
    return Object.entries(all).map(([key, word]): Canary => {
      // every word of a dossier has its row
      const field = key as keyof typeof ofDossier;
      const has = (user: User) =>
        ofDossier[field].some((row) => mayTouch(user, row, subject, organisation, clock.today()));
      return {
        field,
        of: name,
        word,
        may: (user, type) =>
          (has(user) && !(field === 'address' && isTable(type))) || besides(house, name, field, subject)(user, type),
      };
    });
  });
}

/** Where a word stands by another row: a name on what is no dossier, and everything in the package that the client asked for. */
function besides({ harness, cases }: MatrixHouse, name: string, field: Field, subject: Subject) {
  const { store, clock } = harness;
  const { branchId } = subject;
  const reads = (user: User) => mayTouch(user, 'dossier.read', subject, store.organisation.read().value, clock.today());
  const handsOut = (user: User) => {
    const summary = cases.inspection && store.cases.summary(cases.inspection);
    const { value: organisation } = store.organisation.read();
    return summary ? mayCase(user, 'request.handOut', caseSubject(store, summary), organisation, clock.today()) : false;
  };
  return (user: User, type: string): boolean => {
    if (type === 'application/zip' && name === 'onFirstList')
      return ['name', 'address'].includes(field) && mayInBranch(user, 'survey.release', branchId);
    if (type === 'application/zip') return name === 'own' && field !== 'bsnEnd' && handsOut(user);
    // the mask of the number stands in the documents themselves
    if (field === 'bsnEnd' && isDocument(type)) return reads(user);
    if (field !== 'name') return false;
    return mayInBranch(user, 'invoices.see', branchId) || mayInBranch(user, 'survey.see', branchId);
  };
}

function inCases({ harness: { store, clock }, cases }: MatrixHouse): Canary[] {
  return Object.entries(cases).flatMap(([name, id]) => {
    const summary = store.cases.summary(id);
    if (!summary) return [];
    const { kind } = summary;
    // a complaint about a request shows what was asked (P19)
    const shownBy = [
      summary,
      ...(name === 'disputed' ? [cases.complaintAfter && store.cases.summary(cases.complaintAfter)] : []),
    ];
    const may = (user: User) =>
      shownBy.some(
        (one) =>
          one &&
          ofCase[one.kind].some((row: CaseAction) =>
            mayCase(user, row, caseSubject(store, one), store.organisation.read().value, clock.today()),
          ),
      );
    return [{ field: kind, of: name, word: saidIn(name), may }];
  });
}

/** Whoever is cleared belongs to the select group of a client whose plan names the partner, and stands with the dossier (P15). */
function inPartners({ harness: { store, clock }, dossiers, persons }: MatrixHouse): Canary[] {
  const inSome = (user: User) =>
    Object.values(dossiers).some((one) =>
      mayTouch(user, 'disclosures.see', subjectOf(one), store.organisation.read().value, clock.today()),
    );
  return Object.keys(persons).map((name) => ({
    field: 'partnerPerson',
    of: name,
    word: personWord(name),
    may: (user) => mayDo(user, 'partners.see') || (name === 'cleared' && inSome(user)),
  }));
}

/** As it is read: a word may go on in the next line. */
const flat = (text: string) => text.normalize('NFKC').replaceAll(/[\s\u00ad\u2010-]/gu, '');

/** Which of these words stand in a text. */
export function wordsIn(text: string, canaries: readonly Canary[]): Canary[] {
  const found = flat(text);
  return canaries.filter(({ word }) => found.includes(word));
}
