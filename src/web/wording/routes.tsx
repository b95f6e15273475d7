import { letterheadFiles } from '#src/commands/documents/letterhead-files.ts';
import { keepWording, wordingForm } from '#src/commands/organisation/keep-wording.ts';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import { parseForm, problemsOf } from '#src/domain/form.ts';
import { letterheadInForce } from '#src/domain/letterhead.ts';
import { type WordingKey, wordingKeys } from '#src/domain/wording.ts';
import { paths } from '../paths.ts';
import { download, notFound, page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { earlierWords, shownWords } from './earlier.ts';
import { WordingsPage } from './list-page.tsx';
import { sampleOf, WordingPage } from './wording-page.tsx';

const edit = { house: 'wording.edit' } as const;

export const routes = [
  route({
    method: 'GET',
    path: paths.wordings.pattern,
    access: edit,
    handler: (visit: UserVisit) => page(<WordingsPage visit={visit} />),
  }),
  route({ method: 'GET', path: paths.wording.pattern, access: edit, handler: withWording(showWording) }),
  route({ method: 'POST', path: paths.wording.pattern, access: edit, handler: withWording(postWording) }),
];

function withWording(handler: (visit: UserVisit, key: WordingKey) => Promise<Response>) {
  return (visit: UserVisit) => {
    const key = wordingKeys.find((one) => one === visit.param('text'));
    return key ? handler(visit, key) : notFound(visit);
  };
}

/** The text in force, or an earlier one to be put back. */
function showWording(visit: UserVisit, key: WordingKey) {
  const earlier = earlierWords(visit, key, visit.url.searchParams.get('versie'));
  return page(
    <WordingPage visit={visit} textKey={key} raw={earlier ?? shownWords(visit, key)} isEarlier={!!earlier} />,
  );
}

/** Saves, or shows the typed text in its sample as a page or a PDF; looking changes nothing and asks no reason. */
async function postWording(visit: UserVisit, key: WordingKey): Promise<Response> {
  const { raw } = visit.posted;
  const form = wordingForm(key);
  const typed = form.fields.text.parse(raw, 'text');
  if (raw._bekijk && typed.ok) return look(visit, key, typed.value);
  const parsed = parseForm(form, raw);
  if (!parsed.ok) {
    const told = problemsOf(parsed).filter(({ field }) => !raw._bekijk || field === 'text');
    return page(<WordingPage visit={visit} textKey={key} raw={raw} problems={told} />, 422);
  }
  const basis = typeof raw._basis === 'string' ? raw._basis : '';
  const kept = await keepWording(visit.deps, visit.user, key, { ...parsed.value, basis });
  if (kept.ok) return seeOther(paths.wordings());
  if (kept.refusal.code === 'conflict')
    return page(<WordingPage visit={visit} textKey={key} raw={raw} looked={parsed.value.text} conflict />, 422);
  return kept.refusal.code === 'invalid'
    ? page(<WordingPage visit={visit} textKey={key} raw={raw} problems={kept.refusal.problems} />, 422)
    : refused(visit, kept.refusal);
}

async function look(visit: UserVisit, key: WordingKey, text: string): Promise<Response> {
  const { raw } = visit.posted;
  if (raw._bekijk !== 'pdf') return page(<WordingPage visit={visit} textKey={key} raw={raw} looked={text} />, 422);
  const model = sampleOf(visit, key, text);
  const { deps, organisation, user } = visit;
  const letterhead = await letterheadFiles(deps, letterheadInForce(organisation, user.branchId));
  const { pdf } = await deps.render(model, fingerprintOf(model), letterhead);
  return download({ bytes: pdf, type: 'application/pdf', fileName: 'voorbeeld.pdf', view: true });
}
