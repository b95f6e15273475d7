import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MachineState, statePaths } from '#src/domain/machine.ts';
import { can, isSound, start, step } from '#src/workflow/step.ts';
import { stateAt } from '#test/workflows/rows.ts';
import { workflows } from '#workflows/index.ts';

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

  it('takes back a state with regions when every region is in a place it has, and no other', () => {
    const regions = {
      handling: places('handling'),
      clock: places('clock'),
      hold: places('hold'),
    };
    const fresh = start('request', { brings: 'change', atOnce: 'no' });
    fc.assert(
      fc.property(fc.record(regions), (value) => {
        expect(isSound('request', { ...fresh, value })).toBe(true);
      }),
    );
    const torn = fc.oneof(
      fc.record(regions, { requiredKeys: [] }).filter((value) => Object.keys(value).length < 3),
      fc.record({ ...regions, external: fc.constantFrom('none', 'running') }),
      fc.record({ ...regions, clock: fc.oneof(places('handling'), places('hold'), fc.jsonValue()) }).filter(isTorn),
      fc.record({ ...regions, hold: fc.record({ on: fc.constantFrom('on', 'released') }) }),
      fc.jsonValue().filter((value) => !isRecord(value)),
    );
    fc.assert(
      fc.property(torn, (value) => {
        const stored = { ...fresh, value } as MachineState;
        expect(isSound('request', stored)).toBe(false);
        expect(step('request', stored, { type: 'ladder.skipped' })).toEqual({ ok: false, reason: 'badState' });
      }),
    );
  });

  it('names the regions of what it stores in the same order, whatever moved last', () => {
    const first = start('request', { brings: 'change', atOnce: 'no' });
    expect(statePaths(first)).toEqual(['handling.received', 'clock.running', 'hold.on']);
    const died = step('request', first, { type: 'client.died', facts: { sourceNoted: true, restricts: false } });
    expect(died.ok && statePaths(died.stored)).toEqual(['handling.settled', 'clock.stopped', 'hold.ending']);
    const mixed = { ...first, value: { hold: 'on', clock: 'late', handling: 'answered' } };
    const skipped = step('request', mixed, { type: 'ladder.skipped' });
    expect(skipped.ok && Object.keys(Object(skipped.stored.value))).toEqual(['handling', 'clock', 'hold']);
  });

  it('names one path for a machine without regions, and none for what is no state', () => {
    expect(statePaths(stateAt('trajectory', 'active.running'))).toEqual(['active.running']);
    expect(statePaths(start('trajectory'))).toEqual(['registered']);
    expect([5, null, ['registered'], {}].flatMap((value) => statePaths({ value }))).toEqual([]);
  });

  it('begins a request only with what was asked', () => {
    expect(() => start('request')).toThrow();
    expect(() => start('request', { brings: 'maybe', atOnce: 'no' })).toThrow();
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

/** The names of the places in one region of a request. */
function places(region: string): fc.Arbitrary<string> {
  const paths = Object.keys(workflows.request.stateLabels).filter((path) => path.startsWith(`${region}.`));
  return fc.constantFrom(...paths.map((path) => path.slice(region.length + 1)));
}

function isTorn({ clock }: { readonly clock: unknown }): boolean {
  return typeof clock !== 'string' || !Object.hasOwn(workflows.request.stateLabels, `clock.${clock}`);
}

function isRecord(value: unknown): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

it('carries a request of before it was told apart what a yes brings', () => {
  const before = { machine: 'request', version: 1, value: { handling: 'talkHeld', clock: 'running', hold: 'on' } };
  const context = { needsChange: 'no', atOnce: 'no', directorate: 'open' };
  const facts = { matched: true, plausible: true, deciderRight: true };
  const stepped = step('request', { ...before, context }, { type: 'request.granted', facts });
  expect(stepped).toMatchObject({ ok: true, stored: { version: 2, value: { handling: 'granted' } } });
});
