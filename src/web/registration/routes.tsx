import { dossierIdOf, registerAssignment } from '#src/commands/registration/register-assignment.ts';
import { problemsOf, unaskedProblems } from '#src/domain/form.ts';
import type { ContractId } from '#src/domain/ids.ts';
import { mayTouch } from '#src/domain/permissions.ts';
import { allFields, type RegistrationAnswers, type RegistrationPage } from '#src/domain/registration.ts';
import type { Problem } from '#src/domain/result.ts';
import { checkFreeText, type KeptReason, type WordWarning } from '../free-text.ts';
import { paths, withQuery } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import { dropTyped, keepTyped, keptTyped, type TypedPlace } from '../typed-answers.ts';
import type { UserVisit } from '../visit.ts';
import { CheckPage } from './check-page.tsx';
import { QuestionPage } from './question-page.tsx';
import { nextPage, parse, readWizard, type Wizard } from './wizard.ts';

const access = { house: 'assignment.register' } as const;

/** R6: from a sponsor's order to a dossier. One address; each page is posted to it and leads on to the next. */
export const routes = [
  route({ method: 'GET', path: paths.register.pattern, access, handler: show }),
  route({ method: 'POST', path: paths.register.pattern, access, handler: goOn }),
];

/** The page that was come to with the answers so far; the first one when nothing is known of this order. */
async function show(visit: UserVisit): Promise<Response> {
  const { searchParams } = visit.url;
  const order = searchParams.get('order');
  const kept = order === null ? undefined : await keptTyped(visit, placeOf(visit, order));
  const wizard = readWizard(visit, kept ?? {});
  const wanted = searchParams.get('stap');
  const here = wizard.pages.find(({ key }) => key === wanted);
  if (here) return ask(visit, wizard, here);
  const open = nextPage(wizard);
  return wanted === 'check' && !open ? check(visit, wizard) : ask(visit, wizard, open ?? wizard.pages[0]);
}

/** On to a page that may be reloaded and gone back to; the answers stay out of its address (R4). */
async function leadTo(visit: UserVisit, wizard: Wizard, stap: string): Promise<Response> {
  const { key, raw, seen } = wizard;
  await keepTyped(visit, placeOf(visit, key), { ...raw, _sleutel: key, _gezien: seen.join('.') });
  return seeOther(withQuery(paths.register(), { order: key, stap }));
}

function placeOf({ session }: UserVisit, order: string): TypedPlace {
  return { shelf: 'known', whose: session.hash, name: order };
}

function goOn(visit: UserVisit): Response | Promise<Response> {
  const { _pagina: at, _ga: wanted } = visit.posted.raw;
  const wizard = readWizard(visit, visit.posted.raw);
  const here = wizard.pages.find(({ key }) => key === at);
  const change = wizard.pages.find(({ key }) => key === wanted);
  if (change) return leadTo(visit, wizard, change.key);
  if (at === 'check') return submit(visit, wizard);
  if (!here) return seeOther(paths.register());
  const judged = judge(visit, wizard, here);
  if (!judged.ok) return ask(visit, wizard, here, judged);
  const further = { ...wizard, seen: [...new Set([...wizard.seen, here.key])] };
  return leadTo(visit, further, nextPage(further)?.key ?? 'check');
}

type Judged = {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  readonly warnings: readonly WordWarning[];
  readonly reasons: readonly KeptReason[];
  readonly values: Readonly<Record<string, unknown>>;
};

function judge(visit: UserVisit, wizard: Wizard, here: RegistrationPage): Judged {
  const parsed = parse(here, wizard.raw);
  const text = checkFreeText(here.form, wizard.raw);
  const twice = new Set<string>();
  const problems = [
    ...unasked(visit, wizard),
    ...problemsOf(parsed),
    ...taken(visit, wizard, here),
    ...smuggledBsn(visit, wizard, here),
  ].filter(({ field }) => !twice.has(field) && twice.add(field));
  return {
    ok: parsed.ok && problems.length === 0 && text.warnings.length === 0,
    problems,
    warnings: text.warnings,
    reasons: text.overrides,
    values: parsed.ok ? parsed.value : {},
  };
}

/** R7: the pages before are carried along unseen, so what nobody asked for is looked for in all that was posted. */
function unasked(visit: UserVisit, { chosen, pages }: Wizard): Problem[] {
  return chosen ? unaskedProblems(allFields(pages), visit.posted.raw) : [];
}

/** The same order twice is seen here already, and judged again when the dossier is made. */
function taken(visit: UserVisit, wizard: Wizard, here: RegistrationPage): Problem[] {
  const order = here.form.fields.orderNumber?.parse(wizard.raw, 'orderNumber');
  if (!order?.ok || !wizard.chosen) return [];
  const found = visit.deps.store.lists.byOrder(wizard.chosen.sponsor.id, String(order.value));
  if (!found?.open) return [];
  const seen = mayTouch(visit.user, 'dossier.see', found, visit.organisation, visit.today);
  const which = seen ? `: ${found.reference}` : '';
  return [{ field: 'orderNumber', message: `Er is al een open dossier met dit ordernummer${which}` }];
}

/** R9: a BSN posted for an order that allows none is refused. Choosing another contract drops it without a word. */
function smuggledBsn(visit: UserVisit, wizard: Wizard, here: RegistrationPage): Problem[] {
  const allowed = wizard.pages.some(({ key }) => key === 'bsn');
  const posted = visit.posted.raw.bsn ?? '';
  return here.key === 'contract' || allowed || posted.length === 0
    ? []
    : [{ field: 'bsn', message: 'Bij deze opdracht mag het BSN niet worden vastgelegd' }];
}

function ask(visit: UserVisit, wizard: Wizard, here: RegistrationPage | undefined, judged?: Judged): Promise<Response> {
  if (!here) throw new Error('the choice of a contract is always the first page');
  return page(
    <QuestionPage
      visit={visit}
      wizard={wizard}
      here={here}
      problems={judged?.problems ?? []}
      warnings={judged?.warnings ?? []}
    />,
    judged ? 422 : 200,
  );
}

function check(visit: UserVisit, wizard: Wizard): Promise<Response> {
  return page(<CheckPage visit={visit} wizard={wizard} answers={answersOfAll(wizard)} />);
}

async function submit(visit: UserVisit, wizard: Wizard): Promise<Response> {
  const id = dossierIdOf(visit.user.id, wizard.key);
  if (visit.deps.store.dossiers.summary(id)) return seeOther(paths.dossier({ dossier: id }));
  const reasons: KeptReason[] = [];
  for (const here of wizard.pages) {
    const judged = judge(visit, wizard, here);
    if (!judged.ok) return ask(visit, wizard, here, judged);
    reasons.push(...judged.reasons);
  }
  if (!wizard.chosen) return seeOther(paths.register());
  const contractId: ContractId = wizard.chosen.contract.id;
  const order = { key: wizard.key, contractId, answers: answersOfAll(wizard), reasons };
  const registered = await registerAssignment(visit.deps, visit.actor, order);
  if (registered.ok) {
    await dropTyped(visit, placeOf(visit, wizard.key));
    return seeOther(paths.dossier({ dossier: registered.value }));
  }
  const { refusal } = registered;
  const where = wizard.pages.find(({ form }) =>
    refusal.problems?.some(({ field }) => Object.hasOwn(form.fields, field)),
  );
  if (!where) return refused(visit, refusal);
  return ask(visit, wizard, where, {
    ok: false,
    problems: refusal.problems ?? [],
    warnings: [],
    reasons: [],
    values: {},
  });
}

/** The answers of all pages together. Only asked when every page is right. */
function answersOfAll(wizard: Wizard): RegistrationAnswers {
  const values = wizard.pages.map((here) => {
    const parsed = parse(here, wizard.raw);
    return parsed.ok ? parsed.value : {};
  });
  // field names are unique over the pages, and together the pages ask exactly these answers
  return Object.assign({}, ...values) as RegistrationAnswers;
}
