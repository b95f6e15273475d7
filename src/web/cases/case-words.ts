import type { CaseKind } from '#src/domain/cases/case.ts';
import type { Section } from '../navigation.ts';

export const sectionOf: Readonly<Record<CaseKind, Section>> = {
  request: 'requests',
  complaint: 'complaints',
  breach: 'breaches',
};
