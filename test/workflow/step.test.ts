import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MachineState } from '#src/domain/machine.ts';
import { can, isSound, start, step } from '#src/workflow/step.ts';
import { stateAt } from '#test/workflows/rows.ts';

const held = { type: 'intake.held', facts: { noticeGiven: true, identitySeen: true } };

describe('moving a machine', () => {
  it('answers the same to "may this happen" as to the step itself', () => {
    const planned = stateAt('trajectory', 'intakePlanned');
    expect(can('trajectory', planned, held)).toBe(true);
    expect(step('trajectory', planned, held).ok).toBe(true);
    const early = stateAt('trajectory', 'registered');
    expect(can('trajectory', early, held)).toBe(false);
    expect(step('trajectory', early, held)).toEqual({ ok: false, reason: 'refused' });
  });

  it('changes nothing in what was stored', () => {
    const planned = stateAt('trajectory', 'intakePlanned');
    const before = structuredClone(planned);
    step('trajectory', planned, held);
    expect(planned).toEqual(before);
  });

  it('takes back what it stored itself, as JSON', () => {
    const stepped = step('trajectory', stateAt('trajectory', 'intakePlanned'), held);
    if (!stepped.ok) throw new Error('the step was refused');
    expect(isSound('trajectory', JSON.parse(JSON.stringify(stepped.stored)))).toBe(true);
  });

  it.each<[string, Partial<MachineState>]>([
    ['an unknown state', { value: 'toString' }],
    ['a parent without its child', { value: 'active' }],
    ['an unknown child', { value: { active: 'gone' } }],
    ['a child of a leaf', { value: { registered: 'deeper' } }],
    ['two states at once', { value: { active: 'running', closing: 'x' } }],
    ['a number', { value: 5 }],
    ['nothing', { value: null }],
    ['a list', { value: ['registered'] }],
    ['a newer version', { version: 99 }],
    ['no version', { version: 0 }],
    ['another machine', { machine: 'mail' }],
    ['a context nobody asked for', { context: { forged: 1 } }],
  ])('refuses %s as a stored state', (_, damage) => {
    const bad = { ...start('trajectory'), ...damage };
    expect(step('trajectory', bad, held)).toEqual({ ok: false, reason: 'badState' });
    expect(can('trajectory', bad, held)).toBe(false);
  });

  it('refuses an event nobody declared, and facts the event does not know', () => {
    const planned = stateAt('trajectory', 'intakePlanned');
    expect(step('trajectory', planned, { type: 'constructor' })).toEqual({ ok: false, reason: 'refused' });
    expect(step('trajectory', planned, { type: 'intake.held', facts: { yes: true } })).toEqual({
      ok: false,
      reason: 'badEvent',
    });
  });

  it('never throws, whatever was stored', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.integer(), (value, context, version) => {
        // the store's schema lets any JSON through as a state value
        const stored = { machine: 'trajectory', version, value, context: { context } } as MachineState;
        expect(step('trajectory', stored, held).ok).toBe(false);
      }),
    );
  });

  it('is fast enough not to be noticed: thousands of restored steps a second', () => {
    const planned = stateAt('trajectory', 'intakePlanned');
    // the best of twenty short runs: what the machine can, not what else it is doing
    const runs = Array.from({ length: 20 }, () => {
      const began = performance.now();
      for (let count = 0; count < 100; count++) step('trajectory', planned, held);
      return 100 / ((performance.now() - began) / 1000);
    });
    const perSecond = Math.max(...runs);
    expect(perSecond).toBeGreaterThan(1500);
  });
});
