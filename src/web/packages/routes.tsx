import { aboutDossier } from '#src/commands/access-log/about.ts';
import {
  enterPackageCode,
  openPackage,
  type PackageFormat,
  type PackagePage,
  packageFormats,
  readPackage,
  readPackageFile,
  requestPackageCode,
} from '#src/commands/partners/package-link.ts';
import { contentTypes } from '#src/domain/file-name.ts';
import type { DossierId } from '#src/domain/ids.ts';
import type { Refusal } from '#src/domain/result.ts';
import { paths } from '../paths.ts';
import { download, page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { PublicVisit } from '../visit.ts';
import { linkCookie, linkTextOf, placeOf, visitCookie, visitOf } from '../visit-cookie.ts';
import { CodePage, DeadPage, OpenMailPage, ReadPage, StartPage } from './pages.tsx';

const access = 'public';

/**
 * The way in for one person at a partner (P15, R38): link, code, package. No account; every GET only looks, and a press without
 * a visit opens nothing.
 */
export const routes = [
  route({ method: 'GET', path: paths.package.pattern, access, handler: followLink }),
  route({ method: 'GET', path: paths.packagePlace.pattern, access, handler: showLink }),
  route({ method: 'POST', path: paths.packagePlace.pattern, access, askAgain: showLink, handler: askCode }),
  route({ method: 'GET', path: paths.packageCode.pattern, access, handler: showCode }),
  route({ method: 'POST', path: paths.packageCode.pattern, access, askAgain: showLink, handler: postCode }),
  route({ method: 'GET', path: paths.packageRead.pattern, access, handler: showPackage }),
  route({ method: 'GET', path: paths.packageFile.pattern, access, handler: sendFile }),
];

/** The address in the mail: nothing changes. A link that is one goes on in a cookie, to an address without secret. */
async function followLink(visit: PublicVisit): Promise<Response> {
  const text = linkTextOf(visit);
  const link = await openPackage(visit.deps, text);
  if (link.page === 'dead') return page(<DeadPage visit={visit} />, 410);
  const answer = seeOther(paths.packagePlace({ place: placeOf(visit) }));
  answer.headers.append('set-cookie', linkCookie(visit, text));
  return answer;
}

async function showLink(visit: PublicVisit): Promise<Response> {
  const secret = visitOf(visit);
  if (secret !== undefined && (await readPackage(visit.deps, secret)).ok)
    return seeOther(paths.packageRead({ place: placeOf(visit) }));
  return withLink(visit, (link) => page(<StartPage visit={visit} link={link} />));
}

async function withLink(
  visit: PublicVisit,
  answer: (link: PackagePage & { readonly page: 'askCode' }) => Response | Promise<Response>,
): Promise<Response> {
  const text = linkTextOf(visit);
  const link = await openPackage(visit.deps, text);
  if (link.page === 'askCode') return answer(link);
  return text === '' ? page(<OpenMailPage visit={visit} />, 403) : page(<DeadPage visit={visit} />, 410);
}

async function askCode(visit: PublicVisit): Promise<Response> {
  const asked = await requestPackageCode(visit.deps, linkTextOf(visit));
  return asked.ok ? seeOther(paths.packageCode({ place: placeOf(visit) })) : again(visit, asked.refusal);
}

function showCode(visit: PublicVisit): Promise<Response> {
  return withLink(visit, (link) =>
    link.codeSent
      ? page(<CodePage visit={visit} link={link} />)
      : page(<StartPage visit={visit} link={link} note="Vraag eerst een code aan" />),
  );
}

async function postCode(visit: PublicVisit): Promise<Response> {
  const { code } = visit.posted.raw;
  const typed = typeof code === 'string' ? code.trim().slice(0, 40) : '';
  const entered = await (typed === '' ? nothingTyped : enterPackageCode(visit.deps, linkTextOf(visit), typed));
  if (entered.ok) {
    const answer = seeOther(paths.packageRead({ place: placeOf(visit) }));
    answer.headers.append('set-cookie', visitCookie(visit, entered.value.visit));
    return answer;
  }
  return again(visit, entered.refusal);
}

const nothingTyped = {
  ok: false,
  refusal: { code: 'invalid', problems: [{ field: 'code', message: 'Vul de code uit de e-mail in' }] },
} as const;

/** Back to where a code is asked or typed, with what to do next. */
function again(visit: PublicVisit, refusal: Refusal): Promise<Response> {
  visit.deps.log.warn({ request: visit.number, refusal: refusal.code, reason: refusal.params?.reason }, 'refused');
  if (refusal.code === 'unavailable') return refused(visit, refusal);
  return withLink(visit, (link) => {
    if (refusal.code === 'tooManyTries') {
      const wait = Number(refusal.params?.retryAfterSeconds ?? 60);
      return page(<StartPage visit={visit} link={link} wait={wait} />, 429);
    }
    if (refusal.code === 'invalid' && link.codeSent)
      return page(<CodePage visit={visit} link={link} problems={refusal.problems ?? []} />, 422);
    const note = refusal.problems?.[0]?.message ?? 'De code werkt niet meer. Vraag een nieuwe code aan';
    return page(<StartPage visit={visit} link={link} note={note} />, 422);
  });
}

async function showPackage(visit: PublicVisit): Promise<Response> {
  const secret = visitOf(visit);
  const reading = secret === undefined ? undefined : await readPackage(visit.deps, secret);
  if (!reading?.ok) return seeOther(paths.packagePlace({ place: placeOf(visit) }));
  shown(visit, reading.value.dossierId);
  return page(<ReadPage visit={visit} reading={reading.value} />);
}

async function sendFile(visit: PublicVisit): Promise<Response> {
  const format = packageFormats.find((one) => one === visit.param('format'));
  const secret = visitOf(visit);
  const file = secret !== undefined && format ? await readPackageFile(visit.deps, secret, format) : undefined;
  if (!file?.ok || !format) return seeOther(paths.packagePlace({ place: placeOf(visit) }));
  const { dossierId, ...bytes } = file.value;
  shown(visit, dossierId);
  return download({ ...bytes, type: types[format] });
}

function shown(visit: PublicVisit, dossierId: DossierId): void {
  visit.attempt.tell({ by: 'partner', action: 'package.partnerReads', ...aboutDossier(visit.deps.store, dossierId) });
}

const types: Readonly<Record<PackageFormat, string>> = { ...contentTypes, json: 'application/json' };
