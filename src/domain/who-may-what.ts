import { caseActions } from './case-permissions.ts';
import { whileClosed, whileRestricted } from './held-back.ts';
import { roleLabels } from './labels.ts';
import { type Role, roles } from './organisation.ts';
import {
  branchActWords,
  caseActWords,
  caseRelationWords,
  dossierActWords,
  houseActWords,
  type RightSubject,
  relationWords,
  rightSubjects,
} from './permission-words.ts';
import { branchActions, type DossierAction, dossierActions, houseActions } from './permissions.ts';
import { roleGivers } from './staffing.ts';

/** One act of the permission table, in words. */
export type RightLine = {
  readonly subject: RightSubject;
  readonly act: string;
  /** Who may, in the order of the roles; `when` is empty where the role alone is enough. */
  readonly holders: readonly { readonly role: Role; readonly when: readonly string[] }[];
  /** Of an act in one dossier: may it still be done when that is restricted (AVG 18), and when it is closed (R29)? */
  readonly still?: { readonly restricted: boolean; readonly closed: boolean };
};

/** P14: the whole permission table in words, by subject. Nothing is written here that the table does not say. */
export function rightLines(): readonly RightLine[] {
  const lines: readonly RightLine[] = [
    ...keysOf(dossierActions).map((action) => ({
      ...lineOf(dossierActWords[action], dossierActions[action], relationWords),
      still: stillIn(action),
    })),
    ...keysOf(branchActions).map((action) => lineOf(branchActWords[action], branchActions[action], relationWords)),
    ...keysOf(houseActions).map((action) => {
      const rules = houseActions[action].map((role) => ({ role, relation: 'none' as const }));
      return lineOf(houseActWords[action], rules, { none: undefined });
    }),
    ...keysOf(caseActions).map((action) => lineOf(caseActWords[action], caseActions[action], caseRelationWords)),
    ...roles.map((role) =>
      lineOf(['people', `De rol ${roleLabels[role]} geven of afnemen`], roleGivers[role], relationWords),
    ),
  ];
  return keysOf(rightSubjects).flatMap((subject) => lines.filter((line) => line.subject === subject));
}

function lineOf<R extends string>(
  [subject, act]: readonly [RightSubject, string],
  rules: readonly { readonly role: Role; readonly relation: R }[],
  words: Readonly<Record<R, { readonly short: string } | undefined>>,
): RightLine {
  const holders = roles
    .map((role) => ({ role, bonds: rules.filter((rule) => rule.role === role) }))
    .filter(({ bonds }) => bonds.length > 0)
    .map(({ role, bonds }) => ({ role, when: bonds.flatMap(({ relation }) => words[relation]?.short ?? []) }));
  return { subject, act, holders };
}

function stillIn(action: DossierAction): RightLine['still'] {
  return { restricted: whileRestricted.includes(action), closed: whileClosed.includes(action) };
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  // Object.keys widens the keys the record's type closes
  return Object.keys(record) as K[];
}
