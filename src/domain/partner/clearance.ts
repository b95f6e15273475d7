import { z } from 'zod';
import { planInForce } from '../document-versions.ts';
import { type Dossier, isRestricted } from '../dossier.ts';
import { type Frozen, freezeDeep } from '../freeze.ts';
import { idSchema, type PartnerId, type PartnerPersonId } from '../ids.ts';
import { statePath } from '../machine.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type Day, monthSchema } from '../time.ts';
import { isNamedIn } from './named.ts';
import type { Partner } from './partner.ts';
import { lapseGround, type PartnerPerson, personState } from './person.ts';

/** What of an activity of a plan a partner has to know. */
const plannedSchema = z.object({
  label: z.string(),
  text: z.string(),
  by: z.string(),
  partnerId: idSchema<PartnerId>().optional(),
  from: monthSchema,
  until: monthSchema,
  periodWords: z.string().optional(),
  result: z.string(),
});
export type PlannedActivity = z.infer<typeof plannedSchema>;
const sectionSchema = z.object({ activities: z.array(plannedSchema) });

export type Asked = {
  readonly person: PartnerPerson;
  readonly partner: Partner;
  readonly dossier: Dossier;
  /** Short name of the activity. */
  readonly activity: string;
  readonly today: Day;
};

/** Why there is no proof, as whoever wanted to provide something reads it. */
export const unproven = {
  suspended: 'Het bedrijf is geschorst',
  notCleared: 'Deze persoon mag geen gegevens meer krijgen',
  notProven: 'Het e-mailadres van deze persoon is niet meer zeker',
  notActive: 'Het traject loopt niet meer',
  restricted: 'Het dossier is beperkt',
  objected: 'De cliënt wil dit niet',
  notInPlan: 'Het trajectplan noemt deze activiteit bij dit bedrijf niet meer',
  activityOver: 'De activiteit is afgelopen',
} as const;
type Unproven = keyof typeof unproven;

/** Known here alone: whoever calls the constructor past the compiler has none. */
const mint = Symbol('mint');

/** What somebody at a partner asked. */
type Proven = { readonly personId: PartnerPersonId; readonly activity: string };

/** What a proof is about: of everybody whatever a package is made of. */
type Subject = {
  readonly person: Pick<PartnerPerson, 'id' | 'name' | 'formOfAddress' | 'jobTitle' | 'email'>;
  readonly partner: Pick<Partner, 'id' | 'name'>;
  readonly dossier: Pick<Dossier, 'id' | 'client'> & { readonly intake: Readonly<Record<string, object>> };
  readonly activity: PlannedActivity;
};

/**
 * The proof that this very person may be told about this client today, for this activity (R39). Only `check` makes one, and
 * whatever makes a package asks for one: without the proof no package compiles. A class, since a copy of a plain object with
 * another person in it would still look like a proof; and of a copy that is frozen, since a proof whose person is changed
 * afterwards would prove what nobody checked.
 */
export class Clearance {
  /** Private, so that nothing else has this shape, and nothing else puts something in its place. */
  readonly #subject: Frozen<Subject>;

  static {
    for (const shut of [Clearance, Clearance.prototype]) Object.freeze(shut);
  }

  private constructor({ person, partner, dossier: { id, client, intake }, activity }: Subject, by: symbol) {
    if (by !== mint) throw new Error('only check makes a proof');
    this.#subject = freezeDeep<Subject>(
      structuredClone({ person, partner, dossier: { id, client, intake }, activity }),
    );
    Object.freeze(this);
  }

  get person(): Frozen<Subject['person']> {
    return this.#subject.person;
  }

  get partner(): Frozen<Subject['partner']> {
    return this.#subject.partner;
  }

  get dossier(): Frozen<Subject['dossier']> {
    return this.#subject.dossier;
  }

  get activity(): Frozen<PlannedActivity> {
    return this.#subject.activity;
  }

  /** At run time too: what was written by hand, or is a copy of a proof, is none. */
  static isReal(proof: unknown): proof is Clearance {
    return typeof proof === 'object' && proof !== null && #subject in proof;
  }

  /** Does it prove this, and not something about another person, activity or client? */
  proves({ personId, activity }: Proven, { id }: Pick<Dossier, 'id'>): boolean {
    return this.person.id === personId && this.activity.label === activity && this.dossier.id === id;
  }

  /**
   * @returns `illegalStep` with `reason`: suspended (the company), notCleared, notProven (its address), notActive (the trajectory), restricted (AVG
   *   18), objected (AVG 21), notInPlan, activityOver (its last month).
   */
  static check(asked: Asked): Result<Clearance> {
    const { person, partner, dossier, activity, today } = asked;
    const not = (reason: Unproven) =>
      refuse('illegalStep', { params: { event: 'package.provided', state: 'requested', reason } });
    const ground = lapseGround(person, partner, today);
    if (ground === 'company') return not('suspended');
    const declared = person.declaration?.archived !== undefined && personState(person) === 'cleared';
    if (!declared || person.partnerId !== partner.id || ground) return not('notCleared');
    if (!person.verified) return not('notProven');
    if (!statePath(dossier.trajectory.machine).startsWith('active.')) return not('notActive');
    if (isRestricted(dossier)) return not('restricted');
    if (isObjectedTo(dossier, partner)) return not('objected');
    const planned = activitiesOf(dossier, partner).find(({ label }) => label === activity);
    if (!planned) return not('notInPlan');
    return isOver(planned, today) ? not('activityOver') : ok(new Clearance({ ...asked, activity: planned }, mint));
  }
}

/** AVG 21: the client does not want this partner to have data. */
export function isObjectedTo(
  { partnerObjections }: Pick<Dossier, 'partnerObjections'>,
  { id }: Pick<Partner, 'id'>,
): boolean {
  return partnerObjections.some(({ partnerId }) => partnerId === id);
}

/** The last month of its period has passed. */
function isOver({ until }: Pick<PlannedActivity, 'until'>, today: Day): boolean {
  return until < today.slice(0, 7);
}

/** Activities of the plan in force that name this partner as who carries them out. */
export function activitiesOf(dossier: Dossier, partner: Pick<Partner, 'id' | 'name'>): PlannedActivity[] {
  const section = sectionSchema.safeParse(planInForce(dossier)?.sections.activities);
  return (section.data?.activities ?? []).filter((activity) => isNamedIn(partner, activity));
}
