import type { ComplaintCase, RequestCase } from '#src/domain/cases/case.ts';
import { deciderForm } from '#src/domain/cases/decider-form.ts';
import { hadPartIn } from '#src/domain/cases/involved.ts';
import { handlersOf, preparersOf } from '#src/domain/cases/took-part.ts';
import { responsibleCoach } from '#src/domain/dossier.ts';
import type { UserId } from '#src/domain/ids.ts';
import { findUser } from '#src/domain/organisation.ts';
import { type CaseAct, caseAct } from './act.ts';
import type { CaseSituation } from './context.ts';

type Asked = RequestCase | ComplaintCase;

export function isDirectorate({ actor, organisation }: Pick<CaseSituation, 'actor' | 'organisation'>): boolean {
  const user = actor.kind === 'user' ? findUser(organisation, actor.id) : undefined;
  return user?.roles.includes('directorate') === true;
}

/**
 * May this director decide? Not where that director had a part in it, as the coach of the client too: also where nobody else
 * is left to write down what somebody from outside decides (P18, R51).
 */
export function directs(situation: CaseSituation<Asked>): boolean {
  const { actor } = situation;
  return isDirectorate(situation) && actor.kind === 'user' && !tookPart(situation).includes(actor.id);
}

function tookPart({ theCase, dossier }: CaseSituation<Asked>): (UserId | undefined)[] {
  return theCase.kind === 'request'
    ? [dossier && responsibleCoach(dossier), ...theCase.aboutUserIds, ...handlersOf(theCase)]
    : [theCase.handlerId, ...preparersOf(theCase), ...hadPartIn(theCase)];
}

/**
 * Is it decided by whoever may: by the directorate itself, or by somebody from outside who was named. Which director may,
 * and who writes down what the other decides, says the permission table.
 */
export function decides(situation: CaseSituation<Asked>): boolean {
  return directs(situation) || situation.theCase.outsideDecider !== undefined;
}

/** P18, P19: nobody of the directorate may decide, so somebody from outside is named who does. */
export function deciderNamed<C extends Asked>(): CaseAct<C> {
  return caseAct<C, typeof deciderForm>(deciderForm, {
    facts: (situation) => ({ nobodyFree: !directs(situation) }),
    suggest: ({ theCase }) => theCase.outsideDecider ?? {},
    problems: ({ theCase }, { name }) =>
      theCase.kind === 'complaint' && isSame(theCase.externalHandler, name)
        ? [{ field: 'name', message: 'Wie de klacht behandelt, beslist er niet over. Vul iemand anders in' }]
        : [],
    // both kinds have this field
    apply: (_situation, { name, job, reason }) => ({ change: { outsideDecider: { name, job } } as Partial<C>, reason }),
  });
}

/** 'M. Buiten, jurist' is M. Buiten. */
function isSame(handler: string | undefined, name: string): boolean {
  return handler?.toLowerCase().startsWith(name.trim().toLowerCase()) === true;
}
