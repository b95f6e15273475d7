import { addYears } from '#src/domain/calendar.ts';
import { longDate } from '#src/domain/format.ts';
import type { UserId } from '#src/domain/ids.ts';
import { findUser, type Organisation, type Substitution, type User } from '#src/domain/organisation.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import { mayEditUser } from '#src/domain/staffing.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';

/** The days that were agreed on. Who could see which dossiers, and when, is evidence (P14): none of this is ever removed. */
type Agreed = Omit<Substitution, 'ended'>;

/**
 * R37: lets a colleague see and do a coach's work between two days, from today on. Agreed again from the same first day
 * it takes the place of the earlier one, which is kept as ended.
 */
export function keepSubstitution(deps: Deps, editor: User, agreed: Agreed): Promise<Result<UserId>> {
  return changeOrganisation(deps, (organisation) => {
    const [coach, substitute] = [agreed.coachId, agreed.substituteId].map((id) => findUser(organisation, id));
    if (!coach || !substitute || !mayEditUser(editor, coach)) return refuse('notFound');
    if (!substitute.roles.includes('coach') || substitute.id === coach.id)
      return invalid({ field: 'substituteId', message: 'Kies een andere coach als vervanger' });
    if (agreed.from < deps.clock.today())
      return invalid({ field: 'from', message: 'Kies vandaag of een latere dag als eerste dag' });
    const stops = substitute.leavesOn;
    if (stops && stops < agreed.until)
      return invalid({ field: 'until', message: `${substitute.name} werkt hier tot en met ${longDate(stops)}` });
    const other = organisation.substitutions.find((one) => overlaps(one, agreed));
    if (other) return invalid({ field: 'from', message: alreadyReplaced(organisation, other) });
    const last = addYears(agreed.from, 1);
    if (agreed.until > last)
      return invalid({
        field: 'until',
        message: `Een vervanging duurt hoogstens een jaar. Kies een dag tot en met ${longDate(last)}`,
      });
    const substitutions = [...ended(deps, editor, organisation.substitutions, agreed), agreed];
    return ok({ organisation: { ...organisation, substitutions }, value: coach.id });
  });
}

/** Ends a substitution now, or before it begins: access ends at the next click. */
export function endSubstitution(deps: Deps, editor: User, which: Omit<Agreed, 'until'>): Promise<Result<UserId>> {
  return changeOrganisation(deps, (organisation) => {
    const coach = findUser(organisation, which.coachId);
    if (!coach || !mayEditUser(editor, coach)) return refuse('notFound');
    if (!organisation.substitutions.some((one) => isOpen(one, which))) return refuse('notFound');
    const substitutions = ended(deps, editor, organisation.substitutions, which);
    return ok({ organisation: { ...organisation, substitutions }, value: coach.id });
  });
}

function ended(
  { clock }: Pick<Deps, 'clock'>,
  editor: User,
  substitutions: readonly Substitution[],
  which: Omit<Agreed, 'until'>,
): Substitution[] {
  const end = { at: clock.now(), by: editor.id };
  return substitutions.map((one) => (isOpen(one, which) ? { ...one, ended: end } : one));
}

function isOpen(one: Substitution, { coachId, substituteId, from }: Omit<Agreed, 'until'>): boolean {
  return !one.ended && one.coachId === coachId && one.substituteId === substituteId && one.from === from;
}

/** Two people do not stand in for one coach on the same day: each would think the other does. */
function overlaps(one: Substitution, agreed: Agreed): boolean {
  const meets = one.from <= agreed.until && agreed.from <= one.until;
  return !one.ended && one.coachId === agreed.coachId && meets && !isOpen(one, agreed);
}

function alreadyReplaced(organisation: Organisation, { substituteId, from, until }: Substitution): string {
  const name = findUser(organisation, substituteId)?.name ?? 'Een collega';
  return `${name} vervangt al van ${longDate(from)} tot en met ${longDate(until)}. Beëindig die vervanging eerst, of kies andere dagen`;
}
