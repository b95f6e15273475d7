import { describe, expect, it } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Effect } from '#src/domain/effect.ts';
import { ticksOf } from '#src/domain/ticks.ts';
import type { Day } from '#src/domain/time.ts';
import { tickUntil } from '#src/workflow/decide.ts';
import { castOrganisation } from '#test/builders/cast.ts';
import { dossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';

/** A plan that the sponsor's mail server accepted on this day. */
function planSentOn(day: Day) {
  const builder = dossierIn('planning', { on: addDays(day, -40) });
  return builder.at(day).send();
}

const mails = (effects: readonly Effect[]) => effects.flatMap((one) => (one.kind === 'mail' ? [one.mail] : []));

describe('silence of the sponsor (R19)', () => {
  it.each<[Day, Day, Day, Day]>([
    ['2026-12-18', '2027-01-05', '2027-01-12', '2027-01-19'],
    ['2027-04-22', '2027-05-11', '2027-05-19', '2027-05-26'],
  ])('sent on %s it is reminded on %s and %s, and a call is due on %s', (sent, first, second, call) => {
    const builder = planSentOn(sent);
    const seen: [Day, string][] = [];
    for (let day = sent; day <= addDays(call, 3); day = addDays(day, 1)) {
      const before = builder.effects.length;
      builder.at(day).tick();
      for (const mail of mails(builder.effects.slice(before))) seen.push([day, mail]);
    }
    expect(seen).toEqual([
      [first, 'M02'],
      [second, 'M03'],
      [call, 'M04'],
    ]);
    expect(approvalPath(builder.newest())).toBe('awaitingDecision.escalated');
    expect(builder.state()).toBe('awaitingApproval');
  });

  it('is never approval, however long it lasts', () => {
    const builder = planSentOn('2026-12-18').at('2028-12-18').tick();
    expect(approvalPath(builder.newest())).toBe('awaitingDecision.escalated');
  });

  it('collapses reminders that were missed to the last one, beside the call', () => {
    const builder = planSentOn('2026-12-18');
    const before = builder.effects.length;
    builder.at('2027-03-01').tick();
    expect(mails(builder.effects.slice(before))).toEqual(['M03', 'M04']);
  });

  it('starts the timers anew once, for a new contact', () => {
    const builder = planSentOn('2026-12-18').at('2027-01-05').tick();
    const [, second] = castOrganisation.sponsors[0]?.contacts ?? [];
    builder.document('contact.changed', { contactId: second?.id });
    builder.at('2027-01-06').document('mail.accepted', {}, { kind: 'system' });
    expect(builder.newest().awaiting).toMatchObject({ since: '2027-01-06', restarted: true });
    builder.document('contact.changed', { contactId: second?.id });
    builder.at('2027-01-11').document('mail.accepted', {}, { kind: 'system' });
    expect(builder.newest().awaiting?.since).toBe('2027-01-06');
  });

  it('leaves whoever gets it after that at least five working days', () => {
    const builder = planSentOn('2026-12-18');
    const [first, second] = castOrganisation.sponsors[0]?.contacts ?? [];
    const resend = (contact: typeof first, day: Day) => {
      builder.at(day).document('contact.changed', { contactId: contact?.id });
      builder.document('mail.accepted', {}, { kind: 'system' });
      return builder.newest().awaiting;
    };
    expect(resend(second, '2027-01-06')).toMatchObject({ firstOn: '2027-01-20', escalateOn: '2027-02-03' });
    expect(resend(first, '2027-01-12')).toMatchObject({ firstOn: '2027-01-20', escalateOn: '2027-02-03' });
    expect(resend(second, '2027-01-19')).toMatchObject({
      firstOn: '2027-01-26',
      secondOn: '2027-02-02',
      escalateOn: '2027-02-09',
    });
  });

  it('asks nothing of a sponsor who only wants to be informed', () => {
    const builder = dossierIn('active.running', { client: 'client2' });
    builder.at(addDays(builder.clock.today(), 100)).begin('voortgangsrapportage').send();
    const before = builder.effects.length;
    builder.at(addDays(builder.clock.today(), 60)).tick();
    expect(mails(builder.effects.slice(before))).toEqual([]);
    expect(builder.build().documents.findLast((one) => one.kind === 'voortgangsrapportage')?.approval?.value).toBe(
      'noted',
    );
  });
});

describe('the daily tick', () => {
  const start = () => {
    const builder = dossierIn('active.running');
    builder.at(addDays(builder.clock.today(), 20)).begin('voortgangsrapportage').send();
    return builder;
  };

  it('does nothing the second time on a day', () => {
    const builder = start().at('2026-06-01').tick();
    const once = builder.build();
    const effects = builder.effects.length;
    builder.tick();
    expect(builder.build()).toEqual(once);
    expect(builder.effects.length).toBe(effects);
  });

  it('comes to the same dossier after missed days as day by day', () => {
    const daily = start();
    const missed = start();
    const last = addDays(daily.clock.today(), 400);
    while (daily.clock.today() < last) daily.at(addDays(daily.clock.today(), 1)).tick();
    missed.at(last).tick();
    const bare = ({ events, ...rest }: ReturnType<typeof daily.build>) => ({
      ...rest,
      trajectory: { ...rest.trajectory, tickedOn: last },
      events: events.map(({ type, data, documentId }) => ({ type, data, documentId })),
    });
    expect(bare(missed.build())).toEqual(bare(daily.build()));
  });

  it('leaves nothing due behind', () => {
    const builder = start().at('2028-01-01').tick();
    expect(ticksOf(builder.build()).filter((one) => one.on <= '2028-01-01')).toEqual([]);
  });

  it('warns six weeks before the last day and closes on the day after it', () => {
    const builder = dossierIn('active.running');
    const { maxEnd = '2026-01-01' } = builder.build().trajectory;
    const types = () => builder.build().events.map((event) => event.type);
    builder.at(addDays(maxEnd, -43)).tick();
    expect(types()).not.toContain('duration.warning');
    builder.at(addDays(maxEnd, -42)).tick();
    expect(types()).toContain('duration.warning');
    builder.at(maxEnd).tick();
    expect(builder.state()).toBe('active.running');
    builder.at(addDays(maxEnd, 1)).tick();
    expect(builder.state()).toBe('closing');
    expect(builder.build().trajectory).toMatchObject({ endDate: maxEnd, endReason: 'contractTermExpired' });
  });

  it('records silence of the client only after ten working days and two attempts', () => {
    const builder = dossierIn('planning').at('2026-02-02').document('doc.submitted');
    const how = { on: '2026-02-03', how: 'phone' } as const;
    builder.at('2026-02-03').document('client.attempted', how);
    builder.at('2026-02-20').tick();
    expect(approvalPath(builder.newest())).toBe('clientReview');
    builder.document('client.attempted', { ...how, on: '2026-02-20' }).tick();
    expect(builder.newest().client).toMatchObject({ how: 'noReaction', on: '2026-02-20' });
    expect(approvalPath(builder.newest())).toBe('ready');
  });

  it('speaks of a long pause after four weeks for the Ziektewet and thirteen for others', () => {
    const paused = (scheme: 'ZW' | 'WIA') => {
      const builder = dossierIn('active.paused', { client: 'client2' });
      builder.change((dossier) => ({ ...dossier, assignment: { ...dossier.assignment, legalScheme: scheme } }));
      const from = builder.clock.today();
      return (days: number) => {
        builder.at(addDays(from, days)).tick();
        return builder.build().events.some((event) => event.type === 'pause.long');
      };
    };
    const sick = paused('ZW');
    expect([sick(28), sick(29)]).toEqual([false, true]);
    const other = paused('WIA');
    expect([other(91), other(92)]).toEqual([false, true]);
  });

  it('drops drafts of more than thirty days', () => {
    const builder = dossierBuilder();
    const { actor } = builder.situation();
    if (actor.kind !== 'user') throw new Error('the builder acts as a coach');
    const at = '2026-01-05T09:00:00.000Z';
    builder.change((dossier) => ({
      ...dossier,
      drafts: { 'intake.education': { raw: { level: 'mbo' }, by: actor.id, at } },
    }));
    expect(builder.at('2026-02-04').tick().build().drafts).not.toEqual({});
    expect(builder.at('2026-02-05').tick().build().drafts).toEqual({});
  });

  it('does what it can when one stored state is damaged', () => {
    const builder = dossierIn('awaitingApproval').change((dossier) => ({
      ...dossier,
      documents: dossier.documents.map((one) =>
        one.approval ? { ...one, approval: { ...one.approval, version: 99 } } : one,
      ),
    }));
    const before = builder.build();
    const ticked = tickUntil(builder.at('2027-01-01').situation({ kind: 'system' }), '2027-01-01');
    expect(ticked.dossier.documents).toEqual(before.documents);
  });
});
