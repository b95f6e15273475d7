import { z } from 'zod';
import { roleLabels } from '../labels.ts';
import { roles, type User } from '../organisation.ts';

/** What can become of an account, by a colleague, at the server or by its owner. */
const deeds = [
  'made',
  'roles',
  'branch',
  'clause',
  'lastDay',
  'reopened',
  'data',
  'closed',
  'locked',
  'link',
  'factorOff',
  'loggedOut',
  'substitute',
  'substituteEnded',
  'welcome',
  'password',
  'factorOn',
  'recoveryCodes',
  'secrecy',
] as const;

/** R37: what an act changed of an account, so that it can be said later who gave whom which role. */
export const accountChangeSchema = z.strictObject({
  did: z.array(z.enum(deeds)).min(1),
  gave: z.array(z.enum(roles)).optional(),
  took: z.array(z.enum(roles)).optional(),
});
export type AccountChange = z.infer<typeof accountChangeSchema>;

/** What saving the form of an account changed. Undefined: nothing. */
export function accountChange(before: User | undefined, after: User): AccountChange | undefined {
  const gave = after.roles.filter((role) => !before?.roles.includes(role));
  const took = before?.roles.filter((role) => !after.roles.includes(role)) ?? [];
  const changed: readonly (readonly [AccountChange['did'][number], boolean])[] = [
    ['made', !before],
    ['roles', gave.length + took.length > 0],
    ['branch', before !== undefined && before.branchId !== after.branchId],
    ['clause', before?.clauseSignedOn !== after.clauseSignedOn],
    ['lastDay', after.leavesOn !== undefined && before?.leavesOn !== after.leavesOn],
    ['reopened', before?.leavesOn !== undefined && after.leavesOn === undefined],
    ['data', before !== undefined && dataOf(before) !== dataOf(after)],
  ];
  const did = changed.flatMap(([deed, isDone]) => (isDone ? [deed] : []));
  if (did.length === 0) return undefined;
  return { did, ...(gave.length > 0 && { gave }), ...(took.length > 0 && { took }) };
}

function dataOf({ name, formOfAddress, email, phone, jobTitle }: User): string {
  return JSON.stringify([name, formOfAddress, email, phone, jobTitle]);
}

/** 'Account: rol gegeven (vestigingsmanager), laatste werkdag ingevuld'. */
export function changeWords({ did, gave = [], took = [] }: AccountChange): string {
  const named = (held: typeof gave) => held.map((role) => roleLabels[role].toLowerCase()).join(', ');
  const ofRoles = [
    ...(gave.length > 0 ? [`rol gegeven (${named(gave)})`] : []),
    ...(took.length > 0 ? [`rol afgenomen (${named(took)})`] : []),
  ];
  return `Account: ${did.flatMap((deed) => (deed === 'roles' ? ofRoles : [deedWords[deed]])).join(', ')}`;
}

const deedWords: Readonly<Record<Exclude<AccountChange['did'][number], 'roles'>, string>> = {
  made: 'gemaakt',
  branch: 'naar een andere vestiging',
  clause: 'datum van de geheimhouding gewijzigd',
  lastDay: 'laatste werkdag ingevuld',
  reopened: 'laatste werkdag weggehaald',
  data: 'naam, functie, mail of telefoon gewijzigd',
  closed: 'per direct gesloten',
  locked: 'op slot gezet',
  link: 'eenmalige link gemaakt',
  factorOff: 'tweede stap uitgezet',
  loggedOut: 'overal uitgelogd',
  substitute: 'vervanger geregeld',
  substituteEnded: 'vervanging beëindigd',
  welcome: 'wachtwoord gekozen met een eenmalige link',
  password: 'wachtwoord gewijzigd',
  factorOn: 'tweede stap aangezet',
  recoveryCodes: 'nieuwe herstelcodes',
  secrecy: 'geheimhouding bevestigd',
};
