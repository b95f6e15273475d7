import { describe, expect, it } from 'vitest';
import { newId } from '#src/domain/ids.ts';
import type { Organisation, Role, User } from '#src/domain/organisation.ts';
import {
  type BranchAction,
  branchActions,
  type DossierAction,
  dossierActions,
  type HouseAction,
  houseActions,
  mayTouch,
  type Subject,
} from '#src/domain/permissions.ts';
import { mayEditUser, mayStaff, roleGivers, rolesToGive } from '#src/domain/staffing.ts';
import { castId, castOrganisation, users } from '#test/builders/cast.ts';

const today = '2026-03-10';
const { sanne, noor, bram, fatma, piet, hugo, els, ans, kees, stef } = users;
/** A coach of the same branch; Noor stands in for Sanne. */
const tess: User = { ...noor, id: castId('tess'), name: 'Tess Terzijde' };
const people = { sanne, noor, tess, bram, fatma, piet, hugo, els, ans, kees, stef };
const organisation: Organisation = {
  ...castOrganisation,
  users: Object.values(people),
  substitutions: [{ coachId: sanne.id, substituteId: noor.id, from: '2026-03-01', until: '2026-03-31' }],
};
const subject: Subject = { branchId: hugo.branchId, coachId: sanne.id };

function whoMay(action: DossierAction, of: Subject = subject, on: typeof today = today): string {
  const names = Object.entries(people).filter(([, user]) => mayTouch(user, action, of, organisation, on));
  return names.map(([name]) => name).join(' ');
}

/** DOMAIN 13, written out: who may what in the dossier of a client of Sanne in Hugo's branch. */
const written: Readonly<Record<DossierAction, string>> = {
  'assignment.register': 'fatma hugo',
  'dossier.see': 'sanne noor fatma hugo ans',
  'dossier.read': 'sanne noor hugo ans',
  'bsn.show': 'sanne noor hugo',
  'address.edit': 'sanne noor fatma',
  'content.edit': 'sanne noor',
  'content.readReason': 'sanne noor hugo ans',
  'upload.add': 'sanne noor fatma',
  'upload.remove': 'sanne noor fatma',
  'document.send': 'sanne noor fatma hugo',
  'document.withdraw': 'sanne noor hugo',
  'document.review': 'hugo',
  'decision.record': 'fatma',
  'mail.repair': 'sanne noor fatma',
  'delivery.record': 'sanne noor fatma',
  'delivery.recall': 'sanne noor',
  'trajectory.coach': 'sanne noor',
  'trajectory.clerk': 'fatma',
  'trajectory.manager': 'hugo',
  'trajectory.directorate': 'ans',
  'death.record': 'sanne noor hugo',
  'coach.reassign': 'hugo ans',
  'disclosures.see': 'sanne noor hugo ans',
  'disclosures.export': 'sanne noor hugo ans',
  'partner.provide': 'sanne noor',
  'partner.recall': 'sanne noor',
  'question.record': 'sanne noor hugo ans',
  'hours.bill': 'fatma hugo ans',
  'hold.order': 'ans',
  'destruction.leaveOut': 'hugo ans',
};
// a record of its own keys
const actions = Object.keys(dossierActions) as DossierAction[];

describe('who may what in a dossier', () => {
  it.each(actions)('%s', (action) => {
    expect(whoMay(action)).toBe(written[action]);
  });

  it('ends for the administration when the dossier goes to the archive, and for nobody else', () => {
    const found = actions.map((action) => [action, whoMay(action, { ...subject, archived: true })]);
    const without = actions.map((action) => [action, written[action].replace(/ ?fatma/, '').trim()]);
    expect(found).toEqual(without);
  });

  it('ends for the substitute with the last day of the substitution', () => {
    const asked = (day: typeof today) => whoMay('content.edit', subject, day);
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => asked(day as typeof today))).toEqual([
      'sanne',
      'sanne noor',
      'sanne noor',
      'sanne',
    ]);
  });

  it('is with the branch manager what it is with a coach, as long as that manager is acting coach (E5)', () => {
    const acting: Subject = { ...subject, coachId: hugo.id };
    const guided = actions.filter((action) => written[action].includes('sanne'));
    expect(guided.filter((action) => !whoMay(action, acting).includes('hugo'))).toEqual([]);
    expect(whoMay('content.edit', acting)).toBe('hugo');
  });

  it('is nothing but what the whole branch may, where nobody is coach', () => {
    const found = whoMay('dossier.read', { branchId: hugo.branchId });
    expect(found).toBe('hugo ans');
  });
});

const letters: Readonly<Record<string, Role>> = {
  c: 'coach',
  k: 'clerk',
  m: 'branchManager',
  d: 'directorate',
  h: 'complaintHandler',
  a: 'systemAdmin',
};
const rolesIn = (text: string) => [...text].map((letter) => letters[letter]).sort();

/** The same outside a dossier, and of a whole branch: coach, clerk (k), manager, directorate, handler, administrator. */
const ofTheHouse: Readonly<Record<HouseAction | BranchAction, string>> = {
  'work.see': 'ckmdha',
  'assignment.register': 'km',
  'clients.list': 'ckmd',
  'sponsors.see': 'ckmda',
  'sponsors.edit': 'km',
  'contracts.edit': 'md',
  'users.see': 'mda',
  'users.edit': 'mda',
  'branches.edit': 'da',
  'clients.handOver': 'md',
  'overrides.see': 'm',
  'billing.edit': 'd',
  'wording.edit': 'd',
  'secrecy.edit': 'd',
  'settings.edit': 'd',
  'access.edit': 'a',
  'account.secure': 'ckmdha',
  'breaches.export': 'md',
  'accessLog.see': 'md',
  'accessLog.export': 'md',
  'accessLog.list': 'md',
  'maintenance.see': 'amd',
  'maintenance.run': 'a',
  'maintenance.supervise': 'md',
  'maintenance.askDossier': 'a',
  'maintenance.openDossier': 'md',
  'maintenance.list': 'mda',
  'partners.see': 'kmd',
  'partners.prepare': 'k',
  'partners.clear': 'md',
  'letterhead.edit': 'd',
  'case.enter': 'ckmdh',
  'breach.report': 'ckmdha',
  'requests.list': 'ckmd',
  'complaints.list': 'hd',
  'breaches.list': 'md',
  'figures.see': 'd',
  'destruction.list': 'mdh',
  'invoices.list': 'kmd',
  'bookYears.destroy': 'md',
  'bookYears.hold': 'd',
  'survey.list': 'kmd',
  'survey.settings': 'd',
  'settings.see': 'da',
  'destruction.see': 'md',
  'destruction.propose': 'md',
  'destruction.confirm': 'md',
  'destruction.withdraw': 'md',
  'invoices.see': 'kmd',
  'invoices.make': 'kmd',
  'invoices.export': 'kmd',
  'survey.see': 'kmd',
  'survey.prepare': 'k',
  'survey.release': 'm',
};

describe('a dossier that maintenance opened to the administrator (P22)', () => {
  const opened: Subject = { ...subject, openedTo: [stef.id] };

  it('is read by that administrator and gives no other act, to nobody else', () => {
    const more = actions.filter((action) => whoMay(action, opened) !== whoMay(action));
    expect(more).toEqual(['dossier.see', 'dossier.read']);
    expect(more.map((action) => whoMay(action, opened))).toEqual(more.map((action) => `${written[action]} stef`));
  });

  it('is not opened by it to somebody who is no administrator', () => {
    expect(whoMay('dossier.read', { ...subject, openedTo: [fatma.id, kees.id, els.id] })).toBe(written['dossier.read']);
  });
});

describe('who may what outside a dossier', () => {
  it.each(Object.entries(houseActions))('%s', (action, roles) => {
    expect([...roles].sort()).toEqual(rolesIn(ofTheHouse[action as HouseAction]));
  });

  it.each(Object.entries(branchActions))(
    '%s: of the own branch, and directorate and administrator of all',
    (action, rules) => {
      expect(rules.map(({ role }) => role).sort()).toEqual(rolesIn(ofTheHouse[action as BranchAction]));
      const wide = [...rules].filter(({ relation }) => relation === 'anyBranch').map(({ role }) => role);
      expect(wide.filter((role) => role !== 'directorate' && role !== 'systemAdmin')).toEqual([]);
    },
  );
});

describe('who gives which role', () => {
  const roles = Object.keys(roleGivers) as Role[];
  it.each([
    ['hugo', hugo, ['coach', 'clerk']],
    ['ans', ans, roles],
    ['stef', stef, ['systemAdmin']],
    ['sanne', sanne, []],
    ['fatma', fatma, []],
    ['kees', kees, []],
  ] as const)('%s', (_, user, given) => {
    expect(rolesToGive(user)).toEqual(given);
  });

  it('reaches as far as the giver: a manager in the own branch, directorate and administrator everywhere', () => {
    const keeps = (user: User) => castOrganisation.branches.filter(({ id }) => mayStaff(user, id)).length;
    expect([hugo, ans, stef, sanne, fatma, kees].map(keeps)).toEqual([1, 2, 2, 0, 0, 0]);
    expect(mayStaff(hugo, els.branchId)).toBe(false);
    const stranger = { ...tess, id: newId<User['id']>((size) => new Uint8Array(size)) };
    expect([mayEditUser(hugo, stranger), mayEditUser(els, stranger), mayEditUser(hugo, hugo)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
