import { isEntered } from '#src/commands/cases/receipt-key.ts';
import type { AskingChoice } from '#src/domain/cases/asks.ts';
import { parseForm } from '#src/domain/form.ts';
import { paths } from '../paths.ts';
import { page, seeOther } from '../respond.tsx';
import type { PublicVisit } from '../visit.ts';
import { waitFor } from './again.tsx';
import { formCookie } from './cookies.ts';
import { DetailsPage } from './details-page.tsx';
import { drawFormKey, judgeFormKey } from './form-keys.ts';
import { askOf } from './slugs.ts';
import { formOf, keepAnswers, keptAnswers, typedIn } from './typed.ts';

/** Step 2, empty or with what was typed before going back to it. */
export async function showDetails(visit: PublicVisit): Promise<Response> {
  const ask = askOf(visit.param('ask'));
  if (!ask) return seeOther(paths.ask());
  const kept = await keptAnswers(visit, ask);
  const formKey = kept?.key ?? (await drawFormKey(visit));
  return page(<DetailsPage visit={visit} ask={ask} raw={kept?.raw ?? {}} formKey={formKey} />);
}

/** The answers are read and kept for the next page. Nobody is looked up, so every answer is the same for everybody (R43). */
export async function checkDetails(visit: PublicVisit): Promise<Response> {
  const ask = askOf(visit.param('ask'));
  if (!ask) return seeOther(paths.ask());
  return (await waitFor(visit, 'typed')) ?? readDetails(visit, ask);
}

async function readDetails(visit: PublicVisit, ask: AskingChoice): Promise<Response> {
  const { raw, trapped, ...typed } = typedIn(visit);
  const judged = await judgeFormKey(visit, typed.key);
  // whoever comes back to a form that made a case, and changes it, asks something new
  const key = judged === 'unknown' || isEntered(visit.deps, typed.key) ? await drawFormKey(visit) : typed.key;
  const parsed = parseForm(formOf(visit, ask), raw);
  const shown = { visit, ask, raw: visit.posted.raw, formKey: key };
  if (!parsed.ok) return page(<DetailsPage {...shown} problems={parsed.problems} />, 422);
  if (judged !== 'fine') return page(<DetailsPage {...shown} again />, 422);
  await keepAnswers(visit, ask, { key, answers: parsed.value, trapped });
  const answer = seeOther(paths.askCheck({ ask: visit.param('ask') }));
  answer.headers.append('set-cookie', formCookie(visit, key));
  return answer;
}
