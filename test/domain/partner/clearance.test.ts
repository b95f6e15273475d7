import { describe, expect, it } from 'vitest';
import { makePackage } from '#src/commands/partners/make-package.ts';
import type { CaseId, PartnerId, UserId } from '#src/domain/ids.ts';
import { type Asked, Clearance } from '#src/domain/partner/clearance.ts';
import type { Partner } from '#src/domain/partner/partner.ts';
import type { PartnerPerson } from '#src/domain/partner/person.ts';
import { start } from '#src/workflow/step.ts';
import { packageSchema } from '#templates/partnerpakket/fields.ts';
import { dossierIn } from '#test/builders/states.ts';
import { idOf } from '#test/store/sample-dossier.ts';
import { samplePerson } from '#test/store/sample-partner.ts';
import { withPlanWords } from '#test/web/scene.ts';

const builder = withPlanWords(dossierIn('active.running'));
const dossier = builder.build();
const today = builder.clock.today();
const user = idOf<UserId>('user-1');
const partner: Partner = {
  id: idOf<PartnerId>('partner-1'),
  name: 'Opleidingscentrum Denkbeeldig',
  street: 'Leslaan 1',
  postcode: '1234 AB',
  town: 'Voorbeeldstad',
  machine: { ...start('partner'), value: 'contracted' },
  contract: { from: today, until: today },
  events: [],
};
const blob = { id: idOf<never>('blob-1'), sha256: 'a'.repeat(64), size: 1 };
const person: PartnerPerson = samplePerson(1, {
  machine: { ...start('partnerPerson'), value: 'cleared' },
  verified: { on: today, by: user },
  clearedFrom: today,
  reviewedOn: today,
  declaration: {
    signedOn: today,
    receivedOn: today,
    receivedBy: user,
    scan: { type: 'pdf', blob },
    archived: { number: 'GV-2026-001', on: today, by: user },
  },
});
const labels = JSON.parse(JSON.stringify(dossier.documents.find(({ kind }) => kind === 'trajectplan')?.sections ?? {}))
  .activities.activities as { label: string; by: string }[];
const activity = labels.find(({ by }) => by === partner.name)?.label ?? '';
const asked: Asked = { person, partner, dossier, activity, today };

function reasonOf(change: Partial<Asked>): unknown {
  const checked = Clearance.check({ ...asked, ...change });
  return checked.ok ? 'cleared' : checked.refusal.params?.reason;
}

describe('the proof that somebody may be told (R39)', () => {
  it('is there when all of it is true today', () => {
    expect(reasonOf({})).toBe('cleared');
  });

  const { declaration, verified: _verified, ...unproven } = person;
  const { archived: _archived, ...unarchived } = declaration ?? { archived: undefined };
  const without: readonly (readonly [string, Partial<Asked>, string])[] = [
    ['a declaration that is not archived', { person: { ...person, declaration: unarchived as never } }, 'notCleared'],
    [
      'a person who is suspended',
      { person: { ...person, machine: { ...person.machine, value: 'suspended' } } },
      'notCleared',
    ],
    ['a person of another partner', { person: { ...person, partnerId: idOf<PartnerId>('partner-2') } }, 'notCleared'],
    ['a person nobody looked at for a year', { person: { ...person, reviewedOn: '2020-01-01' } }, 'notCleared'],
    [
      'a contract that is over',
      { partner: { ...partner, contract: { from: '2020-01-01', until: '2020-12-31' } } },
      'notCleared',
    ],
    [
      'an address that was not called back',
      { person: { ...unproven, ...(declaration && { declaration }) } },
      'notProven',
    ],
    ['an activity of another', { activity: labels.find(({ by }) => by !== partner.name)?.label ?? '' }, 'notInPlan'],
    ['a partner the plan does not name', { partner: { ...partner, name: 'Werkplaats Verzonnen' } }, 'notInPlan'],
    ['a trajectory that ended', { dossier: withPlanWords(dossierIn('ended')).build() }, 'notActive'],
    ['a dossier that is restricted', { dossier: { ...dossier, restrictedBy: [idOf<CaseId>('case-1')] } }, 'restricted'],
    [
      'the wish of the client',
      {
        dossier: {
          ...dossier,
          partnerObjections: [{ partnerId: partner.id, partner: partner.name, on: today, by: user }],
        },
      },
      'objected',
    ],
  ];
  it.each(without)('is not there with %s', (_, change, reason) => {
    expect(reasonOf(change)).toBe(reason);
  });

  it('is what makes a package compile, and nothing else is one', () => {
    const proof = Clearance.check(asked);
    if (!proof.ok) throw new Error('it is all true');
    const chosen = { fields: ['contact'], lines: [] } as const;
    expect(() => {
      // @ts-expect-error the facts alone are no proof
      makePackage(asked, chosen);
      // @ts-expect-error nobody makes a proof by hand
      makePackage(new Clearance(asked, proof.value.activity), chosen);
      // @ts-expect-error a copy with another person in it is no proof
      makePackage({ ...proof.value, person }, chosen);
    }).not.toThrow(TypeError);
    expect(makePackage(proof.value, chosen).client.name).toBe('J.M. van der Proef');
  });
});

it('tells name, activity and what was chosen, and has no place for anything else', () => {
  const proof = Clearance.check(asked);
  if (!proof.ok) throw new Error('it is all true');
  const all = ['contact', 'availability', 'language', 'employability'] as const;
  const told = JSON.stringify(makePackage(proof.value, { fields: all, lines: [] }));
  const { bsn, birthDate, address, civilStatus } = dossier.client;
  const street = address?.kind === 'dutch' ? address.street : undefined;
  expect(street).toBeDefined();
  for (const never of [bsn, birthDate, street, civilStatus]) if (never) expect(told).not.toContain(never);
  expect(makePackage(proof.value, { fields: [], lines: ['x'] })).not.toHaveProperty('employability');
  expect(packageSchema.safeParse({ ...JSON.parse(told), bsn: '1' }).success).toBe(false);
});
