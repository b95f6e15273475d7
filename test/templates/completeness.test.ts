import { describe, expect, it } from 'vitest';
import { eindrapportage } from '#templates/eindrapportage/kind.ts';
import type { FinalInput } from '#templates/eindrapportage/sections.ts';
import { trajectplan } from '#templates/trajectplan/kind.ts';
import type { PlanInput } from '#templates/trajectplan/sections.ts';
import { voortgangsrapportage } from '#templates/voortgangsrapportage/kind.ts';
import type { ProgressInput } from '#templates/voortgangsrapportage/sections.ts';

function changed<I>(samples: Readonly<Record<string, I>>, change: (copy: I) => void): I {
  const copy = structuredClone(samples.voorbeeld);
  if (copy === undefined) throw new Error('no sample');
  change(copy);
  return copy;
}
const places = (problems: readonly { section: string; field: string }[]) =>
  problems.map(({ section, field }) => `${section}/${field}`);

describe('a trajectplan may not leave', () => {
  const broken = (change: (copy: PlanInput) => void) =>
    places(trajectplan.completeness(changed(trajectplan.samples, change)));

  it('with more hours than the order has', () => {
    expect(
      broken((copy) => {
        copy.facts.assignment.budgetHours = 47.5;
      }),
    ).toEqual(['activities/activities']);
  });

  it('but hours of a cancelled activity do not count', () => {
    expect(
      broken((copy) => {
        copy.facts.assignment.budgetHours = 28;
        const [first] = copy.sections.activities.activities;
        if (first) first.status = 'cancelled';
      }),
    ).toEqual([]);
  });

  it('with a longer course than ordered, or a start before the order', () => {
    expect(
      broken((copy) => {
        copy.sections.activities.months = 13;
      }),
    ).toEqual(['activities/months']);
    expect(
      broken((copy) => {
        copy.sections.activities.startOn = '2026-01-04';
      }),
    ).toContain('activities/startOn');
  });

  it('with another day for the first report than the schedule has (R22)', () => {
    expect(
      broken((copy) => {
        copy.sections.reporting.firstBefore = '2026-05-15';
      }),
    ).toEqual(['reporting/firstBefore']);
  });

  it('with an end goal or a sub-goal after the last day', () => {
    expect(
      broken((copy) => {
        copy.sections.goal.on = '2027-02-03';
      }),
    ).toEqual(['goal/on']);
    expect(
      broken((copy) => {
        const last = copy.sections.goals.goals.at(-1);
        if (last) last.on = '2027-02-03';
      }),
    ).toEqual(['goals/goals.4.on']);
  });

  it('with a goal or an activity of before the first day, or an activity of after the last', () => {
    const early = changed(trajectplan.samples, (copy) => {
      copy.sections.goal.on = '1999-08-01';
      const [goal] = copy.sections.goals.goals;
      if (goal) goal.on = '1990-02-01';
      const [activity] = copy.sections.activities.activities;
      Object.assign(activity ?? {}, { from: '1990-12', until: '2037-09' });
    });
    const problems = trajectplan.completeness(early);
    expect(places(problems)).toEqual([
      'goal/on',
      'goals/goals.0.on',
      'activities/activities.0.from',
      'activities/activities.0.until',
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Het traject begint op 3 februari 2026. Vul een latere datum voor het doel in',
      'Het traject begint op 3 februari 2026. Vul een latere datum in',
      'Het traject begint op 3 februari 2026. Vul een latere maand in',
      'Het traject duurt tot en met 2 februari 2027. Vul een eerdere maand in',
    ]);
  });

  it('but with goals of before a change, in a trajectory that runs', () => {
    expect(
      broken((copy) => {
        copy.facts = { ...copy.facts, startDate: '2025-12-01', maxEnd: '2027-01-31' };
        const [goal] = copy.sections.goals.goals;
        if (goal) goal.on = '2025-12-15';
      }),
    ).toEqual([]);
  });

  it('but with goals and activities of a course that a next version makes longer', () => {
    expect(
      broken((copy) => {
        copy.facts = { ...copy.facts, startDate: '2026-02-03', maxEnd: '2027-02-02' };
        copy.facts.assignment.maxMonths = 18;
        copy.sections.activities.months = 18;
        copy.sections.goal.on = '2027-08-02';
        const [activity] = copy.sections.activities.activities;
        if (activity) activity.until = '2027-08';
      }),
    ).toEqual([]);
  });

  it('with a first day that is refused, about which nothing else is advised', () => {
    expect(
      broken((copy) => {
        copy.sections.activities.startOn = '1990-12-14';
      }),
    ).toEqual(['activities/startOn']);
  });

  it('as a second version that does not say what changed', () => {
    expect(
      broken((copy) => {
        copy.issue.version = 2;
      }),
    ).toEqual(['question/changes']);
  });

  it('without a goal or an activity: its form refuses that', () => {
    const none = changed(trajectplan.samples, (copy) => {
      copy.sections.goals.goals = [];
      copy.sections.activities.activities = [];
    });
    expect(trajectplan.input.safeParse(none).success).toBe(false);
  });
});

describe('a voortgangsrapportage may not leave', () => {
  const broken = (change: (copy: ProgressInput) => void) =>
    places(voortgangsrapportage.completeness(changed(voortgangsrapportage.samples, change)));

  it('before its period is over, or without one', () => {
    expect(
      broken((copy) => {
        copy.issue.date = '2026-07-30';
      }),
    ).toEqual(['summary/']);
    expect(
      broken((copy) => {
        copy.issue.period = undefined;
      }),
    ).toEqual(['summary/']);
  });

  it('with more hours than agreed and no change of the plan', () => {
    expect(
      broken((copy) => {
        copy.facts.assignment.budgetHours = 29;
      }),
    ).toEqual(['obstacles/planChange']);
  });

  it('with an outlook that asks for a change the report does not announce', () => {
    expect(
      broken((copy) => {
        copy.sections.summary.outlook = 'adjust';
      }),
    ).toEqual(['obstacles/planChange']);
  });

  it('with a sub-goal reached in the future', () => {
    expect(
      broken((copy) => {
        const [first] = copy.sections.goals.goals;
        if (first) first.reachedOn = '2026-08-07';
      }),
    ).toEqual(['goals/goals.0.reachedOn']);
  });
});

describe('an eindrapportage may not leave', () => {
  const broken = (change: (copy: FinalInput) => void) =>
    places(eindrapportage.completeness(changed(eindrapportage.samples, change)));

  it('with another end date than the dossier, or one still to come', () => {
    expect(
      broken((copy) => {
        copy.sections.result.endedOn = '2026-12-30';
      }),
    ).toEqual(['result/endedOn']);
    expect(
      broken((copy) => {
        copy.issue.date = '2026-12-30';
      }),
    ).toEqual(['result/endedOn']);
  });

  it('as if the client lived, or died, when the dossier says otherwise (E4)', () => {
    const ending = (told: 'deceased' | 'goalReached', dossier: 'deceased' | 'clientWithdrew') =>
      broken((copy) => {
        copy.sections.result.endReason = told;
        copy.facts.endReason = dossier;
      });
    expect(ending('goalReached', 'deceased')).toEqual(['result/endReason']);
    expect(ending('deceased', 'clientWithdrew')).toEqual(['result/endReason']);
    expect(ending('goalReached', 'clientWithdrew')).toEqual([]);
  });

  it('as a placement without a job', () => {
    expect(
      broken((copy) => {
        copy.sections.placement.job = undefined;
      }),
    ).toEqual(['placement/job']);
  });

  it('with a book year from before the trajectory began', () => {
    expect(
      broken((copy) => {
        copy.facts.startDate = '2026-02-03';
        copy.sections.closing.bookYear = 2025;
      }),
    ).toEqual(['closing/bookYear']);
  });
});
