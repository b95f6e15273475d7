import { caseActions } from '#src/domain/case-permissions.ts';
import { branchActions, dossierActions, houseActions } from '#src/domain/permissions.ts';
import {
  type BranchRight,
  type CaseRight,
  type EventDeclaration,
  type HouseRight,
  type StaffRight,
  type Who,
  type WorkflowKey,
  workflows,
} from '#workflows/index.ts';

/** The rows of the permission table under which a person sends this event, in whatever state; none when nobody does. */
export function rightsTo(workflow: WorkflowKey, event: string): readonly StaffRight[] {
  const events: Readonly<Record<string, EventDeclaration>> = workflows[workflow].events;
  const declaration = Object.hasOwn(events, event) ? events[event] : undefined;
  return declaration ? staffRights(declaration) : [];
}

export function staffRights({ who }: EventDeclaration): readonly StaffRight[] {
  return who.filter(isStaffRight);
}

/** The rows of the table of cases under which a person sends this event. */
export function caseRights({ who }: EventDeclaration): readonly CaseRight[] {
  return who.filter(isCaseRight);
}

/** The rows about a whole branch under which a person sends this event. */
export function branchRights({ who }: EventDeclaration): readonly BranchRight[] {
  return who.filter(isBranchRight);
}

/** The rows about the house under which a person sends this event. */
export function houseRights({ who }: EventDeclaration): readonly HouseRight[] {
  return who.filter(isHouseRight);
}

function isStaffRight(who: Who): who is StaffRight {
  return Object.hasOwn(dossierActions, who);
}

function isCaseRight(who: Who): who is CaseRight {
  return Object.hasOwn(caseActions, who);
}

function isBranchRight(who: Who): who is BranchRight {
  return Object.hasOwn(branchActions, who);
}

function isHouseRight(who: Who): who is HouseRight {
  return Object.hasOwn(houseActions, who);
}
