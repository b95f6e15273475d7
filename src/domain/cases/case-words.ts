import type { CaseLetter, channels } from './case.ts';

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
