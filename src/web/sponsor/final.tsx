import { decide } from '#src/commands/sponsor/decide.ts';
import { forward } from '#src/commands/sponsor/forward.ts';
import { readReceipt } from '#src/commands/sponsor/receipt.ts';
import type { Reading } from '#src/commands/sponsor/visit.ts';
import type { Refusal } from '#src/domain/result.ts';
import { paths } from '../paths.ts';
import { page, seeOther } from '../respond.tsx';
import { dropTyped } from '../typed-answers.ts';
import type { PublicVisit } from '../visit.ts';
import { endedVisit, forwardedCookie, hasForwarded, placeOf, visitOf } from '../visit-cookie.ts';
import { besideAnswer, forwardChoice, readAnswer } from './answer-form.ts';
import { ForwardPage } from './check-page.tsx';
import { startAgain } from './code.tsx';
import { ForwardedPage, OutcomePage, TooLatePage } from './outcome-page.tsx';
import { answerPlace, readingFor, showReading } from './read.tsx';

/** "Verstuur definitief": the one request that decides, bound to version and bytes (R18). */
export async function finish(visit: PublicVisit): Promise<Response> {
  const { raw } = visit.posted;
  const reading = await readingFor(visit);
  if (!reading.ok) return reading.answer;
  if (raw.outcome === forwardChoice) return sendOn(visit, reading.value, reading.visit);
  const parsed = readAnswer(reading.value, raw);
  if (!parsed.ok) return showReading(visit, reading.value, { raw, problems: parsed.problems });
  const decided = await decide(visit.deps, reading.visit, { ...parsed.value, hashes: reading.hashes });
  if (decided.ok) {
    await dropTyped(visit, answerPlace(reading.visit));
    visit.deps.log.info({ request: visit.number, outcome: parsed.value.outcome }, 'sponsor decided');
    return seeOther(paths.decisionFinal({ place: placeOf(visit) }));
  }
  return decided.refusal.code === 'invalid'
    ? showReading(visit, reading.value, { raw, problems: decided.refusal.problems ?? [] })
    : notDone(visit, decided.refusal);
}

async function sendOn(visit: PublicVisit, reading: Reading, secret: string): Promise<Response> {
  const { raw } = visit.posted;
  const sent = await forward(visit.deps, secret, raw, [...besideAnswer, 'outcome', 'remarks']);
  if (sent.ok) {
    await dropTyped(visit, answerPlace(secret));
    const answer = seeOther(paths.decisionForwarded({ place: placeOf(visit) }));
    answer.headers.append('set-cookie', endedVisit(visit));
    answer.headers.append('set-cookie', forwardedCookie(visit));
    return answer;
  }
  const { refusal } = sent;
  return refusal.code === 'invalid'
    ? page(<ForwardPage visit={visit} reading={reading} raw={raw} problems={refusal.problems ?? []} />, 422)
    : notDone(visit, refusal);
}

/** Somebody was first, or the version is gone: nothing was stored, and the page says so. */
function notDone(visit: PublicVisit, refusal: Refusal): Promise<Response> {
  if (refusal.code === 'unavailable' || refusal.params?.reason === 'visit') return startAgain(visit, refusal);
  visit.deps.log.warn({ request: visit.number, refusal: refusal.code, reason: refusal.params?.reason }, 'refused');
  return page(<TooLatePage visit={visit} />, 409);
}

/** The receipt while the visit lasts; afterwards what the link shows everybody who has it. */
export async function showOutcome(visit: PublicVisit): Promise<Response> {
  const secret = visitOf(visit);
  const receipt = secret === undefined ? undefined : await readReceipt(visit.deps, secret);
  return receipt
    ? page(<OutcomePage visit={visit} receipt={receipt} />)
    : seeOther(paths.decisionPlace({ place: placeOf(visit) }));
}

/** After forwarding, for whoever just did; for anybody else what the link shows now. */
export function showForwarded(visit: PublicVisit): Response | Promise<Response> {
  return hasForwarded(visit)
    ? page(<ForwardedPage visit={visit} />)
    : seeOther(paths.decisionPlace({ place: placeOf(visit) }));
}
