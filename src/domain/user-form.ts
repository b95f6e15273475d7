import { email, optionalPhone } from './contact-fields.ts';
import { dayProblems, untilToday } from './day-limits.ts';
import { choice, choices, date, form, type Judged, text, type ValuesOf } from './form.ts';
import type { BranchId, UserId } from './ids.ts';
import { formOfAddressLabels, optionsOf, roleLabels } from './labels.ts';
import { readName } from './name-fields.ts';
import type { Organisation, User } from './organisation.ts';
import type { Problem } from './result.ts';
import { isSoleRole, mayStaff, rolesToGive } from './staffing.ts';
import type { Day } from './time.ts';

/**
 * An account of an employee: roles (R36), branch (R63), secrecy clause (R60) and last working day (R61). It offers what
 * the editor may give; the roles of the own account stay as they are.
 */
export function userForm(
  organisation: Pick<Organisation, 'branches' | 'users'>,
  editor: User,
  { today, editing }: { readonly today: Day; readonly editing?: UserId | undefined },
) {
  return form({
    title: 'Medewerker',
    why: 'Wie mag wat zien, volgt uit de rol (privacyreglement, bepaling 14). Zonder getekende geheimhouding is er geen toegang (bepaling 23).',
    fields: {
      formOfAddress: choice({
        label: 'Aanspreekvorm',
        missing: 'Kies de aanspreekvorm van de medewerker',
        options: optionsOf(formOfAddressLabels),
      }),
      name: text({
        label: 'Naam',
        hint: 'Zoals die in documenten staat, bijvoorbeeld Sanne Verzonnen',
        missing: 'Vul de naam van de medewerker in',
        max: 120,
        read: readName,
      }),
      email: email({ label: 'E-mailadres', missing: 'Vul het e-mailadres van de medewerker in' }),
      phone: optionalPhone({ label: 'Telefoonnummer' }),
      jobTitle: text({
        label: 'Functie',
        hint: 'Bijvoorbeeld re-integratiecoach',
        missing: 'Vul de functie van de medewerker in',
        max: 80,
        checkWords: false,
        named: true,
      }),
      roles: rolesField(editor, editing),
      branchId: choice<BranchId, { optional?: false }>({
        label: 'Vestiging',
        missing: 'Kies de vestiging',
        options: organisation.branches
          .filter(({ id, closedOn }) => !closedOn && mayStaff(editor, id))
          .map(({ id, name }) => ({ value: id, label: name })),
      }),
      clauseSignedOn: date({
        label: 'Geheimhouding getekend op',
        hint: 'Zonder deze datum is er geen toegang',
        optional: true,
        needed: 'nodig voor toegang',
      }),
      leavesOn: date({ label: 'Laatste werkdag', hint: 'Na deze dag is er geen toegang meer', optional: true }),
    },
    check: (answers): Problem[] => [
      ...accountProblems(
        answers,
        organisation.users.filter(({ id }) => id !== editing),
      ),
      ...(answers.clauseSignedOn
        ? dayProblems('clauseSignedOn', answers.clauseSignedOn, { last: untilToday(today) })
        : []),
    ],
  });
}
function rolesField(editor: User, editing: UserId | undefined) {
  const own = editing === editor.id;
  const offered = own ? editor.roles : rolesToGive(editor);
  return choices({
    label: 'Rollen',
    ...(own && { hint: 'Uw eigen rollen wijzigt een ander' }),
    min: own ? offered.length : 1,
    missing: own ? 'Zet uw eigen rollen terug: die wijzigt een ander' : 'Kies minstens één rol',
    options: optionsOf(roleLabels).filter(({ value }) => offered.includes(value)),
  });
}
export type UserAnswers = ValuesOf<ReturnType<typeof userForm>>;

/** R37. */
export const soleRole = 'De systeembeheerder ziet geen dossiers. Kies daarnaast geen andere rol';

function accountProblems({ email: typed = '', roles = [] }: Judged<UserAnswers>, others: readonly User[]): Problem[] {
  return [
    ...(others.some((user) => user.email.toLowerCase() === typed.toLowerCase())
      ? [{ field: 'email', message: 'Dit e-mailadres hoort bij een andere medewerker. Gebruik een eigen adres' }]
      : []),
    ...(isSoleRole(roles) ? [] : [{ field: 'roles', message: soleRole }]),
  ];
}

/** What this form changes of an account. */
export function answeredOf(user: User) {
  const { name, formOfAddress, email, phone, jobTitle, roles, branchId, clauseSignedOn, leavesOn } = user;
  return { name, formOfAddress, email, phone, jobTitle, roles, branchId, clauseSignedOn, leavesOn };
}

/** The account with these answers; password and invitation of an existing one stay. */
export function toUser(answers: UserAnswers, id: UserId, before?: User): User {
  const { phone, clauseSignedOn, leavesOn, ...rest } = answers;
  return {
    id,
    ...rest,
    ...(phone && { phone }),
    ...(clauseSignedOn && { clauseSignedOn }),
    ...(leavesOn && { leavesOn }),
    ...(leavesOn && before?.successors && { successors: before.successors }),
    ...(before?.secrecy && { secrecy: before.secrecy }),
    ...(before?.passwordHash && { passwordHash: before.passwordHash }),
    ...(before?.invitation && { invitation: before.invitation }),
    ...(before?.secondFactor && { secondFactor: before.secondFactor }),
    ...(before?.links && { links: before.links }),
    display: before?.display ?? 'system',
  };
}
