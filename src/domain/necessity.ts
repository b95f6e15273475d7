import type { Client } from './client.ts';
import type { EndReason } from './labels.ts';
import type { Contract, SponsorKind } from './organisation.ts';

/**
 * The necessity guard: which datum is needed, allowed or forbidden for which kind of sponsor (AVG 5(1)(c), UAVG 46, P5).
 * Forms leave a 'never' field out, commands refuse it, documents cannot hold it.
 */
export type Necessity = 'needed' | 'optional' | 'never';

const needed = {
  uwv: 'needed',
  municipality: 'needed',
  employerOutplacement: 'needed',
  employerSecondTrack: 'needed',
  privatePerson: 'needed',
} as const;
const optional = {
  uwv: 'optional',
  municipality: 'optional',
  employerOutplacement: 'optional',
  employerSecondTrack: 'optional',
  privatePerson: 'optional',
} as const;

/** The eight kinds of P5 (and what belongs to them) against the five kinds of sponsor (P1). */
const matrix = {
  name: needed,
  birthDate: needed,
  address: needed,
  phone: optional,
  email: optional,
  /** Only an authority that pays a benefit has a use for it; today that is doubtful too, so never obligatory. */
  civilStatus: { ...optional, employerOutplacement: 'never', employerSecondTrack: 'never', privatePerson: 'never' },
  /** Only where a statute says so; for the second track the contract names which (`bsnAllowed`). */
  bsn: { ...optional, employerOutplacement: 'never', privatePerson: 'never' },
  legalScheme: { ...needed, employerOutplacement: 'never', employerSecondTrack: 'optional', privatePerson: 'optional' },
  representative: optional,
  education: needed,
  workExperience: needed,
  availability: needed,
  employability: needed,
  language: needed,
  skills: needed,
  wishes: needed,
  /** Long absence as the reason of the end: near to health, and only a statute makes that the sponsor's business (UAVG 30). */
  longAbsence: { ...optional, employerOutplacement: 'never', privatePerson: 'never' },
  /** The employer where the client starts: only what the sponsor needs to check the result. */
  placementEmployer: { ...optional, employerOutplacement: 'never', employerSecondTrack: 'never' },
} as const satisfies Record<string, Record<SponsorKind, Necessity>>;

export type DataField = keyof typeof matrix;
export const dataFields = Object.keys(matrix) as DataField[];

/** May or must this datum be registered for this kind of sponsor? */
export function necessity(field: DataField, sponsorKind: SponsorKind): Necessity {
  return matrix[field][sponsorKind];
}

/** May this datum be held under this contract at all? */
export function isAllowed(field: DataField, contract: Pick<Contract, 'kind' | 'bsnBase'>): boolean {
  return field === 'bsn' ? bsnAllowed(contract) : necessity(field, contract.kind) !== 'never';
}

/** May a trajectory under this contract be ended for this reason? */
export function mayEndFor(reason: EndReason, contract: Pick<Contract, 'kind' | 'bsnBase'>): boolean {
  return reason !== 'illnessLong' || isAllowed('longAbsence', contract);
}

/**
 * R9: is a BSN allowed for assignments under this contract? UWV and municipalities: yes, their statutes say so. Second
 * track: only with the statutory base ticked in the contract. Outplacement and private persons: never.
 */
export function bsnAllowed(contract: Pick<Contract, 'kind' | 'bsnBase'>): boolean {
  switch (contract.kind) {
    case 'uwv':
    case 'municipality':
      return true;
    case 'employerSecondTrack':
      return contract.bsnBase === 'WIA' || contract.bsnBase === 'ZW' || contract.bsnBase === 'SUWI';
    case 'employerOutplacement':
    case 'privatePerson':
      return false;
  }
}

/** The BSN as far as this contract allows one today: what an earlier contract allowed is shown and used no more (R9). */
export function allowedBsn(
  { bsn }: Pick<Client, 'bsn'>,
  contract: Pick<Contract, 'kind' | 'bsnBase'> | undefined,
): string | undefined {
  return contract && bsnAllowed(contract) ? bsn : undefined;
}
