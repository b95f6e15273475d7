import { aboutCase } from '#src/commands/access-log/about.ts';
import { calendarType, invitationFile, ownInvitation } from '#src/commands/cases/calendar.ts';
import { findOwnCase, type OwnCase, sharedPackage } from '#src/commands/cases/find-own-case.ts';
import { readReceipt } from '#src/domain/cases/receipt.ts';
import { parseForm } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { paths } from '../paths.ts';
import { download, page, seeOther } from '../respond.tsx';
import type { PublicVisit } from '../visit.ts';
import { waitFor } from './again.tsx';
import { dropStatusCookie, statusCookie } from './cookies.ts';
import { readProof } from './proof.ts';
import { statusForm } from './status-form.ts';
import { StandingPage, StatusPage } from './status-page.tsx';

/** One sentence for an unknown code, another birth date and a case that is gone: nobody learns which it is (R43). */
const notFound: Problem = {
  field: 'code',
  message: 'Wij vinden niets bij deze code en geboortedatum. Kijk ze goed na, of bel ons',
};

/** The steps, for whoever proved a moment ago to be the one who asked; the two questions for anybody else. */
export async function showStatus(visit: PublicVisit): Promise<Response> {
  const proof = readProof(visit);
  if (!proof) return page(<StatusPage visit={visit} raw={{}} problems={[]} />);
  const tooMany = await waitFor(visit, 'looked', proof.code);
  if (tooMany) return tooMany;
  const found = await findOwnCase(visit.deps, proof);
  if (found.ok) {
    tellLook(visit, found.value);
    return page(<StandingPage visit={visit} own={found.value} />);
  }
  return gone(visit, await page(<StatusPage visit={visit} raw={{}} problems={[]} />));
}

export async function askStatus(visit: PublicVisit): Promise<Response> {
  const { raw } = visit.posted;
  if (raw.sluit !== undefined) return gone(visit, seeOther(paths.askStatus()));
  const again = (problems: readonly Problem[]) => page(<StatusPage visit={visit} raw={raw} problems={problems} />, 422);
  const parsed = parseForm(statusForm, raw);
  if (!parsed.ok) return again(parsed.problems);
  const code = readReceipt(parsed.value.code) ?? parsed.value.code;
  const proof = { code, birthDate: parsed.value.birthDate };
  const tooMany = await waitFor(visit, 'looked', code);
  if (tooMany) return tooMany;
  const found = await findOwnCase(visit.deps, proof);
  if (!found.ok) return again([notFound]);
  const answer = seeOther(paths.askStatus());
  answer.headers.append('set-cookie', statusCookie(visit, proof));
  return answer;
}

/** The access log tells that the own case was looked at by whoever proved to have asked. */
function tellLook(visit: PublicVisit, { theCase }: OwnCase): void {
  visit.attempt.tell({ by: 'client', action: 'case.ownStanding', ...aboutCase(visit.deps.store, theCase.id) });
}

/** The package, as long as it is shared and it is known who asks; anybody else is asked for code and birth date. */
export async function fetchPackage(visit: PublicVisit): Promise<Response> {
  const proof = readProof(visit);
  const tooMany = proof && (await waitFor(visit, 'looked', proof.code));
  if (tooMany) return tooMany;
  const found = proof && (await findOwnCase(visit.deps, proof));
  const shared = found?.ok ? sharedPackage(found.value, visit.today) : undefined;
  if (!found?.ok || !shared) return seeOther(paths.askStatus());
  tellLook(visit, found.value);
  const bytes = await visit.deps.store.blobs.get(found.value.theCase.id, shared.zip);
  return download({ bytes, type: 'application/zip', fileName: shared.fileName });
}

/** The appointment for the own calendar, on the same proof as the page that names it. */
export async function fetchAppointment(visit: PublicVisit): Promise<Response> {
  const proof = readProof(visit);
  const tooMany = proof && (await waitFor(visit, 'looked', proof.code));
  if (tooMany) return tooMany;
  const found = proof && (await findOwnCase(visit.deps, proof));
  const letter = found?.ok ? ownInvitation(found.value, visit.today) : undefined;
  if (!found?.ok || !letter) return seeOther(paths.askStatus());
  const organisation = visit.deps.store.organisation.read().value;
  return download({ ...invitationFile({ ...found.value, organisation }, letter), type: calendarType });
}

function gone(visit: PublicVisit, answer: Response): Response {
  answer.headers.append('set-cookie', dropStatusCookie(visit));
  return answer;
}
