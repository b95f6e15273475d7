import { describe, expect, it } from 'vitest';
import { expectEachFactNeeded, expectOnlyTheseRows, pathAfter, type Row, send, spread, stateAt } from './rows.ts';

const active = ['active.running', 'active.paused', 'active.placed', 'active.aftercare'];
const beforeEnd = ['registered', 'intakePlanned', 'intakeHeld', 'planning', 'awaitingApproval', ...active];
const groups = { active, beforeEnd, open: [...beforeEnd, 'closing'] };

const rows: Row[] = spread(groups, [
  ['registered', 'assignment.declined', ['reasonGiven'], 'declined'],
  ['registered', 'intake.planned', ['notPast'], 'intakePlanned'],
  ['intakePlanned', 'intake.rescheduled', ['notPast'], 'same'],
  ['intakePlanned', 'intake.noShow', ['dayCame'], 'registered'],
  ['intakePlanned', 'intake.held', ['noticeGiven', 'identitySeen'], 'intakeHeld'],
  ['intakeHeld', 'plan.started', ['intakeComplete'], 'planning'],
  ['planning', 'plan.sent', ['atSponsor'], 'awaitingApproval'],
  ['awaitingApproval', 'plan.approved', ['approved', 'newest'], 'active.running'],
  ['awaitingApproval', 'plan.returned', ['returned'], 'planning'],
  ['awaitingApproval', 'plan.withdrawn', ['withdrawn'], 'planning'],
  ['awaitingApproval', 'plan.rejected', ['rejected'], 'planning'],
  ['awaitingApproval', 'plan.rejected', ['rejected', 'close'], 'closing'],
  ['awaitingApproval', 'start.overridden', ['reasonGiven'], 'active.running'],
  ['awaitingApproval', 'approval.lapsed', ['escalated', 'eightWeeks'], 'same'],
  ['awaitingApproval', 'approval.lapsed', ['escalated', 'eightWeeks', 'stop'], 'closing'],
  ['active', 'plan.changed', ['noOpenVersion'], 'same'],
  ['active.running', 'pause.started', ['reasonNeutral'], 'active.paused'],
  ['active.paused', 'pause.long', ['termPassed'], 'same'],
  ['active.paused', 'pause.ended', [], 'active.running'],
  ['active.running', 'placement.recorded', ['jobKnown'], 'active.placed'],
  ['active.placed', 'placement.failed', [], 'active.running'],
  ['active.placed', 'aftercare.started', [], 'active.aftercare'],
  ['active.aftercare', 'aftercare.completed', [], 'closing'],
  ['active', 'report.due', ['periodOver'], 'same'],
  ['active', 'report.overdue', ['termPassed'], 'same'],
  ['active', 'duration.warning', ['sixWeeksLeft'], 'same'],
  ['active', 'duration.extended', ['consentAttached', 'later'], 'same'],
  ['active', 'duration.expired', ['termPassed'], 'closing'],
  ['beforeEnd', 'trajectory.concluded', ['discussedWithSponsor'], 'closing'],
  ['beforeEnd', 'client.withdrew', ['talkedOrTriedTwice'], 'closing'],
  ['beforeEnd', 'client.moved', ['outsideRegion'], 'closing'],
  ['beforeEnd', 'client.moved', ['outsideRegion', 'handover'], 'same'],
  ['beforeEnd', 'sponsor.terminated', ['written'], 'closing'],
  ['open', 'client.died', ['sourceNoted', 'first'], 'closing'],
  ['closing', 'death.corrected', ['recorded'], 'same'],
  ['open', 'coach.reassigned', ['active'], 'same'],
  ['ended', 'coach.reassigned', ['active'], 'same'],
  ['declined', 'coach.reassigned', ['active'], 'same'],
  ['open', 'sponsor.contactChanged', ['confirmed'], 'same'],
  ['open', 'data.corrected', [], 'same'],
  ['closing', 'eindrapportage.sent', ['settled'], 'ended'],
  ['closing', 'eindrapportage.approved', ['approved'], 'ended'],
  ['closing', 'eindrapportage.noted', ['noted'], 'ended'],
  ['closing', 'eindrapportage.waived', ['waivedInWriting'], 'ended'],
  ['closing', 'eindrapportage.waived', ['deceased'], 'ended'],
  ['ended', 'end.undone', ['withinTenWorkingDays', 'notExported', 'notArchived'], 'closing'],
]);

describe('the trajectory (R14)', () => {
  it.each(rows)('in %s, %s with %j leads to %s', (from, event, needs, to) => {
    expect(pathAfter(send('trajectory', stateAt('trajectory', from), event, needs))).toBe(to);
  });

  it.each(rows)('in %s, %s asks for every one of %j', (...row) => {
    expectEachFactNeeded('trajectory', row);
  });

  it('refuses every other event in every state', () => {
    expectOnlyTheseRows('trajectory', rows);
  });
});
