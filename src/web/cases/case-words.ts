import type { CaseKind, CaseLetter, channels } from '#src/domain/cases/case.ts';
import type { Section } from '../navigation.ts';

export const sectionOf: Readonly<Record<CaseKind, Section>> = {
  request: 'requests',
  complaint: 'complaints',
  breach: 'breaches',
};

export const caseChannelLabels: Readonly<Record<(typeof channels)[number], string>> = {
  web: 'Via de website',
  letter: 'Per brief',
  mail: 'Per e-mail',
  phone: 'Door de telefoon',
  talk: 'In een gesprek',
};

export const sentLabels: Readonly<Record<NonNullable<CaseLetter['sent']>['how'], string>> = {
  post: 'Per post',
  handed: 'Overhandigd',
  mail: 'Per e-mail',
};
