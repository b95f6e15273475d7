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

  it('lets only the directorate name a coach of another branch', () => {
    const builder = dossierIn('planning');
    const answers = { coachId: users.bram.id, reason: 'Verhuizing' };
    expect(takeStep(builder.situation(manager), 'coach.reassigned', answers).ok).toBe(false);
    builder.step('coach.reassigned', answers, { kind: 'user', id: users.ans.id });
    expect(builder.build().branchId).toBe(users.bram.branchId);
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
