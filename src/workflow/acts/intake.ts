import { appointmentOf, toldAppointment } from '#src/domain/appointment.ts';
import { addDays, addMonths, addWorkingDays } from '#src/domain/calendar.ts';
import { noShows } from '#src/domain/contact-attempts.ts';
import { dayProblems, notAfter, sinceOrder, untilToday } from '#src/domain/day-limits.ts';
import { approvalPath, newestVersion } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { intakeAnswers, intakeComplete } from '#src/domain/intake.ts';
import type { Problem } from '#src/domain/result.ts';
import { heldForm, intakeSteps } from '#src/domain/steps-intake.ts';
import type { Day } from '#src/domain/time.ts';
import { type Acts, act, contractOf, toClient, toSponsor } from '../act.ts';
import type { Situation } from '../context.ts';
import { closeOn, startOn } from '../schedule.ts';
import { changedVersion, draft } from '../versions.ts';

/** What was talked about is written down first: text that nobody saved reaches no plan. */
function unsaved(situation: Situation): Problem[] {
  return intakeComplete(situation.dossier, contractOf(situation))
    .filter((missing) => missing.unsaved)
    .map(({ section, title }) => ({
      field: `intake.${section}`,
      message: `Onderdeel "${title}" heeft tekst die nog niet is bewaard`,
    }));
}

function appointmentProblems({ today }: Situation, { on }: { readonly on: Day }): Problem[] {
  return dayProblems('on', on, {
    first: { on: today, says: 'Kies vandaag of een dag erna' },
    last: notAfter(addMonths(today, 6), 'want een intake is binnen een half jaar'),
  });
}

type Appointment = { readonly on: Day; readonly time: string; readonly place: string };

/** The client gets no second letter about the appointment that stands. */
function unchanged(planned: Appointment | undefined, { on, time, place }: Appointment): Problem[] {
  return planned?.on === on && planned.time === time && planned.place === place
    ? [{ field: 'on', message: 'Deze afspraak staat er al. Vul een andere dag, tijd of plaats in' }]
    : [];
}

/** P6, P8, P9: from the order to the sponsor's decision about the plan. */
export const intakeActs: Acts = {
  'assignment.declined': act(intakeSteps['assignment.declined'], {
    facts: () => ({ reasonGiven: true }),
    apply: (situation, { reason }) => ({
      trajectory: { endDate: situation.today },
      effects: toSponsor(situation, 'L03', { reason }),
      reason,
    }),
  }),
  'intake.planned': act(intakeSteps['intake.planned'], {
    facts: ({ today }, values) => ({ notPast: !values || values.on >= today }),
    problems: appointmentProblems,
    apply: (_situation, { on, time, place }) => ({
      trajectory: { intakePlannedOn: on },
      effects: [toClient('L04', { on, time, place })],
    }),
  }),
  'intake.rescheduled': act(intakeSteps['intake.rescheduled'], {
    facts: ({ today }, values) => ({ notPast: !values || values.on >= today }),
    problems: (situation, values) => [
      ...appointmentProblems(situation, values),
      ...unchanged(appointmentOf(situation.dossier), values),
    ],
    apply: ({ dossier }, { on, time, place }) => {
      const replaces = toldAppointment(dossier);
      return {
        trajectory: { intakePlannedOn: on },
        effects: [toClient('L04', { on, time, place, ...(replaces && { replaces }) })],
      };
    },
  }),
  'intake.noShow': act(intakeSteps['intake.noShow'], {
    facts: ({ dossier, today }) => ({ dayCame: (dossier.trajectory.intakePlannedOn ?? today) <= today }),
    apply: (situation) => {
      const count = noShows(situation.dossier) + 1;
      const on = situation.dossier.trajectory.intakePlannedOn ?? situation.today;
      const told = count === 2 ? toSponsor(situation, 'L06', { on }) : [];
      return {
        trajectory: { intakePlannedOn: undefined },
        effects: [toClient('L05', { on }), ...told],
        data: { count },
      };
    },
  }),
  'intake.held': act(heldForm, {
    facts: ({ dossier }, values) => {
      const talk = intakeAnswers(dossier, 'conversation');
      const noticeGivenOn = talk?.noticeGivenOn ?? values?.noticeGivenOn;
      return {
        noticeGiven: !values || (noticeGivenOn !== undefined && noticeGivenOn <= values.on),
        identitySeen: talk?.identitySeen ?? values?.identitySeen ?? true,
      };
    },
    problems: (situation, { on, noticeGivenOn }) => {
      const { dossier, today } = situation;
      const told = intakeAnswers(dossier, 'conversation')?.noticeGivenOn;
      const field = told ? 'on' : 'noticeGivenOn';
      const tooLate = (told ?? noticeGivenOn) > on;
      const held = { first: sinceOrder(dossier), last: untilToday(today) };
      return [
        ...dayProblems('on', on, held),
        ...(told ? [] : dayProblems('noticeGivenOn', noticeGivenOn, { first: held.first })),
        ...unsaved(situation),
        ...(tooLate
          ? [{ field, message: 'De cliënt moet de uitleg over privacy krijgen voor of tijdens het gesprek' }]
          : []),
      ];
    },
    apply: (situation, { on }) => ({
      trajectory: {
        intakeHeldOn: on,
        intakePlannedOn: undefined,
        planDueOn: addWorkingDays(on, contractOf(situation).terms.planWithin),
      },
    }),
  }),
  'plan.started': act(intakeSteps['plan.started'], {
    facts: (situation) => ({
      intakeComplete: intakeComplete(situation.dossier, contractOf(situation)).length === 0,
    }),
    apply: (situation) => {
      const plan = draft(situation, { kind: 'trajectplan', dueOn: situation.dossier.trajectory.planDueOn });
      return { dossier: { ...situation.dossier, documents: [...situation.dossier.documents, plan] } };
    },
  }),
  'plan.rejected': act(intakeSteps['plan.rejected'], {
    facts: ({ dossier }, values) => ({ rejected: newestPlanIs(dossier, 'rejected'), close: values?.next === 'close' }),
    apply: (situation, { next, reason }) => {
      const effects = [toClient('L08', { next })];
      if (next === 'close') return { trajectory: closing(situation), effects, reason };
      const rejected = newestVersion(situation.dossier, 'trajectplan');
      const plan = rejected && changedVersion(situation, rejected);
      const documents = [...situation.dossier.documents, ...(plan ? [plan] : [])];
      return { dossier: { ...situation.dossier, documents }, effects, reason };
    },
  }),
  'start.overridden': act(intakeSteps['start.overridden'], {
    facts: () => ({ reasonGiven: true }),
    apply: (situation, { reason }) => ({
      trajectory: startOn(contractOf(situation), situation.dossier, {
        from: situation.today,
        plan: newestVersion(situation.dossier, 'trajectplan'),
      }),
      reason,
    }),
  }),
  'approval.lapsed': act(intakeSteps['approval.lapsed'], {
    facts: ({ dossier, today }, values) => ({
      escalated: newestPlanIs(dossier, 'awaitingDecision.escalated'),
      eightWeeks: addDays(newestVersion(dossier, 'trajectplan')?.awaiting?.since ?? today, decideAfter) <= today,
      stop: values?.next === 'stop',
    }),
    apply: (situation, { next, reason }) => (next === 'stop' ? { trajectory: closing(situation), reason } : { reason }),
  }),
};

/** E2: days without an answer after which the branch manager may decide to stop or to wait on. */
const decideAfter = 56;

function newestPlanIs(dossier: Dossier, path: string): boolean {
  const plan = newestVersion(dossier, 'trajectplan');
  return plan !== undefined && approvalPath(plan) === path;
}

function closing(situation: Parameters<typeof contractOf>[0] & { readonly today: Day }) {
  return closeOn(contractOf(situation), { on: situation.today, why: 'sponsorTerminated' });
}
