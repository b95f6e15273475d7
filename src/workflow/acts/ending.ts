import { addMonths, dayOf, workingDaysBetween } from '#src/domain/calendar.ts';
import { contactAttempts } from '#src/domain/contact-attempts.ts';
import { dayProblems, notAfter, notBefore, sinceOrder, sinceStart, untilToday } from '#src/domain/day-limits.ts';
import { isPending } from '#src/domain/document-versions.ts';
import { type Dossier, hasDied, isArchived } from '#src/domain/dossier.ts';
import type { Effect } from '#src/domain/effect.ts';
import type { Problem } from '#src/domain/result.ts';
import { endingSteps } from '#src/domain/steps-ending.ts';
import { isGiven } from '#src/domain/survey/standing.ts';
import { type Day, daySchema } from '#src/domain/time.ts';
import { type Acts, act, contractOf, sponsorOf, toClient, toLivingClient, toSponsor } from '../act.ts';
import type { Situation } from '../context.ts';
import { closeOn } from '../schedule.ts';
import { withdrawSilently } from '../silence.ts';

/** P12, E3, E4: ways to the end, and the end itself. */
export const endingActs: Acts = {
  'aftercare.completed': act(endingSteps['aftercare.completed'], {
    problems: ({ dossier, today }, { on }) => {
      const begun = daySchema.safeParse(dossier.trajectory.facts['aftercare.started']?.from).data;
      const first = begun ? notBefore(begun, 'toen de nazorg begon') : sinceStart(dossier, today);
      return dayProblems('on', on, { first, last: untilToday(today) });
    },
    apply: (situation, { on }) => ({ trajectory: close(situation, on, 'goalReached') }),
  }),
  'trajectory.concluded': act(endingSteps['trajectory.concluded'], {
    facts: () => ({ discussedWithSponsor: true }),
    problems: (situation, { endDate }) => lastDay(situation, endDate),
    apply: (situation, { endDate, endReason }) => ({
      trajectory: close(situation, endDate, endReason),
      data: { endReason },
    }),
  }),
  'client.withdrew': act(endingSteps['client.withdrew'], {
    facts: ({ dossier }, values) => ({
      talkedOrTriedTwice: values?.contact !== 'attempts' || contactAttempts(dossier).length >= 2,
    }),
    problems: (situation, { contact, endDate, discussedWith }) => [
      ...(contact === 'attempts' ? triedTwice(situation.dossier) : []),
      ...lastDay(situation, endDate),
      ...(sponsorOf(situation).kind === 'uwv' && !discussedWith
        ? [{ field: 'discussedWith', message: 'Vul in met wie bij UWV u dit heeft besproken' }]
        : []),
    ],
    apply: (situation, { endDate }) => ({
      trajectory: close(situation, endDate, 'clientWithdrew'),
      effects: [toClient('L09', { endDate }), ...toSponsor(situation, 'L10', { endDate })],
    }),
  }),
  'client.moved': act(endingSteps['client.moved'], {
    facts: (_situation, values) => ({ outsideRegion: true, handover: values?.next === 'handover' }),
    problems: (situation, { endDate }) => (endDate ? lastDay(situation, endDate) : []),
    apply: (situation, { next, endDate }) =>
      next === 'end' ? { trajectory: close(situation, endDate ?? situation.today, 'moved') } : {},
  }),
  'client.died': act(endingSteps['client.died'], {
    facts: ({ dossier }) => ({ sourceNoted: true, first: !hasDied(dossier) }),
    problems: dayOfDeath,
    apply: (situation, { on, source }) => ({
      data: { on },
      reason: toldBy(source),
      trajectory: { ...close(situation, on, 'deceased'), pausedFrom: undefined, intakePlannedOn: undefined },
      dossier: withdrawSilently(situation.dossier),
      effects: [{ kind: 'cancelMail' }, ...revoked(situation.dossier)],
    }),
  }),
  'death.corrected': act(endingSteps['death.corrected'], {
    facts: ({ dossier }) => ({ recorded: hasDied(dossier) }),
    problems: (situation, values) => [...dayOfDeath(situation, values), ...sameDay(situation, values)],
    apply: (situation, { on, source }) => {
      const { endDate: before } = situation.dossier.trajectory;
      const data = { on, ...(before && { before }) };
      return { trajectory: close(situation, on, 'deceased'), data, reason: toldBy(source) };
    },
  }),
  'sponsor.terminated': act(endingSteps['sponsor.terminated'], {
    facts: (_situation, values) => ({ written: values?.written ?? true }),
    problems: (situation, { endDate, receivedOn }) => [
      ...dayProblems('receivedOn', receivedOn, {
        first: sinceOrder(situation.dossier),
        last: untilToday(situation.today),
      }),
      ...lastDay(situation, endDate),
    ],
    apply: (situation, { endDate }) => ({
      trajectory: close(situation, endDate, 'sponsorTerminated'),
      effects: [toClient('L11', { endDate })],
    }),
  }),
  'eindrapportage.waived': act(endingSteps['eindrapportage.waived'], {
    facts: ({ dossier }, values) => {
      const deceased = hasDied(dossier);
      return {
        deceased: deceased && values?.basis !== 'waivedInWriting',
        waivedInWriting: values?.basis !== 'deceased',
      };
    },
    problems: ({ dossier }, { basis }) =>
      basis === 'deceased' && !hasDied(dossier)
        ? [{ field: 'basis', message: 'Bij dit dossier is geen overlijden vastgelegd' }]
        : [],
    apply: (situation, { remark }) => ({ effects: farewell(situation.dossier), ...(remark && { reason: remark }) }),
  }),
  'end.undone': act(endingSteps['end.undone'], {
    facts: ({ dossier, today }) => ({
      withinTenWorkingDays: workingDaysBetween(endedOn(dossier) ?? today, today) <= 10,
      notExported: !isGiven(dossier),
      notArchived: !isArchived(dossier),
    }),
    apply: (situation, { reason }) => ({
      trajectory: closeOn(contractOf(situation), {
        on: situation.dossier.trajectory.endDate ?? situation.today,
        why: situation.dossier.trajectory.endReason ?? 'otherReason',
      }),
      reason,
    }),
  }),
};

/** L13, with last archived day and destruction date, goes to a client who is alive (E4). */
export function farewell(dossier: Dossier): Effect[] {
  return toLivingClient(dossier, 'L13');
}

function triedTwice(dossier: Dossier): Problem[] {
  const count = contactAttempts(dossier).length;
  if (count >= 2) return [];
  const found = count === 1 ? 'Er is pas één poging vastgelegd' : 'Er is nog geen poging vastgelegd';
  return [{ field: 'contact', message: `${found} sinds de cliënt er voor het laatst was. Leg er eerst twee vast` }];
}

function dayOfDeath({ dossier, today }: Situation, { on }: { readonly on: Day }): Problem[] {
  return dayProblems('on', on, { first: sinceOrder(dossier), last: untilToday(today) });
}

function sameDay({ dossier }: Situation, { on }: { readonly on: Day }): Problem[] {
  return on === dossier.trajectory.endDate
    ? [{ field: 'on', message: 'Deze dag staat er al. Vul de juiste dag in' }]
    : [];
}

function close(situation: Situation, on: Day, why: string) {
  return closeOn(contractOf(situation), { on, why });
}

/** Participation ends inside the term the sponsor agreed to; a last day long ago or far ahead is a slip of the pen. */
function lastDay({ dossier, today }: Situation, day: Day): Problem[] {
  const { maxEnd } = dossier.trajectory;
  const far = addMonths(today, 3);
  const last =
    maxEnd && maxEnd < far
      ? notAfter(maxEnd, 'de laatste dag van het traject')
      : notAfter(far, 'want een einde legt u hoogstens drie maanden vooruit vast');
  return dayProblems('endDate', day, { first: sinceStart(dossier, today), last });
}

/** The day the dossier ended: of the last event that ends one. */
function endedOn(dossier: Dossier): Day | undefined {
  const last = dossier.events.findLast((event) => event.type.startsWith('eindrapportage.'));
  return last && dayOf(last.at);
}

function revoked(dossier: Dossier): Effect[] {
  return dossier.documents
    .filter((document) => isPending(document) && document.links.length > 0)
    .map((document) => ({ kind: 'revokeLinks', documentId: document.id }));
}

/** DOMAIN 8.1: who told it stands in the log. */
function toldBy(source: string): string {
  return `Volgens ${source}`;
}
