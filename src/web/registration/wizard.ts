import { type Fields, type Form, formatForm, isAsked, type Parsed, parseForm, type Raw } from '#src/domain/form.ts';
import { newId } from '#src/domain/ids.ts';
import { necessity } from '#src/domain/necessity.ts';
import type { Contract, Organisation, Sponsor, User } from '#src/domain/organisation.ts';
import {
  contractChoiceForm,
  findContract,
  type RegistrationPage,
  registrationPages,
} from '#src/domain/registration.ts';
import type { Day } from '#src/domain/time.ts';
import { asAsked, typedBirthDate, withoutAgeCheck } from '../asked-fields.ts';
import type { UserVisit } from '../visit.ts';
import { firstAnswers } from './prefill.ts';

/**
 * Registering one order over several pages. Nothing is stored before the last page: the answers so far travel in the
 * form itself, as hidden fields, and every page is judged again at the end. After each page a 303 leads to the next, which
 * finds them again in typed-answers.ts.
 */
export type Wizard = {
  /** Makes a double press of the last button one dossier. */
  readonly key: string;
  readonly chosen: { readonly sponsor: Sponsor; readonly contract: Contract } | undefined;
  /** Every page this order has; only the choice of the contract until one was chosen. */
  readonly pages: readonly RegistrationPage[];
  readonly today: Day;
  /** Answers of these pages; anything else that was posted is left behind (R7). */
  readonly raw: Raw;
  /** Pages that were handed in. */
  readonly seen: readonly string[];
};

export function readWizard(visit: UserVisit, raw: Raw): Wizard {
  const { today } = visit;
  const contract: RegistrationPage = { key: 'contract', form: contractChoiceForm(visit.organisation, today) };
  const choice = parseForm(contractChoiceForm(visit.organisation, today), answersOf(contract, raw));
  const birthDate = typedBirthDate(raw, today);
  const chosen = choice.ok ? findContract(visit.organisation, choice.value.contractId) : undefined;
  const own = ownBranch(visit.organisation, visit.user);
  const pages = [contract, ...(chosen ? registrationPages(own, chosen, { today, birthDate }) : [])];
  return {
    key: /^[0-9a-z]{26}$/.test(text(raw, '_sleutel')) ? text(raw, '_sleutel') : newId(visit.deps.random.bytes),
    chosen,
    pages,
    today,
    raw: Object.assign({}, ...pages.map((page) => answersOf(page, raw))),
    seen: text(raw, '_gezien')
      .split('.')
      .filter((key) => pages.some((page) => page.key === key)),
  };
}

/** A clerk and a manager register for their own branch only (permission table). */
function ownBranch(organisation: Organisation, user: User): Organisation {
  return {
    ...organisation,
    branches: organisation.branches.filter(({ id }) => id === user.branchId),
    users: organisation.users.filter(({ branchId }) => branchId === user.branchId),
  };
}

/** What was typed on one page, with the reasons given there. */
export function answersOf({ form }: RegistrationPage, raw: Raw): Raw {
  const mine = (name: string) => isAsked(form.fields, name.replace(/^_reden\./, ''));
  return Object.fromEntries(Object.entries(raw).filter(([name]) => mine(name)));
}

/** Everything typed elsewhere, to carry along unseen. */
export function carriedBy(wizard: Wizard, page: RegistrationPage): Raw {
  const here = answersOf(page, wizard.raw);
  return Object.fromEntries(Object.entries(wizard.raw).filter(([name]) => !Object.hasOwn(here, name)));
}

/** What a page shows: what was typed, or at first what is already known. */
export function shownOn(wizard: Wizard, page: RegistrationPage): Raw {
  const typed = answersOf(page, wizard.raw);
  if (!wizard.chosen || wizard.seen.includes(page.key) || Object.keys(typed).length > 0) return typed;
  const branches = page.key === 'coach' ? onlyChoice(page.form) : {};
  return { ...firstAnswers(page, wizard.chosen.contract), ...branches };
}

/** There is one branch to choose from: one's own. */
function onlyChoice(form: Form<Fields>): Raw {
  const control = form.fields.branchId?.control;
  return control?.kind === 'radio' && control.options.length === 1
    ? formatForm(form, { branchId: control.options[0]?.value })
    : {};
}

/** Fields with nothing to choose for this sponsor are not shown: a scheme that is never registered, one's own name (R2). */
export function visibleForm(wizard: Wizard, { form }: RegistrationPage): Form<Fields> {
  const kind = wizard.chosen?.contract.kind;
  const scheme = kind && necessity('legalScheme', kind);
  const hidden = [...(scheme === 'never' ? ['legalScheme'] : []), ...(kind === 'privatePerson' ? ['contactId'] : [])];
  const fields = Object.fromEntries(Object.entries(form.fields).filter(([name]) => !hidden.includes(name)));
  return asAsked(withoutAgeCheck({ ...form, fields }, wizard), scheme === 'needed' ? ['legalScheme'] : []);
}

/** The first page that was not handed in or is not right any more, such as after choosing another contract. */
export function nextPage(wizard: Wizard): RegistrationPage | undefined {
  return wizard.pages.find((page) => !wizard.seen.includes(page.key) || !parse(page, wizard.raw).ok);
}

export function parse(page: RegistrationPage, raw: Raw): Parsed<Readonly<Record<string, unknown>>> {
  return parseForm(page.form, answersOf(page, raw));
}

function text(raw: Raw, name: string): string {
  const value = raw[name];
  return typeof value === 'string' ? value : '';
}
