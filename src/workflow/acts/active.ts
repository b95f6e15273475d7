import { longestOrder } from '#src/domain/assignment.ts';
import { addDays, addMonths, addYears } from '#src/domain/calendar.ts';
import { dayProblems, notAfter, notBefore, sinceOrder, sinceStart, untilToday } from '#src/domain/day-limits.ts';
import { isPending, isRejectionOpen, newestVersion } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { longDate } from '#src/domain/format.ts';
import { activeSteps } from '#src/domain/steps-active.ts';
import { type Acts, act, contractOf, plainAct } from '../act.ts';
import { extendTo } from '../schedule.ts';
import { changedVersion } from '../versions.ts';

/** P10: a trajectory that runs. */
export const activeActs: Acts = {
  'plan.changed': act(activeSteps['plan.changed'], {
    facts: ({ dossier }) => ({ noOpenVersion: !hasOpenPlan(dossier) }),
    apply: (situation, { reason, what }) => {
      const newest = newestVersion(situation.dossier, 'trajectplan');
      if (!newest) return { reason };
      const plan = changedVersion(situation, newest);
      return {
        dossier: { ...situation.dossier, documents: [...situation.dossier.documents, plan] },
        reason,
        data: { what: what.join(', ') },
      };
    },
  }),
  'pause.started': act(activeSteps['pause.started'], {
    facts: () => ({ reasonNeutral: true }),
    problems: ({ dossier, today }, { from }) =>
      dayProblems('from', from, { first: sinceStart(dossier, today), last: untilToday(today) }),
    apply: (_situation, { from, reason }) => ({ trajectory: { pausedFrom: from }, data: { reason } }),
  }),
  'pause.ended': act(activeSteps['pause.ended'], {
    problems: ({ dossier, today }, { on }) => {
      const { pausedFrom } = dossier.trajectory;
      const first = pausedFrom && notBefore(pausedFrom, 'toen de onderbreking begon');
      return dayProblems('on', on, { first, last: untilToday(today) });
    },
    apply: (_situation, { on }) => ({ trajectory: { pausedFrom: undefined }, data: { on } }),
  }),
  'placement.recorded': act(activeSteps['placement.recorded'], {
    facts: () => ({ jobKnown: true }),
    problems: ({ dossier, today }, { from, until }) => [
      ...dayProblems('from', from, {
        first: sinceStart(dossier, today),
        last: notAfter(addMonths(today, 3), 'want later werk legt u vast als het dichterbij is'),
      }),
      ...(until
        ? dayProblems('until', until, { last: notAfter(addYears(from, 5), 'vijf jaar na de eerste werkdag') })
        : []),
    ],
    apply: (_situation, { from }) => ({ trajectory: { placedFrom: from } }),
  }),
  'placement.failed': act(activeSteps['placement.failed'], {
    problems: ({ dossier, today }, { on }) => {
      const { placedFrom } = dossier.trajectory;
      const first =
        placedFrom && placedFrom <= today ? notBefore(placedFrom, 'de eerste werkdag') : sinceStart(dossier, today);
      return dayProblems('on', on, { first, last: untilToday(today) });
    },
    apply: (_situation, { on }) => ({ trajectory: { placedFrom: undefined }, data: { on } }),
  }),
  'aftercare.started': act(activeSteps['aftercare.started'], {
    problems: ({ dossier, today }, { from, until }) => {
      const { maxEnd, placedFrom } = dossier.trajectory;
      const first = placedFrom && notBefore(placedFrom, 'de eerste werkdag');
      const last = maxEnd && {
        on: maxEnd,
        says: 'De looptijd eindigt eerder. Verleng eerst de looptijd of kies een eerdere dag',
      };
      return [
        ...dayProblems('from', from, { first, last: untilToday(today) }),
        ...dayProblems('until', until, { last }),
      ];
    },
    apply: (_situation, { until }) => ({ trajectory: { aftercareUntil: until } }),
  }),
  'duration.extended': act(activeSteps['duration.extended'], {
    facts: ({ dossier }, values) => ({
      consentAttached: hasFreshConsent(dossier),
      later: !values || values.until > (dossier.trajectory.maxEnd ?? values.until),
    }),
    problems: ({ dossier, today }, { until, consentOn }) => {
      const { maxEnd, startDate } = dossier.trajectory;
      const first = maxEnd && {
        on: addDays(maxEnd, 1),
        says: `Kies een dag na ${longDate(maxEnd)}, de huidige laatste dag`,
      };
      const last = startDate && notAfter(addYears(startDate, longestOrder), 'want langer duurt geen traject');
      return [
        ...dayProblems('until', until, { first, last }),
        ...dayProblems('consentOn', consentOn, { first: sinceOrder(dossier), last: untilToday(today) }),
      ];
    },
    apply: (situation, { until }) => {
      const { maxEnd: before } = situation.dossier.trajectory;
      return {
        trajectory: extendTo(contractOf(situation), situation.dossier, until),
        data: { maxEnd: until, ...(before && { before }) },
      };
    },
  }),
  'data.corrected': plainAct({
    apply: (_situation, values) => ({ data: { what: String(values.what ?? '') } }),
  }),
};

function hasOpenPlan(dossier: Dossier): boolean {
  const newest = newestVersion(dossier, 'trajectplan');
  return newest !== undefined && (isPending(newest) || isRejectionOpen(dossier, newest));
}

/** A consent handed in after the duration was last set: an old one does not extend twice. */
function hasFreshConsent(dossier: Dossier): boolean {
  const last = dossier.events.findLast((event) => event.type === 'duration.extended')?.at ?? '';
  return dossier.uploads.some((upload) => upload.kind === 'sponsorConsent' && upload.at > last);
}
