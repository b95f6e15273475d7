import { addDays } from '#src/domain/calendar.ts';
import type { Dossier, Trajectory } from '#src/domain/dossier.ts';
import type { Effect } from '#src/domain/effect.ts';
import type { DocumentId, MailId } from '#src/domain/ids.ts';
import type { RetentionTick } from '#src/domain/retention-ticks.ts';
import { type Tick, ticksOf } from '#src/domain/ticks.ts';
import type { Day } from '#src/domain/time.ts';
import { contractOf } from './act.ts';
import type { Decided, Situation } from './context.ts';
import { documentStep } from './document-step.ts';
import { logLine } from './log.ts';
import { messageStep } from './messages.ts';
import { closeOn } from './schedule.ts';
import { type StepEvent, step } from './step.ts';

/**
 * Everything that falls due in one dossier on `situation.today`: reports, duration, pauses, silent clients, reminders,
 * delivered mail, old drafts. A second tick on the same day finds nothing to do.
 */
function tick(situation: Situation): Decided {
  let decided: Decided = { dossier: situation.dossier, effects: [] };
  // a bad stored state refuses its step for ever; everything else still gets its turn
  const refused = new Set<string>();
  for (;;) {
    const next = ticksOf(decided.dossier, situation.billedOn).find(
      (one) => one.on <= situation.today && !refused.has(JSON.stringify(one)),
    );
    if (!next) break;
    const after = carryOut({ ...situation, actor: { kind: 'system' }, dossier: decided.dossier }, next);
    if (!after) refused.add(JSON.stringify(next));
    else decided = { dossier: after.dossier, effects: [...decided.effects, ...after.effects] };
  }
  return decided;
}

/**
 * Catches up: each day up to and including `today` on which something falls due, in order (E20). Reminders about one
 * document collapse to the last one, so that nobody gets two at once. Where nothing could be done, the very same dossier
 * comes back.
 */
export function tickUntil(situation: Situation, today: Day): Decided {
  let decided: Decided = { dossier: situation.dossier, effects: [] };
  const { billedOn } = situation;
  for (let day = firstMissed(situation, today); ; day = nextBusy({ dossier: decided.dossier, billedOn }, day, today)) {
    const after = tick({ ...situation, today: day, dossier: decided.dossier });
    decided = { dossier: after.dossier, effects: [...decided.effects, ...after.effects] };
    if (day >= today) break;
  }
  if (decided.dossier === situation.dossier) return decided;
  const trajectory = { ...decided.dossier.trajectory, tickedOn: today };
  return { dossier: { ...decided.dossier, trajectory }, effects: collapsed(decided.effects) };
}

type Looked = Pick<Situation, 'dossier' | 'billedOn'>;

/** The first day not ticked yet; on a day that was, the tick looks again for what fell due since. */
function firstMissed({ dossier, billedOn }: Looked, today: Day): Day {
  const { tickedOn } = dossier.trajectory;
  const first = tickedOn ? addDays(tickedOn, 1) : (ticksOf(dossier, billedOn)[0]?.on ?? today);
  return first < today ? first : today;
}

/** Days on which nothing falls due may be passed over. */
function nextBusy({ dossier, billedOn }: Looked, day: Day, today: Day): Day {
  const next = ticksOf(dossier, billedOn).find((one) => one.on > day)?.on ?? today;
  return next < today ? next : today;
}

/** E20: of the reminders about one document only the last is sent; the call for the branch manager stays. */
function collapsed(effects: readonly Effect[]): Effect[] {
  return effects.filter(
    (effect, index) =>
      !isReminder(effect) ||
      !effects.slice(index + 1).some((later) => isReminder(later) && later.documentId === effect.documentId),
  );
}

function isReminder(effect: Effect): effect is Extract<Effect, { kind: 'mail' }> {
  return effect.kind === 'mail' && (effect.mail === 'M02' || effect.mail === 'M03');
}

function carryOut(situation: Situation, due: Tick): Decided | undefined {
  const { dossier } = situation;
  switch (due.kind) {
    case 'reportDue':
      return trajectoryTick(
        situation,
        { type: 'report.due', facts: { periodOver: true } },
        { data: { number: due.number } },
      );
    case 'reportOverdue':
      return trajectoryTick(situation, { type: 'report.overdue', facts: { termPassed: true } }, { data: due.report });
    case 'durationWarning':
      return trajectoryTick(
        situation,
        { type: 'duration.warning', facts: { sixWeeksLeft: true } },
        { data: { maxEnd: due.maxEnd } },
      );
    case 'durationExpired': {
      const patch = closeOn(contractOf(situation), { on: due.maxEnd, why: 'contractTermExpired' });
      return trajectoryTick(situation, { type: 'duration.expired', facts: { termPassed: true } }, { patch });
    }
    case 'pauseLong':
      return trajectoryTick(
        situation,
        { type: 'pause.long', facts: { termPassed: true } },
        { data: { from: due.from } },
      );
    case 'clientSilent':
      return stepped(documentStep(situation, due.documentId, 'client.noReaction'));
    case 'informed':
      return stepped(documentStep(situation, due.documentId, 'doc.informed'));
    case 'remind':
      return remind(situation, due.documentId);
    case 'appointmentOver':
      // by this day alone its letter no longer holds
      return { dossier: { ...dossier, trajectory: { ...dossier.trajectory, tickedOn: situation.today } }, effects: [] };
    case 'mailPresumed':
      return presume(dossier, due.mailId);
    case 'retention':
      return keep(situation, due);
    case 'draftOld': {
      const { [due.key]: _old, ...drafts } = dossier.drafts;
      return { dossier: { ...dossier, drafts }, effects: [] };
    }
  }
}

/** R19: one reminder; after the last, silence is agreement only where the contract says so. */
function remind(situation: Situation, documentId: DocumentId): Decided | undefined {
  const reminded = stepped(documentStep(situation, documentId, 'clock.tick'));
  if (!reminded) return undefined;
  const tacit = stepped(
    documentStep({ ...situation, dossier: reminded.dossier }, documentId, 'contract.tacitApproval'),
  );
  // nobody has to call about what is agreed on
  return tacit ?? reminded;
}

/** P12: one step on the way to the archive and out of it. */
function keep(situation: Situation, { event, facts }: RetentionTick): Decided | undefined {
  const { dossier, today } = situation;
  const moved = step('retention', dossier.retention.machine, { type: event, facts });
  if (!moved.ok) return undefined;
  const retention = {
    ...dossier.retention,
    machine: moved.stored,
    ...(event === 'archive.run' && { archivedOn: today }),
  };
  const events = [...dossier.events, logLine(situation, { type: event })];
  return { dossier: { ...dossier, retention, events }, effects: [] };
}

function presume(dossier: Dossier, mailId: MailId): Decided | undefined {
  const message = dossier.messages.find((one) => one.id === mailId);
  const state = message && messageStep(message, 'mail.presumed', { fiveDaysPassed: true });
  if (!state?.ok) return undefined;
  const messages = dossier.messages.map((one) => (one.id === mailId ? { ...one, state: state.value } : one));
  return { dossier: { ...dossier, messages }, effects: [] };
}

type Told = { readonly patch?: Partial<Trajectory>; readonly data?: Readonly<Record<string, string | number>> };

function trajectoryTick(situation: Situation, event: StepEvent, { patch, data }: Told): Decided | undefined {
  const { dossier } = situation;
  const moved = step('trajectory', dossier.trajectory.machine, event);
  if (!moved.ok) return undefined;
  const trajectory = { ...dossier.trajectory, ...patch, machine: moved.stored };
  const events = [...dossier.events, logLine(situation, { type: event.type, data: data && { ...data } })];
  return { dossier: { ...dossier, trajectory, events }, effects: [] };
}

function stepped(result: ReturnType<typeof documentStep>): Decided | undefined {
  return result.ok ? result.value : undefined;
}
