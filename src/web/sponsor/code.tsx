import { enterCode } from '#src/commands/sponsor/enter-code.ts';
import { type LinkPage, openLink } from '#src/commands/sponsor/open-link.ts';
import { requestCode } from '#src/commands/sponsor/request-code.ts';
import { readDocument } from '#src/commands/sponsor/visit.ts';
import type { Refusal } from '#src/domain/result.ts';
import { paths } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import type { PublicVisit } from '../visit.ts';
import { linkCookie, linkTextOf, placeOf, visitCookie, visitOf } from '../visit-cookie.ts';
import { CodePage, StartPage } from './code-pages.tsx';
import { DecidedPage, ExpiredPage, OpenMailPage, ReplacedPage, WithdrawnPage } from './link-pages.tsx';

/**
 * The address in the mail. Mail scanners come here too: nothing changes, not even a counter. A link that is one goes on
 * in a cookie to an address without secret, so that neither address bar nor history keeps it.
 */
export async function followLink(visit: PublicVisit): Promise<Response> {
  const text = linkTextOf(visit);
  const link = await openLink(visit.deps, text);
  if (link.page === 'expired') return page(<ExpiredPage visit={visit} />, 410);
  const answer = seeOther(paths.decisionPlace({ place: placeOf(visit) }));
  answer.headers.append('set-cookie', linkCookie(visit, text));
  return answer;
}

/** What the link is good for now. An item of the list was opened without a link of its own, while its visit lasts. */
export async function showLink(visit: PublicVisit): Promise<Response> {
  const opened = linkTextOf(visit) === '' ? visitOf(visit) : undefined;
  if (opened !== undefined && (await readDocument(visit.deps, opened)).ok)
    return seeOther(paths.decisionRead({ place: placeOf(visit) }));
  return showPage(visit, await linkOf(visit));
}

/** The page of a link in any state but an open one without a visit, which the caller may say more about. */
function showPage(visit: PublicVisit, link: LinkPage): Response | Promise<Response> {
  switch (link.page) {
    case 'expired':
      return linkTextOf(visit) === ''
        ? page(<OpenMailPage visit={visit} />, 403)
        : page(<ExpiredPage visit={visit} />, 410);
    case 'withdrawn':
      return page(<WithdrawnPage visit={visit} link={link} />);
    case 'replaced':
      return page(<ReplacedPage visit={visit} link={link} />);
    case 'decided':
      return page(<DecidedPage visit={visit} link={link} />);
    case 'visit':
      return seeOther(paths.decisionRead({ place: placeOf(visit) }));
    case 'askCode':
      return page(<StartPage visit={visit} link={link} />);
  }
}

/** "Stuur mij de code". */
export async function requestNewCode(visit: PublicVisit): Promise<Response> {
  const asked = await requestCode(visit.deps, linkTextOf(visit));
  if (asked.ok) return seeOther(paths.decisionCode({ place: placeOf(visit) }));
  return startAgain(visit, asked.refusal);
}

export async function showCode(visit: PublicVisit): Promise<Response> {
  const link = await linkOf(visit);
  if (link.page === 'askCode' && link.codeSent) return page(<CodePage visit={visit} link={link} />);
  return link.page === 'askCode'
    ? page(<StartPage visit={visit} link={link} note="Vraag eerst een code aan" />)
    : showPage(visit, link);
}

export async function postCode(visit: PublicVisit): Promise<Response> {
  const { code } = visit.posted.raw;
  const typed = typeof code === 'string' ? code.trim().slice(0, 40) : '';
  const entered = await (typed === '' ? nothingTyped : enterCode(visit.deps, linkTextOf(visit), typed));
  if (entered.ok) {
    const answer = seeOther(paths.decisionRead({ place: placeOf(visit) }));
    answer.headers.append('set-cookie', visitCookie(visit, entered.value.visit));
    return answer;
  }
  const { refusal } = entered;
  const link = await linkOf(visit);
  if (refusal.code !== 'invalid' || link.page !== 'askCode') return startAgain(visit, refusal);
  // The last try is used up, or the code was never asked for: another code is the way on.
  if (!link.codeSent)
    return page(<StartPage visit={visit} link={link} note={refusal.problems?.[0]?.message ?? newCode} />, 422);
  return page(<CodePage visit={visit} link={link} problems={refusal.problems ?? []} />, 422);
}

const newCode = 'De code werkt niet meer. Vraag een nieuwe code aan';

const nothingTyped = {
  ok: false,
  refusal: { code: 'invalid', problems: [{ field: 'code', message: 'Vul de code uit de e-mail in' }] },
} as const;

/** Back at the start, with what to do next; what the link shows by then decides. */
export async function startAgain(visit: PublicVisit, refusal: Refusal, typed?: string): Promise<Response> {
  visit.deps.log.warn({ request: visit.number, refusal: refusal.code, reason: refusal.params?.reason }, 'refused');
  if (refusal.code === 'unavailable') return refused(visit, refusal);
  const link = await linkOf(visit);
  if (link.page === 'expired' && linkTextOf(visit) === '')
    return page(<OpenMailPage visit={visit} {...(typed ? { typed } : {})} />, 403);
  if (link.page !== 'askCode') return link.page === 'visit' ? refused(visit, refusal) : showPage(visit, link);
  if (refusal.code === 'tooManyTries') {
    const wait = Number(refusal.params?.retryAfterSeconds ?? 60);
    return page(<StartPage visit={visit} link={link} wait={wait} />, 429);
  }
  const note =
    refusal.params?.reason === 'code'
      ? newCode
      : 'Na een half uur sluit het document vanzelf. Vraag een nieuwe code aan';
  return page(<StartPage visit={visit} link={link} note={note} {...(typed ? { typed } : {})} />, 422);
}

export function linkOf(visit: PublicVisit): Promise<LinkPage> {
  return openLink(visit.deps, linkTextOf(visit), visitOf(visit));
}
