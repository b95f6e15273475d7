import { describe, expect, it } from 'vitest';
import { linesOf, makePackage, packageJson } from '#src/commands/partners/make-package.ts';
import type { CaseId, ItemId, PartnerId, PartnerPersonId, UserId } from '#src/domain/ids.ts';
import { type Asked, Clearance } from '#src/domain/partner/clearance.ts';
import type { Partner } from '#src/domain/partner/partner.ts';
import type { PartnerPerson } from '#src/domain/partner/person.ts';
import type { Provision } from '#src/domain/partner/provision.ts';
import { provisionStep } from '#src/workflow/partner/provision-step.ts';
import { start } from '#src/workflow/step.ts';
import { findKind } from '#templates/index.ts';
import { partnerpakket } from '#templates/partnerpakket/kind.ts';
import { PartnerPackage } from '#templates/partnerpakket/package.ts';
import { packageSamples } from '#templates/partnerpakket/sample-words.ts';
import { packageSchema } from '#templates/partnerpakket/words.ts';
import { castOrganisation } from '#test/builders/cast.ts';
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

const chosen = { fields: ['contact'], lines: [] } as const;
const made = PartnerPackage.wordsOf;

function proven(): Clearance {
  const proof = Clearance.check(asked);
  if (!proof.ok) throw new Error('it is all true');
  return proof.value;
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
      'a company that is suspended',
      { partner: { ...partner, machine: { ...partner.machine, value: 'suspended' } } },
      'suspended',
    ],
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

  it('is what makes a package compile, and nothing else is one, also for who casts', () => {
    const proof = proven();
    expect(made(makePackage(proof, chosen)).client.name).toBe('J.M. van der Proef');
    const forged: readonly (() => unknown)[] = [
      // @ts-expect-error the facts alone are no proof
      () => makePackage(asked, chosen),
      // @ts-expect-error a copy with another person in it is no proof
      () => makePackage({ ...proof, ...asked, activity: proof.activity }, chosen),
    ];
    for (const make of forged) expect(make).toThrow('asks for the proof');
    expect(() => makePackage(Object.create(Clearance.prototype), chosen)).toThrow(TypeError);
    // @ts-expect-error nobody makes a proof by hand
    expect(() => new Clearance({ ...asked, activity: proof.activity }, Symbol('mint'))).toThrow('only check');
  });
});

describe('what was proven (R39)', () => {
  const other = samplePerson(2, { name: 'B. Ongetekend' });

  it('is not changed afterwards into something nobody checked', () => {
    const proof = proven();
    const changes: readonly (() => unknown)[] = [
      () => Object.assign(proof, { person: other }),
      () => Object.defineProperty(proof, 'person', { value: other }),
      () => Object.setPrototypeOf(proof, { person: other }),
      () => Object.defineProperty(Clearance.prototype, 'person', { value: other }),
      () => Object.assign(Clearance, { isReal: () => true }),
      // @ts-expect-error another person
      () => (proof.person = other),
      // @ts-expect-error another name
      () => (proof.person.name = other.name),
      // @ts-expect-error another partner
      () => (proof.partner.name = 'Werkplaats Verzonnen'),
      // @ts-expect-error another client
      () => (proof.dossier.client.name.surname = 'Anders'),
      // @ts-expect-error other answers
      () => (proof.dossier.intake.employability = {}),
      // @ts-expect-error another activity
      () => (proof.activity.text = 'Iets anders'),
    ];
    for (const change of changes) expect(change).toThrow(TypeError);
    expect(proof.proves({ personId: person.id, activity }, dossier)).toBe(true);
    expect(proof.proves({ personId: other.id, activity }, dossier)).toBe(false);
    expect(made(makePackage(proof, chosen)).recipient.name).toBe(person.name);
  });

  it('is as it was when it was checked, whatever becomes of what was asked', () => {
    const mine = structuredClone(asked);
    const proof = Clearance.check(mine);
    Object.assign(mine.person, other);
    mine.dossier.client.name.surname = 'Anders';
    if (!proof.ok) throw new Error('it was all true');
    expect(proof.value.proves({ personId: other.id, activity }, dossier)).toBe(false);
    const words = made(makePackage(proof.value, chosen));
    expect([words.recipient.name, words.client.name]).toEqual([person.name, 'J.M. van der Proef']);
  });

  it('is what the package says, and the samples say nothing else either', () => {
    const whole = makePackage(proven(), { fields: ['employability'], lines: linesOf(proven()) });
    const { samples } = PartnerPackage;
    const changes: readonly (() => unknown)[] = [
      () => Object.assign(made(whole), { client: { name: 'Een ander' } }),
      () => Object.assign(samples, { alles: whole }),
      () => Object.assign(PartnerPackage, { wordsOf: () => made(whole) }),
      () => Object.assign(PartnerPackage.prototype, { toString: () => '' }),
      () => Object.assign(whole, { client: 'Een ander' }),
      // @ts-expect-error other words
      () => (made(whole).client.name = 'Een ander'),
      // @ts-expect-error one line more
      () => made(whole).employability?.push('Nog iets'),
      // @ts-expect-error other words of a sample
      () => (made(samples.alles).client.name = 'Een ander'),
      // @ts-expect-error another sample
      () => (samples.alles = whole),
      // @ts-expect-error the words a sample is made of
      () => (packageSamples.alles.client.name = 'Een ander'),
    ];
    for (const change of changes) expect(change).toThrow(TypeError);
    expect(made(whole).client.name).toBe('J.M. van der Proef');
    expect(made(whole).employability).not.toContain('Nog iets');
  });
});

describe('a package (R39)', () => {
  it('is made by a proof alone: one that was written by hand compiles nowhere and opens nowhere', () => {
    const words = made(makePackage(proven(), chosen));
    const { facts, issue } = partnerpakket.samples.alles ?? { facts: undefined as never, issue: undefined as never };
    const print = (given: PartnerPackage) => partnerpakket.toDocument({ facts, issue, package: given });
    expect(print(makePackage(proven(), chosen)).title).toBe('Gegevens voor een partner');
    const forged: readonly (() => unknown)[] = [
      // @ts-expect-error words alone are no package
      () => print(words),
      // @ts-expect-error nor is a copy of one, for another person
      () => print({ ...makePackage(proven(), chosen), recipient: words.recipient }),
      // @ts-expect-error nobody makes one by hand
      () => print(PartnerPackage.of(asked, { withContact: true })),
      // @ts-expect-error the data ask for a package too
      () => packageJson('MG-2026-0417', words),
      () => packageJson('MG-2026-0417', Object.create(PartnerPackage.prototype)),
      () => findKind('partnerpakket')?.toDocument({ facts, issue, package: words }),
    ];
    for (const make of forged) expect(make).toThrow();
    // @ts-expect-error nor by its maker
    expect(() => new PartnerPackage(words, Symbol('mint'))).toThrow('only a proof');
  });

  it('is given by a proof of this very person, client and activity, and not because somebody wrote that it is proven', () => {
    const situation = { ...builder.situation(), organisation: castOrganisation };
    const provision: Provision = {
      id: idOf<ItemId>('provision-1'),
      partnerId: partner.id,
      personId: person.id,
      person: { name: person.name, formOfAddress: 'mevrouw', partner: partner.name, email: person.email },
      activity,
      requestedOn: today,
      by: user,
      machine: { ...start('provision'), value: 'granted' },
      fields: [],
    };
    const at = { ...situation, dossier: { ...dossier, provisions: [provision] } };
    const give = (of: Provision, proof = proven()) => provisionStep(at, of, { type: 'package.provided', proof }).ok;
    expect(give(provision)).toBe(true);
    expect(give({ ...provision, personId: idOf<PartnerPersonId>('somebody-else') })).toBe(false);
    expect(give({ ...provision, activity: 'Iets anders' })).toBe(false);
    expect(give(provision, Object.create(Clearance.prototype))).toBe(false);
    // @ts-expect-error that it is proven is no proof
    expect(provisionStep(at, provision, { type: 'package.provided', facts: { proven: true } }).ok).toBe(false);
  });
});

it('tells name, activity and what was chosen, and has no place for anything else', () => {
  const all = ['contact', 'availability', 'language', 'employability'] as const;
  const words = made(makePackage(proven(), { fields: all, lines: [] }));
  const told = JSON.stringify(words);
  const { bsn, birthDate, address, civilStatus } = dossier.client;
  const street = address?.kind === 'dutch' ? address.street : undefined;
  expect(street).toBeDefined();
  for (const never of [bsn, birthDate, street, civilStatus]) if (never) expect(told).not.toContain(never);
  expect(made(makePackage(proven(), { fields: [], lines: ['x'] }))).not.toHaveProperty('employability');
  expect(packageSchema.safeParse({ ...words, bsn: '1' }).success).toBe(false);
});
