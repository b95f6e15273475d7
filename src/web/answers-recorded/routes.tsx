import { recordDecision } from '#src/commands/sponsor/record-decision.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { contentTypes } from '#src/domain/file-name.ts';
import type { Parsed } from '#src/domain/form/language.ts';
import { formatForm, parseForm, problemsOf, type Raw } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { checkUpload } from '#src/domain/upload-check.ts';
import { checkFreeText } from '../free-text.ts';
import { paths } from '../paths.ts';
import { download, notFound, page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { Posted } from '../visit.ts';
import { CheckPage, changesPlan } from './check-page.tsx';
import { maySeeAnswer, type OpenAnswer, withAnswer } from './open-answer.ts';
import { RecordedPage, RecordPage } from './pages.tsx';
import { recordedForm } from './recorded-form.ts';

const see = { dossier: 'dossier.see' } as const;
const record = { dossier: 'decision.record' } as const;

/** R20: answers that did not come through the link, recorded by the office with a scan or a note as proof. */
export const routes = [
  route({ method: 'GET', path: paths.documentAnswer.pattern, access: see, handler: withAnswer(showAnswer) }),
  route({
    method: 'POST',
    path: paths.documentAnswer.pattern,
    access: record,
    accepts: 'file',
    handler: withAnswer(postAnswer),
  }),
  // whoever comes back to this address by hand or after logging in finds the questions
  route({ method: 'GET', path: paths.documentAnswerCheck.pattern, access: see, handler: withAnswer(showAnswer) }),
  route({
    method: 'POST',
    path: paths.documentAnswerCheck.pattern,
    access: record,
    accepts: 'file',
    handler: withAnswer(postCheck),
  }),
  route({
    method: 'GET',
    path: paths.documentAnswerProof.pattern,
    access: see,
    takesAlong: true,
    handler: withAnswer(sendProof),
  }),
];

function showAnswer(open: OpenAnswer): Promise<Response> {
  const { visit, document } = open;
  if (!maySeeAnswer(open)) return notFound(visit);
  if (open.mayRecord) {
    const form = recordedForm({ ...open, organisation: visit.organisation, today: visit.today });
    return page(<RecordPage open={open} raw={formatForm(form, { answeredOn: visit.today })} />);
  }
  if (document.decision?.recordedBy) return page(<RecordedPage open={open} decision={document.decision} />);
  return visit.mayHere('decision.record') ? tooLate(open) : notFound(visit);
}

/** Shows the answers once more before they count; 'Wijzig' leads back with all that was typed. */
function postCheck(open: OpenAnswer): Promise<Response> {
  if (!open.mayRecord) return tooLate(open);
  const { _wijzig, ...raw } = open.visit.posted.raw;
  if (_wijzig !== undefined) return page(<RecordPage open={open} raw={raw} />);
  const judged = judge(open, raw);
  return judged.ok ? page(<CheckPage open={open} {...judged} raw={raw} />) : judged.again;
}

async function postAnswer(open: OpenAnswer): Promise<Response> {
  const { visit, dossier, document } = open;
  if (!open.mayRecord) return tooLate(open);
  const { raw } = visit.posted;
  const judged = judge(open, raw);
  if (!judged.ok) return judged.again;
  const proof = readProof(visit.posted);
  const again = (problems: readonly Problem[]) =>
    page(<CheckPage open={open} {...judged} raw={raw} problems={problems} />, 422);
  if (!proof.ok) return again(proof.problems);
  const { note: _note, ...answer } = judged.values;
  const recorded = await recordDecision(visit.deps, visit.actor, {
    ...answer,
    changesPlan: changesPlan(answer),
    dossierId: dossier.id,
    documentId: document.id,
    proof: proof.value,
    reasons: judged.reasons,
  });
  if (recorded.ok) return seeOther(paths.document({ dossier: dossier.id, document: document.id }));
  return recorded.refusal.code === 'invalid'
    ? again(recorded.refusal.problems ?? [])
    : refused(visit, recorded.refusal);
}

/** The typed answers, if nothing is wrong with them; else the questions again with all that is. */
function judge(open: OpenAnswer, raw: Raw) {
  const { visit } = open;
  const form = recordedForm({ ...open, organisation: visit.organisation, today: visit.today });
  const parsed = parseForm(form, raw);
  const words = checkFreeText(form, raw);
  if (parsed.ok && words.warnings.length === 0)
    return { ok: true, form, values: parsed.value, reasons: words.overrides } as const;
  const again = page(<RecordPage open={open} raw={raw} problems={problemsOf(parsed)} warnings={words.warnings} />, 422);
  return { ok: false, again } as const;
}

/** The scan, or the typed note as a text file. Not both: one answer has one proof. */
function readProof({ raw, files }: Posted): Parsed<Uint8Array> {
  const file = files.proof;
  const note = typedNote(raw);
  if (!file) return note === '' ? wrong('Voeg een scan toe, of typ een notitie') : { ok: true, value: encoded(note) };
  if (note !== '') return wrong('Voeg een scan toe of typ een notitie, niet allebei');
  const checked = checkUpload(file.bytes);
  return checked.ok ? { ok: true, value: file.bytes } : wrong(checked.message);
}

function typedNote(raw: Raw): string {
  return typeof raw.note === 'string' ? raw.note.trim() : '';
}

function encoded(note: string): Uint8Array {
  return new TextEncoder().encode(`${note}\n`);
}

function wrong(message: string): Parsed<never> {
  return { ok: false, problems: [{ field: 'proof', message }] };
}

const types = {
  ...contentTypes,
  jpg: 'image/jpeg',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
} as const;

/** The proof as a download; judged by its bytes again, never opened here. */
async function sendProof(open: OpenAnswer): Promise<Response> {
  const { visit, dossier, document } = open;
  const proof = document.decision?.proof;
  if (!proof || !maySeeAnswer(open)) return notFound(visit);
  const bytes = await visit.deps.store.blobs.get(dossier.id, proof);
  const checked = checkUpload(bytes);
  const kind = checked.ok ? checked.type : 'txt';
  const fileName = `${dossier.reference}-${document.kind}-v${document.version}-antwoord.${kind}`;
  return download({ bytes, type: types[kind], fileName });
}

function tooLate({ visit, document }: OpenAnswer): Promise<Response> {
  return refused(visit, {
    code: 'illegalStep',
    params: { event: 'decision.record', state: approvalPath(document) },
  });
}
