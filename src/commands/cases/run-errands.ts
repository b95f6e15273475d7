import type { Case } from '#src/domain/cases/case.ts';
import type { Errand, ErrandFailure, ErrandOf } from '#src/domain/cases/errand.ts';
import { everything } from '#src/domain/disclosure.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { CaseId, ItemId } from '#src/domain/ids.ts';
import { inspectionBasis, noticeBasis } from '#src/domain/legal-bases.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { takeCaseStep } from '#src/workflow/cases/take-case-step.ts';
import type { Decided, Situation } from '#src/workflow/context.ts';
import { documentStep } from '#src/workflow/decide.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { closed, isWaiting } from '../mail/state.ts';
import { suspendSource } from '../partners/suspend-source.ts';
import { placeOf } from '../place-of.ts';
import { followClient } from '../survey/follow.ts';
import { withChange } from './carry.ts';
import { withNotice } from './make-notice.ts';
import { writeCase } from './write-case.ts';

/**
 * Tells the dossier what a case decided, and crosses each errand out once the dossier has it. A process that dies in
 * between does it again, and the dossier knows what it has: each errand counts once. One that cannot be done does not keep
 * the others from it: it stays with the case, with why. Costs as much as there is to tell.
 *
 * @returns `unavailable` with the kinds of errands that are left as `reason`.
 */
export async function runErrands(deps: Deps, id: CaseId): Promise<Result<undefined>> {
  const loaded = await deps.store.cases.load(id);
  if (!loaded || loaded.value.errands.length === 0) return ok(undefined);
  const { value: theCase, revision } = loaded;
  const failures = await allCarried(deps, theCase);
  await surveyFollows(deps, theCase);
  const untold = new Map([...(await requestsTold(deps, theCase)), ...(await sourceSuspended(deps, theCase))]);
  // somebody was writing in the dossier all the time: nothing is known, and the next round does it
  if (!failures) return refuse('unavailable', { params: { reason: 'dossier' } });
  const errands = theCase.errands.flatMap((errand) => {
    const failure = failures.get(errand.id) ?? untold.get(errand.id);
    return failure ? [{ ...errand, failed: { ...failure, at: deps.clock.now() } }] : [];
  });
  // a save that loses leaves the errands, which the next round finds done
  await deps.store.cases.save(id, revision, { ...theCase, errands });
  const left = errands.map(({ kind, failed }) => [kind, failed.place].filter(Boolean).join(' ')).join(', ');
  return errands.length > 0 ? refuse('unavailable', { params: { reason: `errands left: ${left}` } }) : ok(undefined);
}

const touchesSurvey: readonly Errand['kind'][] = ['noSurvey', 'restrict', 'correct', 'erase'];

/** AVG 18, 21: who said no, may not be used for now or lives at a protected address goes off the lists for the survey bureau. */
async function surveyFollows(deps: Deps, { errands, ...theCase }: Case): Promise<void> {
  const dossierId = 'dossierId' in theCase ? theCase.dossierId : undefined;
  if (dossierId && errands.some(({ kind }) => touchesSurvey.includes(kind))) await followClient(deps, dossierId);
}

type Failure = Omit<ErrandFailure, 'at'>;
type Failures = ReadonlyMap<ItemId, Failure>;

/** The request that a complaint took over learns that it is over (AVG 18, R33). One that went on beside it has nothing to learn. */
async function requestsTold(deps: Deps, { errands }: Case): Promise<Failures> {
  const failures = new Map<ItemId, Failure>();
  for (const { id, requestId } of errands.filter((one) => one.kind === 'tellRequest')) {
    const which = { id: requestId, right: 'system' } as const;
    const told = await writeCase<undefined>(deps, { kind: 'system' }, which, (situation) => {
      const taken = takeCaseStep(situation, 'complaint.over');
      return taken.ok ? ok({ ...taken.value, value: undefined }) : refuse('illegalStep');
    });
    if (!told.ok && told.refusal.code === 'unavailable') failures.set(id, { code: 'refused' });
  }
  return failures;
}

/** DOMAIN 8.6: where a breach began nobody is told anything any more. Whom there is nothing to tell any more, is done. */
async function sourceSuspended(deps: Deps, theCase: Case): Promise<Failures> {
  const todo = theCase.errands.find((one) => one.kind === 'suspend');
  if (!todo || theCase.kind !== 'breach') return new Map();
  const suspended = await suspendSource(deps, theCase);
  return !suspended.ok && suspended.refusal.code === 'unavailable'
    ? new Map([[todo.id, { code: 'refused' as const }]])
    : new Map();
}

/** Each errand in the dossier, all in one write; the answer says which could not be done. */
async function allCarried(deps: Deps, { id, ...theCase }: Case): Promise<Failures | undefined> {
  const errands = theCase.errands.filter(isForDossier);
  if (errands.length === 0) return new Map();
  const all = (code: Failure['code']): Failures => new Map(errands.map((one) => [one.id, { code }]));
  const dossierId = 'dossierId' in theCase ? theCase.dossierId : undefined;
  if (!dossierId || !deps.store.dossiers.summary(dossierId)) return all('noDossier');
  const told = await changeDossier<Failures>(deps, { kind: 'system' }, dossierId, 'system', async (situation) => {
    const failures = new Map<ItemId, Failure>();
    let decided: Decided = { dossier: situation.dossier, effects: [] };
    for (const errand of errands) {
      if (decided.dossier.errandsDone.includes(errand.id)) continue;
      const next = await tried(deps, { ...situation, dossier: decided.dossier }, { id, errand });
      if ('code' in next) failures.set(errand.id, next);
      else decided = { dossier: next.dossier, effects: [...decided.effects, ...next.effects] };
    }
    return ok({ ...decided, value: failures });
  });
  if (told.ok) return told.value;
  return told.refusal.code === 'unavailable' ? undefined : all('refused');
}

/** What broke stays with the case and keeps no other errand from the dossier; the daily tick reports where it broke. */
async function tried(deps: Deps, situation: Situation, todo: Todo): Promise<Decided | Failure> {
  try {
    const { dossier, effects } = await carried(deps, situation, todo);
    return { dossier: { ...dossier, errandsDone: [...dossier.errandsDone, todo.errand.id] }, effects };
  } catch (error) {
    return { code: 'broken', place: placeOf(error) };
  }
}

type ForDossier = Exclude<Errand, { kind: 'tellRequest' | 'suspend' }>;

function isForDossier(errand: Errand): errand is ForDossier {
  return errand.kind !== 'tellRequest' && errand.kind !== 'suspend';
}

type Todo = { readonly id: CaseId; readonly errand: ForDossier };

async function carried(deps: Deps, situation: Situation, { id, errand }: Todo): Promise<Decided> {
  switch (errand.kind) {
    case 'restrict':
      return logged(situation, { restrictedBy: [...others(situation, id), id] }, 'restriction.set');
    case 'release':
      return released(situation, id);
    case 'noSurvey':
      return logged(situation, { surveyObjection: true }, 'survey.objected');
    case 'handed':
      return logged(situation, { disclosures: handedOver(situation, errand) }, 'package.handed');
    case 'correct':
    case 'erase':
      return { dossier: withChange(situation, errand), effects: [] };
    case 'state':
      return logged(situation, { statements: stated(situation, errand) }, 'statement.kept');
    case 'replace':
      return replaced(situation, errand);
    case 'tell':
      return { dossier: await withNotice(deps, situation, errand), effects: [] };
    case 'delivered':
      return logged(situation, delivered(situation, errand), 'notice.delivered');
  }
}

/** What else restricts the dossier. A restriction of before the requests were named ends with the first that is lifted. */
function others({ dossier }: Situation, id: CaseId): CaseId[] {
  return dossier.restrictedBy.filter((one) => one !== id && String(one) !== dossier.id);
}

/** AVG 18: not used because of this request no longer. */
function released(situation: Situation, id: CaseId): Decided {
  const { dossier } = situation;
  const restrictedBy = others(situation, id);
  const unchanged = restrictedBy.length === dossier.restrictedBy.length;
  if (unchanged) return { dossier, effects: [] };
  return restrictedBy.length > 0
    ? { dossier: { ...dossier, restrictedBy }, effects: [] }
    : logged(situation, { restrictedBy }, 'restriction.lifted');
}

function logged(situation: Situation, change: Partial<Dossier>, type: string): Decided {
  const { dossier } = situation;
  return { dossier: { ...dossier, ...change, events: [...dossier.events, logLine(situation, { type })] }, effects: [] };
}

/** What the client said before stays beside it: words that are somebody's own are not taken away by others. */
function stated({ dossier }: Situation, { id, datum, words, on }: ErrandOf<'state'>): Dossier['statements'] {
  return [...dossier.statements, { id, datum, words, on }];
}

/** E11: superseded, with a new version that starts with its words; one that moved on meanwhile stays as it is. */
function replaced(situation: Situation, { documentId }: ErrandOf<'replace'>): Decided {
  const stepped = documentStep(situation, documentId, 'doc.corrected', { correctionGranted: true });
  return stepped.ok ? stepped.value : { dossier: situation.dossier, effects: [] };
}

/** Its mail waits no longer, and the register says that it was told (R54). */
function delivered({ dossier, now, newId }: Situation, told: ErrandOf<'delivered'>): Partial<Dossier> {
  const { to, documentId, fields, by, on } = told;
  const waiting = dossier.messages.find((one) => one.documentId === documentId && isWaiting(one));
  const ended = waiting && closed(dossier, waiting, 'mail.posted');
  const { messages, disclosures } = ended?.ok ? ended.value : dossier;
  const line: Dossier['disclosures'][number] = {
    id: newId<ItemId>(),
    at: now,
    recipientKind: to.kind,
    recipientName: to.name,
    ...(to.contactId && { contactId: to.contactId }),
    purpose: 'correctionNotice',
    legalBasis: noticeBasis,
    what: { kind: 'fields', fields: [...fields] },
    channel: 'post',
    by,
    status: 'sent',
    sentOn: on,
  };
  return { messages, disclosures: [...disclosures, line] };
}

/** As the register names the list itself. */
const recipientList = 'De lijst van wie gegevens kreeg';

/** R54: what is recorded was given to the client, or to whoever acts for the client. */
function handedOver({ dossier, now }: Situation, given: ErrandOf<'handed'>): Dossier['disclosures'] {
  const { id, what, toWhom, name, channel, sha256, by, on } = given;
  const line: Dossier['disclosures'][number] = {
    id,
    at: now,
    recipientKind: toWhom,
    recipientName: name,
    purpose: 'inspection',
    legalBasis: inspectionBasis,
    what: { kind: 'fields', fields: [what === 'recipients' ? recipientList : everything, `SHA-256 ${sha256}`] },
    channel,
    by,
    status: 'sent',
    sentOn: on,
  };
  return [...dossier.disclosures, line];
}
