import { describe, expect, it } from 'vitest';
import { bsnAllowed, dataFields, isAllowed, necessity } from '#src/domain/necessity.ts';
import { type Contract, sponsorKinds } from '#src/domain/organisation.ts';

const bases = ['none', 'SUWI', 'WIA', 'ZW', 'Participatiewet'] as const satisfies readonly Contract['bsnBase'][];

describe('a BSN', () => {
  it.each([
    ['uwv', ['none', 'SUWI', 'WIA', 'ZW', 'Participatiewet']],
    ['municipality', ['none', 'SUWI', 'WIA', 'ZW', 'Participatiewet']],
    ['employerSecondTrack', ['SUWI', 'WIA', 'ZW']],
    ['employerOutplacement', []],
    ['privatePerson', []],
  ] as const)('is allowed for %s with the bases %j', (kind, allowed) => {
    expect(bases.filter((bsnBase) => bsnAllowed({ kind, bsnBase }))).toEqual(allowed);
  });

  it('is never needed, and impossible exactly where no base can allow it', () => {
    for (const kind of sponsorKinds) {
      const possible = bases.some((bsnBase) => bsnAllowed({ kind, bsnBase }));
      expect(necessity('bsn', kind)).toBe(possible ? 'optional' : 'never');
    }
  });
});

describe('the necessity guard', () => {
  it('answers for every field and every kind of sponsor', () => {
    for (const field of dataFields) {
      for (const kind of sponsorKinds) expect(['needed', 'optional', 'never']).toContain(necessity(field, kind));
    }
  });

  it('never makes civil status obligatory, and keeps it from employers and private persons', () => {
    expect(sponsorKinds.map((kind) => necessity('civilStatus', kind))).toEqual([
      'optional',
      'optional',
      'never',
      'never',
      'never',
    ]);
  });

  it('allows what it does not forbid, and a BSN by its base', () => {
    const ofSecondTrack = (bsnBase: Contract['bsnBase']) =>
      (['name', 'civilStatus', 'bsn'] as const).filter((one) =>
        isAllowed(one, { kind: 'employerSecondTrack', bsnBase }),
      );
    expect(ofSecondTrack('none')).toEqual(['name']);
    expect(ofSecondTrack('WIA')).toEqual(['name', 'bsn']);
  });
});
