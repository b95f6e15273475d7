import type { Actor } from '#src/domain/actor.ts';
import { answerRows } from '#src/domain/answer-words.ts';
import type { RequestCase } from '#src/domain/cases/case.ts';
import { changeFields, changeForm, eraseForm, linesIn } from '#src/domain/cases/change-form.ts';
import type { Correction } from '#src/domain/cases/correction.ts';
import type { Errand, ErrandOf } from '#src/domain/cases/errand.ts';
import { changedFields } from '#src/domain/client-change.ts';
import { type Datum, findDatum } from '#src/domain/data.ts';
import { type Fields, type Form, judgeForm, type ValuesOf } from '#src/domain/form.ts';
import type { CaseId, ItemId, UserId } from '#src/domain/ids.ts';
import { statePaths } from '#src/domain/machine.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { whatRestsOn } from '#src/domain/upload-removal.ts';
import { caseLogLine } from '#src/workflow/cases/case-log.ts';
import type { CaseSituation } from '#src/workflow/cases/context.ts';
import { isDirectorate } from '#src/workflow/cases/request-common.ts';
import type { Situation } from '#src/workflow/context.ts';
import { basisOf } from '../basis.ts';
import type { Deps } from '../context.ts';
import type { Handed } from '../sections/judge.ts';
import { dataAround, withChange } from './carry.ts';
import { changeCase } from './change-case.ts';
import { printedBefore } from './printed.ts';

type Asked = { readonly id: CaseId; readonly datum: string; readonly basis: string };
type Change = ErrandOf<'correct'> | ErrandOf<'erase'>;

/**
 * Changes or completes one datum of the client at the request of the client (AVG 16, R47): the case keeps what stood there
 * and why it changed, the dossier gets the new value right after, also while it is restricted for this very request.
 *
 * @returns `illegalStep` unless something was granted that is to be carried out; `conflict` when somebody changed the datum
 *   since it was shown; `invalid` with a sentence a field.
 */
export function correctDatum(
  deps: Deps,
  actor: Actor,
  asked: Asked & { readonly answers: Readonly<Record<string, unknown>> } & Pick<Handed, 'reasons'>,
): Promise<Result<undefined>> {
  return changeCase<undefined>(deps, actor, { id: asked.id, right: 'request.handle' }, (situation) => {
    const at = open(situation, asked, actor);
    if (!at.ok) return at;
    const { datum, by, inner } = at.value;
    const form = changeForm(datum);
    if (!form) return refuse('notFound');
    const problems = judgeForm(form, asked.answers);
    const { changeReason, otherWords, ...answers } = asked.answers;
    const wrong = problems.length > 0 ? problems : (datum.problems?.(answers) ?? []);
    if (wrong.length > 0) return refuse('invalid', { problems: wrong });
    if (basisOf(datum.stored) !== asked.basis) return refuse('conflict');
    const errand: Change = {
      id: situation.newId<ItemId>(),
      kind: 'correct',
      datum: datum.key,
      // what is left open is not stored; only JSON is left, and the form accepted it
      answers: JSON.parse(JSON.stringify(answers)),
      by,
      on: situation.today,
      reasons: [...(asked.reasons ?? [])].filter(({ field }) => !changeFields.includes(field)),
    };
    return recorded(situation, inner, { datum, errand, reason: String(changeReason), words: linesIn(otherWords) });
  });
}

/**
 * Takes away one datum that is not needed (AVG 17): the directorate alone decides. Refused as `correctDatum` is, and
 * `invalid` for what the assignment rests on.
 */
export function eraseDatum(
  deps: Deps,
  actor: Actor,
  asked: Asked & { readonly answers: ValuesOf<typeof eraseForm> },
): Promise<Result<undefined>> {
  return changeCase<undefined>(deps, actor, { id: asked.id, right: 'request.see' }, (situation) => {
    if (!mayEraseData(situation)) return refuse('notAllowed');
    const at = open(situation, asked, actor);
    if (!at.ok) return at;
    const { datum, by, inner } = at.value;
    const problems = judgeForm(eraseForm, asked.answers);
    if (problems.length > 0) return refuse('invalid', { problems });
    if (!datum.erased) return refuse('notFound');
    const rests = restsOn(inner, datum);
    if (rests) return refuse('invalid', { problems: [{ field: 'reason', message: rests }] });
    if (basisOf(datum.stored) !== asked.basis) return refuse('conflict');
    const errand: Change = {
      id: situation.newId<ItemId>(),
      kind: 'erase',
      datum: datum.key,
      by,
      on: situation.today,
    };
    const { reason, otherWords } = asked.answers;
    return recorded(situation, inner, { datum, errand, reason, words: linesIn(otherWords) });
  });
}

/** May something be changed for this request now? Only what was granted, or what the directorate ordered. */
export function mayChangeData({ kind, machine }: Pick<RequestCase, 'kind' | 'machine'>): boolean {
  return kind === 'request' && statePaths(machine).includes('handling.applying');
}

/** AVG 17: only where erasure was asked, and by the directorate, also by whoever of it decided. */
export function mayEraseData(situation: CaseSituation): boolean {
  const { theCase } = situation;
  return theCase.kind === 'request' && theCase.asks.includes('erasure') && isDirectorate(situation);
}

/** The dossier as it will be once everything decided before is in it. */
export function dossierSoon(situation: CaseSituation): Situation | undefined {
  const { dossier, theCase } = situation;
  if (!dossier) return undefined;
  const pending = theCase.errands.filter(
    (one): one is Change => isChange(one) && !dossier.errandsDone.includes(one.id),
  );
  const around: Omit<Situation, 'dossier'> = situation;
  return {
    ...situation,
    dossier: pending.reduce((soon, one) => withChange({ ...around, dossier: soon }, one), dossier),
  };
}

function isChange(errand: Errand): errand is Change {
  return errand.kind === 'correct' || errand.kind === 'erase';
}

type Opened = { readonly datum: Datum; readonly by: UserId; readonly inner: Situation };

function open(situation: CaseSituation, { datum: key }: Asked, actor: Actor): Result<Opened> {
  const { theCase } = situation;
  const inner = dossierSoon(situation);
  if (!inner || theCase.kind !== 'request' || !mayChangeData(theCase))
    return refuse('illegalStep', { params: { event: 'datum.changed', state: statePaths(theCase.machine).join(' ') } });
  const datum = findDatum(dataAround(inner), key);
  if (!datum) return refuse('notFound');
  return actor.kind === 'user' ? ok({ datum, by: actor.id, inner }) : refuse('notAllowed');
}

function restsOn({ dossier }: Situation, { key }: Datum): string | undefined {
  const upload = dossier.uploads.find(({ id }) => key === `upload.${id}`);
  return upload && whatRestsOn(upload, dossier);
}

type Made = {
  readonly datum: Datum;
  readonly errand: Change;
  readonly reason: string;
  readonly words: readonly string[];
};

function recorded(situation: CaseSituation, inner: Situation, { datum, errand, reason, words }: Made) {
  const { theCase } = situation;
  if (theCase.kind !== 'request') throw new Error('only a request changes data');
  const after = { ...inner, dossier: withChange(inner, errand) };
  const now = findDatum(dataAround(after), datum.key);
  if (errand.kind === 'correct' && basisOf(now?.stored) === basisOf(datum.stored))
    return ok({ theCase, letters: [], value: undefined });
  const told = inWords(datum.form, datum.stored, now?.stored);
  const fields = changedFields(inner.dossier.client, after.dossier.client).map((name) => `client.${name}`);
  const correction: Correction = {
    id: situation.newId<ItemId>(),
    kind: errand.kind === 'correct' ? 'corrected' : 'erased',
    datum: datum.key,
    label: datum.label,
    fields: fields.length > 0 ? fields : [datum.key],
    ...told,
    printed: [...printedBefore(inner, after), ...words].map((one) => one.slice(0, 4000)),
    reason,
    by: errand.by,
    on: errand.on,
  };
  const next: RequestCase = {
    ...theCase,
    corrections: [...theCase.corrections, correction],
    errands: [...theCase.errands, errand],
    events: [...theCase.events, caseLogLine(situation, { type: `datum.${correction.kind}` })],
  };
  return ok({ theCase: next, letters: [], value: undefined });
}

type Values = Readonly<Record<string, unknown>>;

/** What differs, question by question and line by line. */
function inWords(form: Form<Fields> | undefined, before: Values = {}, after: Values = {}) {
  const rows = (values: Values) =>
    form ? answerRows(form, values) : Object.entries(values).map(([label, value]) => ({ label, value: String(value) }));
  const lines = (values: Values) =>
    rows(values).flatMap(({ label, value }) =>
      value === '–' ? [] : value.split('\n').map((line) => `${label}: ${line}`),
    );
  const [was, is] = [lines(before), lines(after)];
  const differing = (some: readonly string[], others: readonly string[]) =>
    some
      .filter((line) => !others.includes(line))
      .join('\n')
      .slice(0, 8000);
  const gone = differing(was, is);
  const come = differing(is, was);
  return { ...(gone && { before: gone }), ...(come && { after: come }) };
}
