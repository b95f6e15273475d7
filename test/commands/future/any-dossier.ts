import { addDays } from '#src/domain/calendar.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { ItemId } from '#src/domain/ids.ts';
import type { OrderedHold } from '#src/domain/ordered-hold.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';
import { castClients, castId, castOrganisation, users } from '#test/builders/cast.ts';
import { seededRandom } from '#test/builders/clock.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn, trajectoryPaths } from '#test/builders/states.ts';
import { restrictingCase } from '#test/store/sample-dossier.ts';

export type Dice = {
  /** So many in a hundred. */
  readonly happens: (percent: number) => boolean;
  readonly oneOf: <T>(all: readonly T[]) => T;
  readonly upTo: (most: number) => number;
};

/** Chance that falls the same way in every run. */
export function diceOf(seed: string): Dice {
  const random = seededRandom(seed);
  const draw = () => Buffer.from(random.bytes(4)).readUInt32BE();
  return {
    happens: (percent) => draw() % 100 < percent,
    oneOf(all) {
      const found = all[draw() % all.length];
      if (found === undefined) throw new Error('nothing to choose from');
      return found;
    },
    upTo: (most) => draw() % (most + 1),
  };
}

/** A house in which contracts differ: silence that agrees, reports for information, no BSN any more; and a coach who leaves. */
export function anyHouse(dice: Dice, day: Day): Organisation {
  const sponsors = castOrganisation.sponsors.map((sponsor) => ({
    ...sponsor,
    contracts: sponsor.contracts.map((contract) => ({
      ...contract,
      // the engine of this house makes no file that a password can close
      delivery: { way: 'attached' as const },
      ...(dice.happens(40) && { tacitApproval: true }),
      ...(dice.happens(30) && { reportApproval: 'informOnly' as const }),
    })),
  }));
  const leaving = dice.oneOf([users.sanne.id, users.bram.id, users.hugo.id]);
  const isLeaving = (id: string) => dice.happens(90) && id === leaving;
  const leavesOn = addDays(day, 20 + dice.upTo(400));
  return {
    ...castOrganisation,
    sponsors,
    users: castOrganisation.users.map((user) => (isLeaving(user.id) ? { ...user, leavesOn } : user)),
  };
}

const firstDays: readonly Day[] = [
  '2025-10-20',
  '2026-01-05',
  '2026-02-26',
  '2026-03-28',
  '2025-08-29',
  '2025-12-30',
  '2026-05-31',
];

const early = ['registered', 'intakePlanned', 'intakeHeld', 'planning', 'declined'] as const;

/** A dossier somewhere on its way, with what people left in it. */
export function anyDossier(dice: Dice, organisation: Organisation, number: number): DossierBuilder {
  const client = dice.oneOf(Object.keys(castClients) as (keyof typeof castClients)[]);
  const on = addDays(dice.oneOf(firstDays), dice.upTo(9));
  // whose client is the sponsor too, signs and has agreed: the usual script does not bring those further
  const paths = castClients[client].sponsor === 'particulier' ? early : trajectoryPaths;
  const builder = dossierIn(dice.oneOf(paths), { client, on, organisation, number });
  const acts = [begun, drafted, restricted, died, ended, aged];
  for (const act of acts) if (dice.happens(30)) act(builder, dice);
  if (dice.happens(10)) held(builder, dice);
  return builder;
}

/** A report somewhere on its way to the sponsor. */
function begun(builder: DossierBuilder, dice: Dice): void {
  if (!builder.state().startsWith('active.')) return;
  builder.at(addDays(builder.clock.today(), dice.upTo(100))).begin('voortgangsrapportage');
  if (dice.happens(30)) return;
  if (dice.happens(50)) {
    builder.send();
    return;
  }
  builder.document('doc.submitted');
  for (let tries = dice.upTo(3); tries > 0; tries--)
    builder.document('client.attempted', { on: builder.clock.today(), how: 'phone' });
}

function drafted(builder: DossierBuilder): void {
  const draft = { raw: { level: 'mbo' }, by: users.sanne.id, at: `${builder.clock.today()}T09:00:00.000Z` as const };
  builder.change((before) => ({ ...before, drafts: { 'intake.education': draft } }));
}

/** The directorate keeps it, or did. */
function held(builder: DossierBuilder, dice: Dice): void {
  const today = builder.clock.today();
  const hold: OrderedHold = {
    id: castId<ItemId>(`hold ${builder.build().reference}`),
    kind: 'court',
    reason: 'Zitting bij de rechtbank',
    setOn: today,
    by: users.ans.id,
    reviewOn: addDays(today, 60),
    reviews: [],
    ...(dice.happens(50) && { ended: { on: addDays(today, dice.upTo(30)), by: users.ans.id } }),
  };
  builder.change((before) => ({ ...before, retention: { ...before.retention, holds: [hold] } }));
}

function restricted(builder: DossierBuilder): void {
  builder.change((before) => ({ ...before, restrictedBy: [restrictingCase] }));
}

function died(builder: DossierBuilder, dice: Dice): void {
  if (['ended', 'declined', 'closing'].includes(builder.state()) || dice.happens(60)) return;
  builder.step('client.died', { on: builder.clock.today(), source: 'de familie' });
}

/** Closed without a final report. */
function ended(builder: DossierBuilder): void {
  if (builder.state() !== 'closing') return;
  builder.step('eindrapportage.waived', { basis: 'waivedInWriting' }, { kind: 'user', id: users.hugo.id });
}

/** Some time passed, with or without the tick. */
function aged(builder: DossierBuilder, dice: Dice): void {
  builder.at(addDays(builder.clock.today(), dice.upTo(200)));
  if (dice.happens(50)) builder.tick();
}

/** What a person might do halfway, so that the days ahead come out otherwise. */
export function meddled(dossier: Dossier, today: Day, dice: Dice): Dossier {
  const { retention, restrictedBy } = dossier;
  if (dice.happens(30)) return { ...dossier, restrictedBy: restrictedBy.length > 0 ? [] : [restrictingCase] };
  if (dice.happens(30)) {
    const holds = retention.holds.map((one) => ({ ended: { on: today, by: users.ans.id }, ...one }));
    return { ...dossier, retention: { ...retention, holds } };
  }
  return dossier;
}
