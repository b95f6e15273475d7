import { type EventDeclaration, type StaffRight, type Who, type WorkflowKey, workflows } from '#workflows/index.ts';

/** The rows of the permission table under which a person sends this event, in whatever state; none when nobody does. */
export function rightsTo(workflow: WorkflowKey, event: string): readonly StaffRight[] {
  const events: Readonly<Record<string, EventDeclaration>> = workflows[workflow].events;
  const declaration = Object.hasOwn(events, event) ? events[event] : undefined;
  return declaration ? staffRights(declaration) : [];
}

export function staffRights({ who }: EventDeclaration): readonly StaffRight[] {
  return who.filter(isStaffRight);
}

function isStaffRight(who: Who): who is StaffRight {
  return who !== 'sponsor' && who !== 'system';
}
