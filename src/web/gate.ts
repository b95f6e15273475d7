import type { DossierId } from '#src/domain/ids.ts';
import { mayDo, mayTouch } from '#src/domain/permissions.ts';
import type { Access } from './route.ts';
import type { Recognised } from './session.ts';
import type { DossierVisit, PublicVisit, UserVisit } from './visit.ts';

/**
 * `in`: the visit the route's handler takes. `signIn`: nobody is signed in and the route needs somebody. `hidden`: not
 * for this person, which must look like a page that does not exist (R3).
 */
export type Admission =
  | { readonly kind: 'in'; readonly visit: PublicVisit | UserVisit | DossierVisit }
  | { readonly kind: 'signIn' }
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
  if (access === 'user') return { kind: 'in', visit: here };
  if ('house' in access) return mayDo(user, access.house) ? { kind: 'in', visit: here } : { kind: 'hidden' };

  // Any text may stand in the address; the store knows it as an id or does not know it.
  const summary = visit.deps.store.dossiers.summary(visit.param('dossier') as DossierId);
  if (!summary) return { kind: 'hidden' };
  const mayHere: DossierVisit['mayHere'] = (action) => mayTouch(user, action, summary, visit.organisation, visit.today);
  if (!mayHere('dossier.see') || !mayHere(access.dossier)) return { kind: 'hidden' };
  return { kind: 'in', visit: { ...here, dossierId: summary.id, summary, mayHere } };
}
