import type { Actor } from '#src/domain/actor.ts';
import { addWorkingDays } from '#src/domain/calendar.ts';
import { dayProblems, notBefore, untilToday } from '#src/domain/day-limits.ts';
import type { Disclosure } from '#src/domain/disclosure.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { longDate } from '#src/domain/format.ts';
import type { DossierId, ItemId, PartnerId } from '#src/domain/ids.ts';
import {
  isOpenProvision,
  type PackageLink,
  type Provision,
  packageDays,
  provisionState,
} from '#src/domain/partner/provision.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import type { Situation } from '#src/workflow/context.ts';
import { logLine } from '#src/workflow/log.ts';
import { provisionStep } from '#src/workflow/partner/provision-step.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { queueMail } from '../mail/queue.ts';
import { coachOnDuty, staffRecipient } from '../mail/recipient.ts';

type At = { readonly dossierId: DossierId; readonly provisionId: ItemId };

/** R41: asks back what was read, and stops what was not. `illegalStep` when it was asked back or is over. */
export function recallProvision(
  deps: Deps,
  actor: Actor,
  { dossierId, provisionId, reason }: At & { readonly reason: string },
): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, dossierId, 'partner.recall', (situation) => {
    const provision = situation.dossier.provisions.find(({ id }) => id === provisionId);
    if (!provision) return refuse('notFound');
    const stopped = withoutProvision(situation, provision, reason.trim());
    return stopped.ok ? ok({ dossier: stopped.value, effects: [], value: undefined }) : stopped;
  });
}

/**
 * The dossier with this provision ended: the link opens nothing any more; whoever read it is asked by mail to delete it and to
 * say so within ten working days (M10).
 */
export function withoutProvision(situation: Situation, provision: Provision, reason: string): Result<Dossier> {
  const { today, now } = situation;
  const wasRead = provisionState(provision) === 'acknowledged';
  const dueOn = addWorkingDays(today, packageDays.deletion);
  const stepped = provisionStep(situation, provision, {
    type: wasRead ? 'package.recalled' : 'provision.stopped',
    facts: { reasonGiven: reason !== '' },
    reason,
    change: ({ link, ...one }) => ({
      ...one,
      ...(link && { link: revoked(link, now) }),
      ...(wasRead ? { recall: { on: today, dueOn, reason } } : { closedOn: today }),
    }),
  });
  if (!stepped.ok) return stepped;
  const dossier = marked(stepped.value, provision, wasRead ? recalled(today) : { status: 'void' });
  const told = withCoachTold({ ...situation, dossier }, provision);
  if (!wasRead || !provision.documentId) return ok(told);
  const { name, email } = provision.person;
  const to = { kind: 'partner', name, email } as const;
  return ok(queueMail({ ...situation, dossier: told }, { kind: 'M10', to, documentId: provision.documentId }));
}

/** What ended by itself is told to the coach (M11), as far as something lay ready or was read. */
function withCoachTold(situation: Situation, provision: Provision): Dossier {
  const { documentId } = provision;
  const { actor, dossier, organisation, today } = situation;
  const coach = coachOnDuty(organisation, dossier, today);
  const isOut = ['provided', 'acknowledged'].includes(provisionState(provision));
  if (actor.kind !== 'system' || !documentId || !isOut || !coach) return dossier;
  return queueMail(situation, { kind: 'M11', to: staffRecipient(coach), documentId });
}

function revoked({ code: _code, visit: _visit, ...link }: PackageLink, revokedAt: Instant): PackageLink {
  return { ...link, revokedAt };
}

function recalled(today: Day): Partial<Disclosure> {
  return { status: 'recalled', remark: `Op ${longDate(today)} gevraagd dit te verwijderen` };
}

/** The line of a provision in the register, changed; a line is never removed. */
export function marked(dossier: Dossier, { line }: Provision, change: Partial<Disclosure>): Dossier {
  const disclosures = dossier.disclosures.map((one) => (one.id === line ? { ...one, ...change } : one));
  return { ...dossier, disclosures };
}

/** The partner said that everything was deleted. `invalid` at `on` for a day to come, or before it was asked. */
export function confirmDeletion(
  deps: Deps,
  actor: Actor,
  { dossierId, provisionId, on }: At & { readonly on: Day },
): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, dossierId, 'partner.recall', (situation) => {
    const provision = situation.dossier.provisions.find(({ id }) => id === provisionId);
    if (!provision) return refuse('notFound');
    const first = provision.recall && notBefore(provision.recall.on, 'toen het is gevraagd');
    const problems = dayProblems('on', on, { first, last: untilToday(situation.today) });
    if (problems.length > 0) return refuse('invalid', { problems });
    const stepped = provisionStep(situation, provision, {
      type: 'deletion.confirmed',
      facts: { dayCame: true },
      change: (one) => ({ ...one, closedOn: on }),
    });
    if (!stepped.ok) return stepped;
    const remark = `Verwijderd, bevestigd op ${longDate(on)}`;
    return ok({ dossier: marked(stepped.value, provision, { remark }), effects: [], value: undefined });
  });
}

/** AVG 21: the client wants this partner to have nothing. What was provided is asked back. Said twice, it counts once. */
export function objectToPartner(
  deps: Deps,
  actor: Actor,
  { dossierId, partnerId }: { readonly dossierId: DossierId; readonly partnerId: PartnerId },
): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, dossierId, 'partner.recall', (situation) => {
    const { dossier, organisation, today } = situation;
    const partner = organisation.partners.find(({ id }) => id === partnerId);
    if (!partner || situation.actor.kind !== 'user') return refuse('notFound');
    if (dossier.partnerObjections.some((one) => one.partnerId === partnerId))
      return ok({ dossier, effects: [], value: undefined });
    const objection = { partnerId, partner: partner.name, on: today, by: situation.actor.id };
    const line = logLine(situation, { type: 'partner.objected', data: { recipient: partner.name } });
    const said: Dossier = {
      ...dossier,
      partnerObjections: [...dossier.partnerObjections, objection],
      events: [...dossier.events, line],
    };
    const all = stopAll(
      { ...situation, dossier: said },
      (one) => one.partnerId === partnerId,
      'De cliënt wil dit niet',
    );
    return all.ok ? ok({ dossier: all.value, effects: [], value: undefined }) : all;
  });
}

/** Ends every open provision of which this is true. */
function stopAll(situation: Situation, is: (one: Provision) => boolean, reason: string): Result<Dossier> {
  let { dossier } = situation;
  for (const provision of dossier.provisions.filter((one) => isOpenProvision(one) && is(one))) {
    const stopped = withoutProvision({ ...situation, dossier }, provision, reason);
    if (!stopped.ok) return stopped;
    dossier = stopped.value;
  }
  return ok(dossier);
}
