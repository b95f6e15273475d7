import type { UserId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { verifyAgencyForm } from '#src/domain/survey/agency.ts';
import type { Day } from '#src/domain/time.ts';
import { basisOf } from '../basis.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';

/** `basis`: of the address as whoever called saw it. */
type Call = { readonly on: Day; readonly by: UserId; readonly basis: string };

/**
 * Records the call-back that makes the address of the bureau fit to send to.
 *
 * @returns `invalid` at `on` for a day to come or a call of too long ago; `notFound` while there is no address; `conflict` when it was changed
 *   since: that one was not called about.
 */
export function verifySurveyAgency(deps: Deps, { on, by, basis }: Call): Promise<Result<undefined>> {
  const problems = verifyAgencyForm(deps.clock.today()).check?.({ on }) ?? [];
  if (problems.length > 0) return Promise.resolve(refuse('invalid', { problems }));
  return changeOrganisation(deps, (organisation) => {
    const { survey } = organisation.settings;
    if (!survey) return refuse('notFound');
    if (basisOf(survey.email) !== basis) return refuse('conflict');
    const settings = { ...organisation.settings, survey: { ...survey, verified: { on, by } } };
    return ok({ organisation: { ...organisation, settings }, value: undefined });
  });
}
