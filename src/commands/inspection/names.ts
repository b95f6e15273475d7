import { eventLabel } from '#src/domain/event-labels.ts';
import type { Names } from '#src/domain/inspection/describe.ts';
import { findKind } from '#templates/index.ts';
import type { EventDeclaration } from '#workflows/index.ts';
import { stateLabel, workflows } from '#workflows/index.ts';

/** The words of templates and machines for an overview of what is recorded. */
export const inspectionNames: Names = {
  kind: (kind) => findKind(kind)?.title ?? kind,
  section: (kind, key) => findKind(kind)?.sections.find((one) => one.key === key)?.form,
  state: stateLabel,
  event: (machine, type) => {
    const events: Readonly<Record<string, EventDeclaration>> = workflows[machine].events;
    return events[type]?.label ?? eventLabel({ type });
  },
};
