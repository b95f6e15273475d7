import { enterCase } from '#src/commands/cases/enter-case.ts';
import type { AskingChoice } from '#src/domain/cases/asks.ts';
import type { WishAnswers } from '#src/domain/cases/wish-form.ts';
import { parseForm } from '#src/domain/form.ts';
import { ok, type Result } from '#src/domain/result.ts';
import type { Instant } from '#src/domain/time.ts';
import { paths } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import type { PublicVisit } from '../visit.ts';
import { waitFor } from './again.tsx';
import { CheckPage } from './check-page.tsx';
import { dropFormCookie, receiptCookie } from './cookies.ts';
import { DetailsPage } from './details-page.tsx';
import { drawFormKey, judgeFormKey } from './form-keys.ts';
import { askOf } from './slugs.ts';
import { dropAnswers, formOf, keptAnswers, type Typed, typedIn } from './typed.ts';

/** Step 3: everything that was typed, to look at once more. */
export async function showCheck(visit: PublicVisit): Promise<Response> {
  const ask = askOf(visit.param('ask'));
  if (!ask) return seeOther(paths.ask());
  const kept = await keptAnswers(visit, ask);
  const parsed = parseForm(formOf(visit, ask), kept?.raw ?? {});
  if (!kept || !parsed.ok) return seeOther(paths.askDetails({ ask: visit.param('ask') }));
  return page(<CheckPage visit={visit} ask={ask} answers={parsed.value} raw={kept.raw} formKey={kept.key} />);
}

/** The one request that makes a case. Sent twice it makes one, and both show the same receipt. */
export async function send(visit: PublicVisit): Promise<Response> {
  const ask = askOf(visit.param('ask'));
  if (!ask) return seeOther(paths.ask());
  return (await waitFor(visit, 'sent')) ?? receive(visit, ask);
}

async function receive(visit: PublicVisit, ask: AskingChoice): Promise<Response> {
  const { raw, ...typed } = typedIn(visit);
  const judged = await judgeFormKey(visit, typed.key);
  const key = judged === 'unknown' ? await drawFormKey(visit) : typed.key;
  const parsed = parseForm(formOf(visit, ask), raw);
  const shown = { visit, ask, raw: visit.posted.raw, formKey: key };
  if (!parsed.ok) return page(<DetailsPage {...shown} problems={parsed.problems} />, 422);
  if (judged !== 'fine') return page(<CheckPage {...shown} answers={parsed.value} again />, 422);
  const entered = await enter(visit, { ...typed, ask, answers: parsed.value });
  if (!entered.ok)
    return entered.refusal.code === 'invalid'
      ? page(<DetailsPage {...shown} problems={entered.refusal.problems ?? []} />, 422)
      : refused(visit, entered.refusal);
  await dropAnswers(visit, ask, key);
  const answer = seeOther(paths.askReceived());
  const receipt = { key, ask, at: entered.value.recordedAt, wantsWritten: parsed.value.answer === 'written' };
  answer.headers.append('set-cookie', receiptCookie(visit, receipt));
  answer.headers.append('set-cookie', dropFormCookie(visit));
  return answer;
}

type Sent = Omit<Typed, 'raw'> & { readonly ask: AskingChoice; readonly answers: WishAnswers };

/** A program in the trap gets the answer that everybody gets, and nothing is kept. */
async function enter(
  { deps, now }: PublicVisit,
  { key, trapped, ask, answers: { requestCode, ...answers } }: Sent,
): Promise<Result<{ readonly recordedAt: Instant }>> {
  if (trapped) return ok({ recordedAt: now });
  // with an unknown code the complaint stands by itself, and the answer is the same
  const follows = requestCode ? { typed: requestCode, takesOver: false } : undefined;
  return enterCase(deps, { kind: 'system' }, { key, ask, answers, ...(follows && { follows }) });
}
