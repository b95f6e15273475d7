import type { Actor } from '#src/domain/actor.ts';
import type { CaseAction } from '#src/domain/case-permissions.ts';
import type { RequestCase } from '#src/domain/cases/case.ts';
import { changeFields, changeForm, eraseForm, linesIn } from '#src/domain/cases/change-form.ts';
import type { Correction } from '#src/domain/cases/correction.ts';
import type { Errand, ErrandOf } from '#src/domain/cases/errand.ts';
import { type Datum, findDatum } from '#src/domain/data.ts';
import { judgeForm, type ValuesOf } from '#src/domain/form.ts';
import type { CaseId, ItemId, UserId } from '#src/domain/ids.ts';
import { statePaths } from '#src/domain/machine.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import { whatRestsOn } from '#src/domain/upload-removal.ts';
import { caseLogLine } from '#src/workflow/cases/case-log.ts';
import type { CaseDecided, CaseSituation } from '#src/workflow/cases/context.ts';
import { isDirectorate } from '#src/workflow/cases/outside-decider.ts';
import type { Situation } from '#src/workflow/context.ts';
import { basisOf } from '../basis.ts';
import type { Deps } from '../context.ts';
import type { Handed } from '../sections/judge.ts';
import { dataAround, withChange } from './carry.ts';
import { changeCase } from './change-case.ts';
import { correctedParts, erasedPart } from './change-parts.ts';
import { around } from './open-case.ts';

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
 * Takes away one datum that is not needed (AVG 17): the directorate alone decides, or somebody from outside for it. Refused as `correctDatum` is, and
 * `invalid` for what the assignment rests on.
 */
export function eraseDatum(
  deps: Deps,
  actor: Actor,
  asked: Asked & { readonly answers: ValuesOf<typeof eraseForm> },
): Promise<Result<undefined>> {
  return changeCase<undefined>(deps, actor, { id: asked.id, right: eraseRight(around(deps, actor)) }, (situation) => {
    if (!isErasing(situation)) return refuse('notAllowed');
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

/** AVG 17: only where erasure was asked, by the directorate or as somebody from outside decided. */
export function mayEraseData(situation: CaseSituation, may: (action: CaseAction) => boolean): boolean {
  return isErasing(situation) && may(eraseRight(situation));
}

function isErasing({ theCase, ...who }: CaseSituation): boolean {
  if (theCase.kind !== 'request' || !theCase.asks.includes('erasure')) return false;
  return isDirectorate(who) || theCase.outsideDecider !== undefined;
}

/** Any director whom it is not about, also who decided; else whoever writes down what somebody from outside decides. */
function eraseRight(who: Pick<CaseSituation, 'actor' | 'organisation'>): CaseAction {
  return isDirectorate(who) ? 'request.see' : 'request.directorate';
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

/** AVG 17: what is taken away is no correction, and whoever had it is asked to erase it too. */
export const onlyByDirectorate = 'Iets weghalen doet de directie, bij dit gegeven met: Wissen';

type Made = {
  readonly datum: Datum;
  readonly errand: Change;
  readonly reason: string;
  readonly words: readonly string[];
};

function recorded(
  situation: CaseSituation,
  inner: Situation,
  made: Made,
): Result<CaseDecided & { readonly value: undefined }> {
  const { theCase } = situation;
  if (theCase.kind !== 'request') throw new Error('only a request changes data');
  const { errand, reason, words } = made;
  const parts =
    errand.kind === 'correct' ? correctedParts(inner, made.datum, errand) : [erasedPart(inner, made.datum, errand)];
  if (parts.length === 0) return invalid({ field: 'changeReason', message: 'U veranderde niets in dit gegeven' });
  if (errand.kind === 'correct' && theCase.asks.includes('erasure') && parts.some(({ after }) => after === undefined))
    return invalid({ field: 'changeReason', message: onlyByDirectorate });
  if (words.length > 0 && parts.length > 1)
    return invalid({
      field: 'otherWords',
      message: 'Verander één ding tegelijk, dan is duidelijk wie deze woorden kreeg',
    });
  const kind = errand.kind === 'correct' ? 'corrected' : 'erased';
  const corrections = parts.map(
    (part): Correction => ({
      ...part,
      id: situation.newId<ItemId>(),
      kind,
      datum: made.datum.key,
      printed: [...part.printed, ...words].map((one) => one.slice(0, 4000)),
      reason,
      by: errand.by,
      on: errand.on,
    }),
  );
  const next: RequestCase = {
    ...theCase,
    corrections: [...theCase.corrections, ...corrections],
    overrides: errand.kind === 'erase' ? withoutWords(theCase.overrides, made.datum) : theCase.overrides,
    errands: [...theCase.errands, errand],
    events: [...theCase.events, caseLogLine(situation, { type: `datum.${kind}` })],
  };
  return ok({ theCase: next, letters: [], value: undefined });
}

/** AVG 17: why a word of what is erased stands in the request, may quote it; that there was a reason stays. */
function withoutWords(overrides: RequestCase['overrides'], { stored }: Datum): RequestCase['overrides'] {
  const gone = JSON.stringify(stored ?? {}).toLowerCase();
  return overrides.map((one) =>
    gone.includes(one.word.toLowerCase()) ? { ...one, reason: 'Gewist met het gegeven waarover het ging' } : one,
  );
}
