import { describe, expect, it } from 'vitest';
import { type CaseAction, type CaseSubject, caseActions, forSubjects, mayCase } from '#src/domain/case-permissions.ts';
import type { Organisation, User } from '#src/domain/organisation.ts';
import { castId, castOrganisation, users } from '#test/builders/cast.ts';

const today = '2026-03-10';
const { sanne, noor, bram, fatma, piet, hugo, els, ans, kees, stef } = users;
/** Noor stands in for Sanne; there is a second director, and a second handler. */
const vera: User = { ...ans, id: castId('vera'), name: 'Vera Vervangster' };
const karin: User = { ...kees, id: castId('karin'), name: 'Karin Klachtenveld' };
const people = { sanne, noor, bram, fatma, piet, hugo, els, ans, vera, kees, karin, stef };
type Person = keyof typeof people;
const organisation: Organisation = {
  ...castOrganisation,
  users: Object.values(people),
  substitutions: [{ coachId: sanne.id, substituteId: noor.id, from: '2026-03-01', until: '2026-03-31' }],
};

const request: CaseSubject = {
  kind: 'request',
  branchId: hugo.branchId,
  coachId: sanne.id,
  aboutUserIds: [],
  handledBy: [],
  dossierClosed: false,
};
const complaint: CaseSubject = { ...request, kind: 'complaint' };
const breach: CaseSubject = { ...request, kind: 'breach' };

const everybody = Object.keys(people) as Person[];
const staff = everybody.filter((name) => name !== 'stef');
const heads: Person[] = ['ans', 'vera'];
const guides: Person[] = ['sanne', 'noor'];

type Table = Partial<Record<CaseAction, readonly Person[]>>;
/** Who may what in a request of a client of Sanne in Hugo's branch. */
const inRequest: Table = {
  'complaint.enter': staff,
  'request.match': ['fatma', 'hugo', ...heads],
  'request.assign': ['hugo', ...heads],
  'request.status': [...guides, 'fatma', 'hugo', ...heads],
  'request.see': [...guides, 'hugo', ...heads],
  'request.handle': guides,
  'request.directorate': heads,
};
const inComplaint: Table = {
  'complaint.enter': staff,
  'complaint.see': [...heads, 'kees', 'karin'],
  'complaint.handle': [...heads, 'kees', 'karin'],
  'complaint.directorate': heads,
  'complaint.respond': [],
};
const inBreach: Table = {
  'complaint.enter': staff,
  'breach.see': ['hugo', ...heads],
  'breach.handle': ['hugo', ...heads],
};

const situations: [string, CaseSubject, Table][] = [
  ['a request', request, inRequest],
  [
    'a request about the coach, whose substitute talks',
    { ...request, aboutUserIds: [sanne.id] },
    { ...inRequest, 'request.see': ['noor', 'hugo', ...heads], 'request.handle': ['noor', 'hugo'] },
  ],
  [
    'a request about coach and manager, whose place the directorate takes',
    { ...request, aboutUserIds: [sanne.id, hugo.id] },
    {
      ...inRequest,
      'request.match': ['fatma', ...heads],
      'request.assign': heads,
      'request.see': ['noor', ...heads],
      'request.handle': ['noor', ...heads],
    },
  ],
  [
    'a request about a dossier that ended',
    { ...request, dossierClosed: true },
    { ...inRequest, 'request.handle': ['hugo'] },
  ],
  [
    'a request about a destroyed dossier',
    { ...request, dossierClosed: true, coachId: undefined },
    {
      ...inRequest,
      'request.status': ['fatma', 'hugo', ...heads],
      'request.see': ['hugo', ...heads],
      'request.handle': ['hugo'],
    },
  ],
  [
    'a request of a client whose manager is acting coach',
    { ...request, coachId: hugo.id },
    {
      ...inRequest,
      'request.status': ['fatma', 'hugo', ...heads],
      'request.see': ['hugo', ...heads],
      'request.handle': ['hugo'],
    },
  ],
  [
    'a request nobody matched, open to each branch',
    { ...request, branchId: undefined, coachId: undefined },
    {
      ...inRequest,
      'request.match': ['fatma', 'piet', 'hugo', 'els', ...heads],
      'request.assign': ['hugo', 'els', ...heads],
      'request.status': ['fatma', 'piet', 'hugo', 'els', ...heads],
      'request.see': ['hugo', 'els', ...heads],
      'request.handle': ['hugo', 'els'],
    },
  ],
  [
    'a request that a director handled, who does not judge it again',
    { ...request, handledBy: [ans.id] },
    { ...inRequest, 'request.directorate': ['vera'] },
  ],
  [
    'a request of a client whose coach is a director',
    { ...request, coachId: ans.id },
    {
      ...inRequest,
      'request.status': ['fatma', 'hugo', ...heads],
      'request.handle': ['ans'],
      'request.see': ['hugo', ...heads],
      'request.directorate': ['vera'],
    },
  ],
  ['a complaint nobody is appointed to', complaint, inComplaint],
  [
    'a complaint with its handler',
    { ...complaint, handlerId: kees.id },
    { ...inComplaint, 'complaint.see': [...heads, 'kees'], 'complaint.handle': [...heads, 'kees'] },
  ],
  [
    'a complaint about what a handler had a part in',
    { ...complaint, handledBy: [kees.id] },
    { ...inComplaint, 'complaint.see': [...heads, 'karin'], 'complaint.handle': [...heads, 'karin'] },
  ],
  [
    'a complaint about the coach and the manager, who only reply',
    { ...complaint, aboutUserIds: [sanne.id, hugo.id] },
    { ...inComplaint, 'complaint.respond': ['sanne', 'hugo'] },
  ],
  [
    'a complaint about a director',
    { ...complaint, aboutUserIds: [ans.id] },
    {
      ...inComplaint,
      'complaint.see': ['vera', 'kees', 'karin'],
      'complaint.handle': ['vera', 'kees', 'karin'],
      'complaint.directorate': ['vera'],
      'complaint.respond': ['ans'],
    },
  ],
  [
    'a complaint about its own handler',
    { ...complaint, aboutUserIds: [kees.id], handlerId: kees.id },
    { ...inComplaint, 'complaint.see': heads, 'complaint.handle': heads, 'complaint.respond': ['kees'] },
  ],
  [
    'a complaint that follows what a director decided',
    { ...complaint, handledBy: [ans.id.slice(-6)] },
    { ...inComplaint, 'complaint.handle': ['vera', 'kees', 'karin'], 'complaint.directorate': ['vera'] },
  ],
  [
    'a complaint whose judgment a director prepared',
    { ...complaint, preparedBy: [ans.id.slice(-6)] },
    { ...inComplaint, 'complaint.directorate': ['vera'] },
  ],
  [
    'a complaint about the whole directorate, decided from outside',
    { ...complaint, aboutUserIds: [ans.id, vera.id], handlerId: kees.id, handledBy: [karin.id] },
    {
      ...inComplaint,
      'complaint.see': ['kees'],
      'complaint.handle': ['kees'],
      'complaint.directorate': ['kees'],
      'complaint.respond': heads,
    },
  ],
  [
    'a complaint about everybody who could decide or handle it',
    { ...complaint, aboutUserIds: [ans.id, vera.id], handledBy: [kees.id, karin.id] },
    {
      ...inComplaint,
      'complaint.see': ['hugo'],
      'complaint.handle': ['hugo'],
      'complaint.directorate': ['hugo'],
      'complaint.respond': heads,
    },
  ],
  [
    'a request that the whole directorate handled, decided from outside',
    { ...request, handledBy: [ans.id, vera.id] },
    { ...inRequest, 'request.directorate': ['hugo'] },
  ],
  [
    'a request in which everybody had a part: a director writes down what somebody from outside decides',
    { ...request, handledBy: [''] },
    { ...inRequest, 'request.directorate': heads },
  ],
  ['a breach', breach, inBreach],
];

/** Whoever handles a request hands its package out. */
const sameAs: Partial<Record<CaseAction, CaseAction>> = { 'request.handOut': 'request.handle' };

const rows = situations.flatMap(([situation, subject, table]) =>
  (Object.keys(caseActions) as CaseAction[]).map(
    (action) => [action, situation, subject, table[sameAs[action] ?? action] ?? []] as const,
  ),
);

/** The rows once more, from the requirements: a role and what it has to do with the case. */
const recorded = 'complaintHandler/recorder branchManager/recorder directorate/recorder';
const guided = 'coach/guide branchManager/guide directorate/guide';
const everyone = (relation: string) =>
  `coach/${relation} clerk/${relation} branchManager/${relation} directorate/${relation} complaintHandler/${relation}`;
const ownClient = 'coach/ownClient branchManager/ownClient directorate/ownClient';
const written: Readonly<Record<CaseAction, string>> = {
  // R43: found by the administration, in the branch, or in each branch as long as nobody knows whose client it is.
  'request.match': 'clerk/ownBranch branchManager/ownBranch directorate/anyCase',
  // DOMAIN 8.3: the coach is the subject, so the substitute talks; who is above the coach says so.
  'request.assign': 'branchManager/ownBranch directorate/anyCase',
  // DOMAIN 13: the clerk sees address and status only.
  'request.status': `${ownClient} clerk/ownBranch branchManager/ownBranch directorate/anyCase ${recorded}`,
  'request.see': `${ownClient} branchManager/ownBranch directorate/anyCase ${recorded}`,
  // R44, R45, R47: the coach, and E5 the acting one; nobody else talks.
  'request.handle': `${guided} branchManager/acting directorate/acting`,
  // R46: who talks hands over what is recorded.
  'request.handOut': `${guided} branchManager/acting directorate/acting`,
  // R49: the decider is never the coach; where nobody is left, somebody writes down what is decided outside.
  'request.directorate': `directorate/unconcerned ${recorded}`,
  // R52: anyone may complain to anyone who works with clients; R37: not to the administrator.
  'complaint.enter': everyone('anyCase'),
  // DOMAIN 13: the handler reads the pieces and prepares; R51: one who had no part in it.
  'complaint.see': `complaintHandler/handler directorate/anyCase ${recorded}`,
  'complaint.handle': `complaintHandler/handler directorate/unconcerned ${recorded}`,
  // R50: the directorate signs, never who prepared it.
  'complaint.directorate': `directorate/decider ${recorded}`,
  // R51: whoever it is about has the reply page and nothing else.
  'complaint.respond': `${everyone('respondent')} systemAdmin/respondent`,
  // AVG 33: of the branch's manager, and of the directorate everywhere.
  'breach.see': 'branchManager/ownBranch directorate/anyCase',
  'breach.handle': 'branchManager/ownBranch directorate/anyCase',
};

describe('the permission table of cases (R36, R51)', () => {
  it.each(Object.entries(caseActions))('has for %s the rows that are written out here', (action, rules) => {
    const found = rules.map(({ role, relation }) => `${role}/${relation}`);
    expect(found.sort()).toEqual(written[action as CaseAction].split(' ').sort());
  });

  it('leaves to whom it is about what is written out here, and nothing else (R51)', () => {
    expect(forSubjects).toEqual({
      request: ['complaint.enter', 'request.status'],
      complaint: ['complaint.enter', 'complaint.respond'],
      breach: [],
    });
  });

  it.each(rows)('says who has %s in %s', (action, _, subject, allowed) => {
    const may = everybody.filter((name) => mayCase(people[name], action, subject, organisation, today));
    expect(may).toEqual(everybody.filter((name) => allowed.includes(name)));
  });

  it('hides a complaint from whoever it is about, whatever roles that person has', () => {
    const roles = ['coach', 'clerk', 'branchManager', 'directorate', 'complaintHandler'] as const;
    const everything: User = { ...ans, roles: [...roles] };
    const about = { ...complaint, aboutUserIds: [ans.id], handlerId: ans.id };
    const may = (Object.keys(caseActions) as CaseAction[]).filter((action) =>
      mayCase(everything, action, about, organisation, today),
    );
    expect(may).toEqual(['complaint.enter', 'complaint.respond']);
  });

  it('gives a substitute the talk only while the substitution runs', () => {
    expect(mayCase(noor, 'request.handle', request, organisation, '2026-03-31')).toBe(true);
    expect(mayCase(noor, 'request.handle', request, organisation, '2026-04-01')).toBe(false);
  });

  it('lets the directorate talk where a branch has no manager (E5)', () => {
    const without = { ...organisation, users: organisation.users.filter(({ id }) => id !== hugo.id) };
    expect(mayCase(ans, 'request.handle', { ...request, dossierClosed: true }, without, today)).toBe(true);
  });
});
