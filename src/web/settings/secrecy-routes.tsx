import { keepSecrecyText, secrecyForm } from '#src/commands/organisation/secrecy.ts';
import { formatForm, parseForm, problemsOf } from '#src/domain/form.ts';
import { secrecyInForce } from '#src/domain/secrecy.ts';
import { paths, withQuery } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { SecrecyTextPage } from './secrecy-page.tsx';

const edit = { house: 'secrecy.edit' } as const;

/** P23: how the secrecy clause is worded. */
export const routes = [
  route({ method: 'GET', path: paths.secrecyText.pattern, access: edit, handler: showText }),
  route({ method: 'POST', path: paths.secrecyText.pattern, access: edit, handler: postText }),
];

/** The text in force, or an earlier one to be put back. */
function showText(visit: UserVisit) {
  const wanted = Number(visit.url.searchParams.get('versie') ?? Number.NaN);
  const earlier = visit.organisation.secrecy[wanted - 1];
  const raw = earlier
    ? { text: earlier.text, reason: `Versie ${wanted} teruggezet` }
    : { text: secrecyInForce(visit.organisation).text };
  return page(<SecrecyTextPage visit={visit} raw={formatForm(secrecyForm, raw)} isEarlier={earlier !== undefined} />);
}

/** Saves, or shows the typed text as it will be read; looking changes nothing and asks no reason. */
async function postText(visit: UserVisit): Promise<Response> {
  const { raw } = visit.posted;
  const typed = secrecyForm.fields.text.parse(raw, 'text');
  if (raw._bekijk && typed.ok) return page(<SecrecyTextPage visit={visit} raw={raw} looked={typed.value} />, 422);
  const parsed = parseForm(secrecyForm, raw);
  if (!parsed.ok) {
    const told = problemsOf(parsed).filter(({ field }) => !raw._bekijk || field === 'text');
    return page(<SecrecyTextPage visit={visit} raw={raw} problems={told} />, 422);
  }
  const basis = String(raw._basis ?? '');
  const kept = await keepSecrecyText(visit.deps, visit.user, { ...parsed.value, basis });
  if (kept.ok) return seeOther(withQuery(paths.secrecyText(), { bewaard: String(kept.value) }));
  switch (kept.refusal.code) {
    case 'conflict':
      return page(<SecrecyTextPage visit={visit} raw={raw} conflict />, 422);
    case 'invalid':
      return page(<SecrecyTextPage visit={visit} raw={raw} problems={kept.refusal.problems} />, 422);
    default:
      return refused(visit, kept.refusal);
  }
}
