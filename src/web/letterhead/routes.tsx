import { addLetterhead, chooseLook } from '#src/commands/organisation/letterheads.ts';
import { parseForm, problemsOf } from '#src/domain/form.ts';
import type { LetterheadOwner, Look } from '#src/domain/letterhead.ts';
import { lookForm, maxPaperBytes } from '#src/domain/letterhead-upload.ts';
import type { Problem } from '#src/domain/result.ts';
import { paths, withQuery } from '../paths.ts';
import { notFound, page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { LetterheadsPage } from './list-page.tsx';
import { LookPage } from './look-page.tsx';
import { OwnerPage } from './owner-page.tsx';
import { showSample } from './samples.ts';
import { lookAt, ownerAt, ownerInPath } from './words.ts';

const edit = { house: 'letterhead.edit' } as const;
const { letterheads, letterheadOwner, letterheadLook, letterheadSample } = paths;

export const routes = [
  route({
    method: 'GET',
    path: letterheads.pattern,
    access: edit,
    handler: (visit: UserVisit) => page(<LetterheadsPage visit={visit} />),
  }),
  route({ method: 'GET', path: letterheadOwner.pattern, access: edit, handler: withOwner(showOwner) }),
  route({
    method: 'POST',
    path: letterheadOwner.pattern,
    access: edit,
    accepts: 'file',
    fileBytes: maxPaperBytes,
    handler: withOwner(postVersion),
  }),
  route({ method: 'GET', path: letterheadLook.pattern, access: edit, handler: withLook(showLook) }),
  route({ method: 'POST', path: letterheadLook.pattern, access: edit, handler: withLook(postChoice) }),
  route({ method: 'GET', path: letterheadSample.pattern, access: edit, handler: withLook(showSample) }),
];

function withOwner(handler: (visit: UserVisit, owner: LetterheadOwner) => Promise<Response>) {
  return (visit: UserVisit) => {
    const owner = ownerAt(visit.organisation, visit.param('owner'));
    return owner ? handler(visit, owner) : notFound(visit);
  };
}

function withLook(handler: (visit: UserVisit, owner: LetterheadOwner, look: Look) => Promise<Response>) {
  return withOwner((visit, owner) => {
    const look = lookAt(visit.organisation, owner, visit.param('look'));
    return look ? handler(visit, owner, look) : notFound(visit);
  });
}

function showOwner(visit: UserVisit, owner: LetterheadOwner) {
  return page(<OwnerPage visit={visit} owner={owner} />);
}

function showLook(visit: UserVisit, owner: LetterheadOwner, look: Look) {
  return page(<LookPage visit={visit} owner={owner} look={look} />);
}

/** Keeps both files as a version and leads to it. */
async function postVersion(visit: UserVisit, owner: LetterheadOwner): Promise<Response> {
  const { deps, posted, user } = visit;
  const again = (problems: readonly Problem[]) =>
    page(<OwnerPage visit={visit} owner={owner} problems={problems} />, 422);
  const { word, pdf } = posted.files;
  if (!word || !pdf) return again(notChosen.filter(({ field }) => !posted.files[field]));
  const brought = { owner, upload: { word: word.bytes, pdf: pdf.bytes }, by: user.id };
  const added = await addLetterhead(deps, brought, deps.prepareLetterhead);
  if (added.ok) return seeOther(letterheadLook({ owner: ownerInPath(owner), look: added.value }));
  return added.refusal.code === 'invalid' ? again(added.refusal.problems ?? []) : refused(visit, added.refusal);
}

const notChosen = [
  { field: 'word', message: 'Kies het briefpapier in Word' },
  { field: 'pdf', message: 'Kies het briefpapier als PDF' },
] as const;

async function postChoice(visit: UserVisit, owner: LetterheadOwner, look: Look): Promise<Response> {
  const { raw } = visit.posted;
  const parsed = parseForm(lookForm, raw);
  if (!parsed.ok)
    return page(<LookPage visit={visit} owner={owner} look={look} raw={raw} problems={problemsOf(parsed)} />, 422);
  const basis = typeof raw._basis === 'string' ? raw._basis : '';
  const choice = { owner, look, reason: parsed.value.reason, by: visit.user.id, basis };
  const chosen = await chooseLook(visit.deps, choice);
  if (chosen.ok) return seeOther(withQuery(letterheadOwner({ owner: ownerInPath(owner) }), { bewaard: 'ja' }));
  return chosen.refusal.code === 'conflict'
    ? page(<LookPage visit={visit} owner={owner} look={look} raw={raw} conflict />, 422)
    : refused(visit, chosen.refusal);
}
