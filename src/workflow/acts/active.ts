import { isPending, newestVersion } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { Problem } from '#src/domain/result.ts';
import { activeSteps } from '#src/domain/steps-active.ts';
import type { Day } from '#src/domain/time.ts';
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
      const plan = changedVersion(situation, { ...newest, kind: 'trajectplan' });
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
      between('from', from, { first: dossier.trajectory.startDate, last: today }),
    apply: (_situation, { from, reason }) => ({ trajectory: { pausedFrom: from }, data: { reason } }),
  }),
  'pause.ended': act(activeSteps['pause.ended'], {
    problems: ({ dossier, today }, { on }) => between('on', on, { first: dossier.trajectory.pausedFrom, last: today }),
    apply: (_situation, { on }) => ({ trajectory: { pausedFrom: undefined }, data: { on } }),
  }),
  'placement.recorded': act(activeSteps['placement.recorded'], {
    facts: () => ({ jobKnown: true }),
    apply: (_situation, { from }) => ({ trajectory: { placedFrom: from } }),
  }),
  'placement.failed': act(activeSteps['placement.failed'], {
    problems: ({ today }, { on }) => between('on', on, { last: today }),
    apply: (_situation, { on }) => ({ trajectory: { placedFrom: undefined }, data: { on } }),
  }),
  'aftercare.started': act(activeSteps['aftercare.started'], {
    problems: ({ dossier }, { until }) => {
      const { maxEnd } = dossier.trajectory;
      return maxEnd && until > maxEnd
        ? [{ field: 'until', message: 'De looptijd eindigt eerder. Verleng eerst de looptijd of kies een eerdere dag' }]
        : [];
    },
    apply: (_situation, { until }) => ({ trajectory: { aftercareUntil: until } }),
  }),
  'duration.extended': act(activeSteps['duration.extended'], {
    facts: ({ dossier }, values) => ({
      consentAttached: hasFreshConsent(dossier),
      later: !values || values.until > (dossier.trajectory.maxEnd ?? values.until),
    }),
    problems: ({ dossier, today }, { until, consentOn }) => [
      ...(until <= (dossier.trajectory.maxEnd ?? until)
        ? [{ field: 'until', message: 'Kies een dag na de huidige laatste dag' }]
        : []),
      ...between('consentOn', consentOn, { last: today }),
    ],
    apply: (situation, { until }) => ({
      trajectory: extendTo(contractOf(situation), situation.dossier, until),
      data: { maxEnd: until },
    }),
  }),
  'data.corrected': plainAct({
    apply: (_situation, values) => ({ data: { what: String(values.what ?? '') } }),
  }),
};

function hasOpenPlan(dossier: Dossier): boolean {
  const newest = newestVersion(dossier, 'trajectplan');
  return newest !== undefined && isPending(newest);
}

/** A consent handed in after the duration was last set: an old one does not extend twice. */
function hasFreshConsent(dossier: Dossier): boolean {
  const last = dossier.events.findLast((event) => event.type === 'duration.extended')?.at ?? '';
  return dossier.uploads.some((upload) => upload.kind === 'sponsorConsent' && upload.at > last);
}

/** One sentence when a day lies outside what is possible. */
export function between(field: string, day: Day, limits: { readonly first?: Day; readonly last?: Day }): Problem[] {
  if (limits.last && day > limits.last) return [{ field, message: 'Kies vandaag of een dag ervoor' }];
  if (limits.first && day < limits.first) return [{ field, message: 'Deze dag is te vroeg. Kies een latere dag' }];
  return [];
}
