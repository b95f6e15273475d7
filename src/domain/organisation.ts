import { z } from 'zod';
import { contractBillingSchema, houseBillingSchema } from './billing.ts';
import { deliverySchema } from './delivery.ts';
import {
  type BranchId,
  type ContactId,
  type ContractId,
  type DossierId,
  idSchema,
  type SponsorId,
  type UserId,
} from './ids.ts';
import { letterheadsSchema } from './letterhead.ts';
import { partnerSchema } from './partner/partner.ts';
import { secondFactorSchema } from './second-factor.ts';
import { confirmationSchema, secrecyTextSchema } from './secrecy.ts';
import { settingChangeSchema } from './settings/change.ts';
import { maintenanceTermsSchema } from './settings/maintenance.ts';
import { accessSchema, termsSchema } from './settings/terms.ts';
import { surveySendingSchema } from './survey/agency.ts';
import { type Day, daySchema, instantSchema } from './time.ts';
import { wordingSchema } from './wording.ts';

/** DOMAIN 13 and R36: what somebody is employed to do. A user may hold several. */
export const roles = ['coach', 'clerk', 'branchManager', 'directorate', 'complaintHandler', 'systemAdmin'] as const;
export type Role = (typeof roles)[number];

/** R61: to whom a client of a coach who leaves goes after the last working day, and who decided that. */
const successorSchema = z.strictObject({
  dossierId: idSchema<DossierId>(),
  coachId: idSchema<UserId>(),
  at: instantSchema,
  by: idSchema<UserId>(),
});

export const userSchema = z.strictObject({
  id: idSchema<UserId>(),
  name: z.string().min(1).max(120),
  /** "mevrouw", "de heer" or nothing, as printed in documents. */
  formOfAddress: z.enum(['heer', 'mevrouw', 'neutraal']),
  email: z.string(),
  phone: z.string().optional(),
  jobTitle: z.string().max(80),
  roles: z.array(z.enum(roles)).min(1),
  branchId: idSchema<BranchId>(),
  /** Opaque password hash (web/login decides the algorithm); absent until the one-time link was used. */
  passwordHash: z.string().optional(),
  /** SHA-256 of the one-time link's secret, with its end. */
  invitation: z.strictObject({ hash: z.string(), expiresAt: instantSchema }).optional(),
  /** Absent: the password is enough, as far as the roles ask no more. */
  secondFactor: secondFactorSchema.optional(),
  /**
   * Every one-time link made once the account was open, the last at the end; without `by` it was made at the server.
   * `factor`: it also took the second factor away, of a lost phone.
   */
  links: z
    .array(
      z.strictObject({ at: instantSchema, by: idSchema<UserId>().optional(), factor: z.literal('reset').optional() }),
    )
    .optional(),
  /** R60: the date the secrecy clause was signed. No clause, no access. */
  clauseSignedOn: daySchema.optional(),
  /** R60: which versions of the clause this employee read and confirmed on the screen, the last at the end. */
  secrecy: z.array(confirmationSchema).optional(),
  /** R61: last working day; access ends after it. */
  leavesOn: daySchema.optional(),
  /** Of a coach who leaves: one a client, until they were handed over. */
  successors: z.array(successorSchema).optional(),
  display: z.enum(['system', 'licht', 'donker']).default('system'),
});
export type User = z.infer<typeof userSchema>;

/** R37: dated replacement of a coach. */
export const substitutionSchema = z.strictObject({
  coachId: idSchema<UserId>(),
  substituteId: idSchema<UserId>(),
  from: daySchema,
  until: daySchema,
  /** Ended before its last day, or before it began; it gives no access from then on and is kept as evidence (P14). */
  ended: z.strictObject({ at: instantSchema, by: idSchema<UserId>() }).optional(),
});
export type Substitution = z.infer<typeof substitutionSchema>;

export const branchSchema = z.strictObject({
  id: idSchema<BranchId>(),
  name: z.string().min(1).max(80),
  street: z.string().max(120),
  postcode: z.string(),
  town: z.string().max(80),
  phone: z.string(),
  email: z.string(),
  /** Which side of the envelope the window is on (PRINT-DESIGN 8). */
  envelopeWindow: z.enum(['links', 'rechts', 'geen']).default('links'),
  /** Nobody works there any more and nothing begins there; its archive stays until it is destroyed. */
  closedOn: daySchema.optional(),
});
export type Branch = z.infer<typeof branchSchema>;

export const sponsorKinds = [
  'uwv',
  'municipality',
  'employerOutplacement',
  'employerSecondTrack',
  'privatePerson',
] as const;
export type SponsorKind = (typeof sponsorKinds)[number];

/** Terms of DOMAIN 2.6, all per contract. Days are Dutch working days unless the name says otherwise. */
export const contractSchema = z.strictObject({
  id: idSchema<ContractId>(),
  name: z.string().min(1).max(120),
  kind: z.enum(sponsorKinds),
  validFrom: daySchema,
  validUntil: daySchema.optional(),
  /** R22: a voortgangsrapportage each so many months or weeks. */
  cadence: z.strictObject({ every: z.number().int().min(1).max(26), unit: z.enum(['months', 'weeks']) }),
  terms: z.strictObject({
    inviteWithin: z.number().int(),
    intakeWithin: z.number().int(),
    planWithin: z.number().int(),
    firstReminder: z.number().int(),
    secondReminder: z.number().int(),
    escalation: z.number().int(),
    reportWithin: z.number().int(),
    finalReportWithin: z.number().int(),
  }),
  delivery: deliverySchema,
  reportApproval: z.enum(['required', 'informOnly']),
  /** Off unless the sponsor agreed in writing (R19). */
  tacitApproval: z.boolean(),
  /** The statute under which a BSN may be used for this contract; see bsnAllowed in necessity.ts. */
  bsnBase: z.enum(['none', 'SUWI', 'WIA', 'ZW', 'Participatiewet']),
  wantsBsnInDocuments: z.boolean(),
  budgetHours: z.number().min(0).max(2000),
  maxMonths: z.number().int().min(1).max(60),
  gdprRole: z.enum(['controller', 'processor']),
  /** Within so many real hours the sponsor wants to know of a breach; absent: nothing shorter than the law was agreed. */
  breachHours: z.number().int().min(1).max(72).optional(),
  /** P13: prices, and what invoices under it have to say. */
  billing: contractBillingSchema,
});
export type Contract = z.infer<typeof contractSchema>;

export const contactSchema = z.strictObject({
  id: idSchema<ContactId>(),
  name: z.string().min(1).max(120),
  formOfAddress: z.enum(['heer', 'mevrouw', 'neutraal']),
  jobTitle: z.string().max(80),
  department: z.string().max(120).optional(),
  email: z.string(),
  phone: z.string().optional(),
  /** Call-back done: by whom and when (DOMAIN 8.2 `address verified`). Nothing is sent to an unverified address. */
  verified: z.strictObject({ on: daySchema, by: idSchema<UserId>() }).optional(),
  /** R21: named by a contact of this sponsor inside its own mail domains, to decide in that contact's place. */
  forwarded: z.strictObject({ on: daySchema, by: idSchema<ContactId>() }).optional(),
  leftOn: daySchema.optional(),
});
export type Contact = z.infer<typeof contactSchema>;

/** Does this contact work at the sponsor on this day? The last working day still counts. */
export function isPresent({ leftOn }: Pick<Contact, 'leftOn'>, on: Day): boolean {
  return leftOn === undefined || on <= leftOn;
}

/**
 * The name of every private sponsor. Who it is, is personal data (P2, R3): it stands in the dossier of that client, goes
 * when the dossier is destroyed, and is seen by who may see the dossier.
 */
export const privateSponsorName = 'Particuliere opdrachtgever';

const sponsorFields = z.strictObject({
  id: idSchema<SponsorId>(),
  name: z.string().min(1).max(120),
  kind: z.enum(sponsorKinds),
  street: z.string().max(120).optional(),
  postcode: z.string().optional(),
  town: z.string().max(80).optional(),
  /** Mail domains that are the sponsor's own (R21: forwarding stays inside them). */
  domains: z.array(z.string()),
  contracts: z.array(contractSchema),
  contacts: z.array(contactSchema),
});
export const sponsorSchema = sponsorFields.refine(
  (sponsor) => sponsor.kind !== 'privatePerson' || isNameless(sponsor),
  {
    error: 'a private sponsor is a person: name, address and contact live in the dossier',
  },
);
export type Sponsor = z.infer<typeof sponsorSchema>;

function isNameless({ name, street, postcode, town, domains, contacts }: z.infer<typeof sponsorFields>): boolean {
  return name === privateSponsorName && !(street || postcode || town) && domains.length + contacts.length === 0;
}

export const organisationSchema = z.strictObject({
  name: z.string(),
  branches: z.array(branchSchema),
  users: z.array(userSchema),
  substitutions: z.array(substitutionSchema),
  sponsors: z.array(sponsorSchema),
  /** P15: companies that carry out part of a trajectory; their people are files of their own. */
  partners: z.array(partnerSchema),
  settings: z.strictObject({
    /** R28: the bureau's name. */
    surveyAgency: z.string(),
    /** Absent as long as nothing was agreed with it: then nothing goes there. */
    survey: surveySendingSchema.optional(),
    /** R57: roles that can do nothing without a second factor. */
    secondFactorRoles: z.array(z.enum(roles)),
    supervisorName: z.string(),
    supervisorAddress: z.string(),
    supervisorPhone: z.string(),
    /** Absent: nobody chose otherwise than `usualTerms`. */
    terms: termsSchema.optional(),
    /** Absent: nobody chose otherwise than `usualAccess`. */
    access: accessSchema.optional(),
    /** Absent: every month. */
    maintenance: maintenanceTermsSchema.optional(),
  }),
  /** What was set otherwise: who, when, why, and each answer before and after. None is ever removed. */
  settingChanges: z.array(settingChangeSchema),
  /** P13: who sends invoices and where they are paid; absent: nobody filled it in, and no invoice can be made. */
  billing: houseBillingSchema.optional(),
  /** P23: the secrecy clause, with every version; the one in force at the end. */
  secrecy: z.array(secrecyTextSchema).min(1),
  /** Standard texts of letters and documents that were worded otherwise, with every version. */
  wording: wordingSchema,
  /** The briefpapier of the house and its branches, with every version. */
  letterheads: letterheadsSchema,
});
export type Organisation = z.infer<typeof organisationSchema>;

export function findUser(organisation: Organisation, id: UserId): User | undefined {
  return organisation.users.find((user) => user.id === id);
}

export function findBranch(organisation: Organisation, id: BranchId): Branch | undefined {
  return organisation.branches.find((branch) => branch.id === id);
}

/** The branches one can turn to. */
export function openBranches({ branches }: Pick<Organisation, 'branches'>): Branch[] {
  return branches.filter(({ closedOn }) => closedOn === undefined);
}

export function findSponsor(organisation: Organisation, id: SponsorId): Sponsor | undefined {
  return organisation.sponsors.find((sponsor) => sponsor.id === id);
}

/** R37: does it give access today? */
export function isRunning({ from, until, ended }: Substitution, today: Day): boolean {
  return !ended && from <= today && today <= until;
}

/** Who stands in for whom today: the coaches whose clients `userId` may also see (R37). */
export function substitutesFor(organisation: Organisation, userId: UserId, today: Day): UserId[] {
  return organisation.substitutions
    .filter((one) => one.substituteId === userId && isRunning(one, today))
    .map((one) => one.coachId);
}

export type Assigner = {
  readonly sponsor: Sponsor;
  readonly contract: Contract;
  /** Undefined for a private person only: that is the client (R2). */
  readonly contact: Contact | undefined;
};

/** The sponsor, contract and contact an assignment names. Undefined when one of them is unknown. */
export function findAssigner(
  organisation: Organisation,
  ids: { readonly sponsorId: SponsorId; readonly contractId: ContractId; readonly contactId?: ContactId | undefined },
): Assigner | undefined {
  const sponsor = findSponsor(organisation, ids.sponsorId);
  const contract = sponsor?.contracts.find((one) => one.id === ids.contractId);
  const contact = sponsor?.contacts.find((one) => one.id === ids.contactId);
  const known = contact !== undefined || sponsor?.kind === 'privatePerson';
  return sponsor && contract && known ? { sponsor, contract, contact } : undefined;
}
