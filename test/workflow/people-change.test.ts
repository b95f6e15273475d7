import { describe, expect, it } from 'vitest';
import { approvalPath } from '#src/domain/document-versions.ts';
import { takeStep } from '#src/workflow/decide.ts';
import { sponsors, users } from '#test/builders/cast.ts';
import { letters } from '#test/builders/letters.ts';
import { dossierIn } from '#test/builders/states.ts';

const manager = { kind: 'user', id: users.hugo.id } as const;

describe('people change', () => {
  it('moves the dossier to the new coach at once and tells client and sponsor (R64)', () => {
    const builder = dossierIn('planning').step(
      'coach.reassigned',
      { coachId: users.noor.id, reason: 'Verlof' },
      manager,
    );
    expect(builder.build().coaches.map((one) => one.userId)).toEqual([users.sanne.id, users.noor.id]);
    expect(builder.newest().authorId).toBe(users.noor.id);
    expect(letters(builder.effects).slice(-2)).toEqual(['L12 client', 'L12 sponsor']);
    expect(builder.build().events.at(-1)?.data).toEqual({ from: users.sanne.id, to: users.noor.id });
  });

  it('writes to the sponsor only when the client has died (E4)', () => {
    const builder = dossierIn('active.running');
    builder.step('client.died', { on: builder.clock.today(), source: 'family' });
    expect(builder.build().events.at(-1)).toMatchObject({
      reason: 'Volgens family',
      data: { on: builder.clock.today() },
    });
    const before = builder.effects.length;
    builder.step('coach.reassigned', { coachId: users.noor.id, reason: 'Verlof' }, manager);
    expect(letters(builder.effects.slice(before))).toEqual(['L12 sponsor']);
  });

  it('moves the dossier to the branch of its new coach, and keeps from where and why (P25, R63)', () => {
    const builder = dossierIn('planning');
    builder.step('coach.reassigned', { coachId: users.bram.id, reason: 'Cliënt is verhuisd' }, manager);
    const { branchId, coaches, events } = builder.build();
    expect(branchId).toBe(users.bram.branchId);
    expect(coaches.at(-1)?.reason).toBe('Cliënt is verhuisd');
    expect(events.at(-1)?.data).toMatchObject({ fromBranch: users.sanne.branchId, toBranch: users.bram.branchId });
  });

  it('keeps a dossier in the branch whose list of destruction holds it (R31)', () => {
    const builder = dossierIn('ended').change((dossier) => ({
      ...dossier,
      retention: { ...dossier.retention, machine: { ...dossier.retention.machine, value: 'toConfirm' } },
    }));
    const move = (coachId: string) =>
      takeStep(builder.situation(manager), 'coach.reassigned', { coachId, reason: 'Cliënt is verhuisd' });
    const refused = move(users.bram.id);
    expect(refused.ok ? [] : refused.refusal.problems).toMatchObject([
      { field: 'coachId', message: expect.stringContaining('vernietigingslijst') },
    ]);
    expect(move(users.noor.id).ok).toBe(true);
  });

  it('sends again to a new contact what still waits, and lets the old link die (E7)', () => {
    const builder = dossierIn('awaitingApproval');
    const contact = sponsors.gemeente.contacts[1];
    builder.step('sponsor.contactChanged', { contactId: contact?.id, confirmedBy: 'callBack', checked: true });
    expect(approvalPath(builder.newest())).toBe('sending');
    expect(builder.effects.slice(-2).map((one) => one.kind)).toEqual(['revokeLinks', 'mail']);
    expect(builder.build().assignment.contactId).toBe(contact?.id);
  });
});
