import { caseSubject, seeingOf } from '#src/commands/cases/subject.ts';
import { subjectNow } from '#src/commands/maintenance/subject-now.ts';
import { type CaseAction, mayCase } from '#src/domain/case-permissions.ts';
import type { CaseId, DossierId } from '#src/domain/ids.ts';
import { type DossierAction, mayDo, mayTouch } from '#src/domain/permissions.ts';
import { type Hurdle, hurdleOf } from './hurdle.ts';
import type { Access } from './route.ts';
import type { Recognised } from './session.ts';
import type { CaseVisit, DossierVisit, PublicVisit, UserVisit } from './visit.ts';

/**
 * `in`: the visit the route's handler takes. `signIn`: nobody is signed in and the route needs somebody. A hurdle has to be
 * taken before any other page. `hidden`: not for this person, which must look like a page that does not exist (R3).
 */
export type Admission =
  | { readonly kind: 'in'; readonly visit: PublicVisit | UserVisit | DossierVisit | CaseVisit }
  | { readonly kind: 'signIn' }
  | { readonly kind: Hurdle }
  | { readonly kind: 'hidden' };

/** The permission table at the door (R36). Anything not plainly allowed is hidden. */
export function admit(access: Access, visit: PublicVisit, who: Recognised): Admission {
  if (access === 'public') return { kind: 'in', visit };
  if (who.kind !== 'user') return { kind: 'signIn' };
  const { user, session } = who;
  const here: UserVisit = {
    ...visit,
    user,
    session,
    actor: { kind: 'user', id: user.id },
    may: (action) => mayDo(user, action),
  };
  if (access === 'entering') return { kind: 'in', visit: here };
  const hurdle = hurdleOf(user, visit.organisation);
  if (hurdle) return { kind: hurdle };
  if (access === 'user') return { kind: 'in', visit: here };
  if ('house' in access) return mayDo(user, access.house) ? { kind: 'in', visit: here } : { kind: 'hidden' };
  return 'case' in access ? admitToCase(access, here) : admitToDossier(access, here);
}

function admitToDossier(access: { readonly dossier: DossierAction }, visit: UserVisit): Admission {
  const { user, deps, organisation, today } = visit;
  // Any text may stand in the address; the store knows it as an id or does not know it.
  const summary = deps.store.dossiers.summary(visit.param('dossier') as DossierId);
  if (!summary) return { kind: 'hidden' };
  const subject = subjectNow(deps.store, summary, visit.now);
  const mayHere: DossierVisit['mayHere'] = (action) => mayTouch(user, action, subject, organisation, today);
  if (!mayHere('dossier.see') || !mayHere(access.dossier)) return { kind: 'hidden' };
  return { kind: 'in', visit: { ...visit, dossierId: summary.id, summary, subject, mayHere } };
}

function admitToCase(access: { readonly case: CaseAction | 'see' }, visit: UserVisit): Admission {
  const { deps, user, organisation, today } = visit;
  // as with dossiers
  const caseSummary = deps.store.cases.summary(visit.param('case') as CaseId);
  if (!caseSummary) return { kind: 'hidden' };
  const subject = caseSubject(deps.store, caseSummary);
  const mayHere: CaseVisit['mayHere'] = (action) => mayCase(user, action, subject, organisation, today);
  const needed = access.case === 'see' ? seeingOf(caseSummary.kind) : access.case;
  if (!mayHere(needed)) return { kind: 'hidden' };
  return { kind: 'in', visit: { ...visit, caseId: caseSummary.id, caseSummary, mayHere } };
}
