import { endYearHold, holdYear, reviewYearHold } from '#src/commands/book-years/holds.ts';
import type { BookYearId, ItemId } from '#src/domain/ids.ts';
import type { BookYear } from '#src/domain/invoices/book-year.ts';
import { holdYearForm } from '#src/domain/invoices/hold-form.ts';
import { reviewHoldForm } from '#src/domain/ordered-hold-form.ts';
import { Held } from '../components/held.tsx';
import { showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { notFound, refused, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';

const hold = { house: 'bookYears.hold' } as const;

/** R33, DOMAIN 7.4: the directorate keeps the invoices of a year longer, such as for an order of the tax office. */
export const routes = [
  route({ method: 'GET', path: paths.bookYear.pattern, access: hold, handler: withYear(showHold) }),
  route({ method: 'POST', path: paths.bookYear.pattern, access: hold, handler: withYear(postHold) }),
  route({ method: 'GET', path: paths.bookYearHold.pattern, access: hold, handler: withYear(showReview) }),
  route({ method: 'POST', path: paths.bookYearHold.pattern, access: hold, handler: withYear(postReview) }),
  route({ method: 'POST', path: paths.bookYearHoldEnd.pattern, access: hold, handler: withYear(postEnd) }),
];

type OpenYear = { readonly visit: UserVisit; readonly bookYear: BookYear; readonly id: BookYearId };

function withYear(handler: (open: OpenYear) => Promise<Response>) {
  return async (visit: UserVisit): Promise<Response> => {
    const { bookYearLists, bookYears } = visit.deps.store;
    const id = bookYearLists.all().find(({ year }) => String(year) === visit.param('year'))?.id;
    const bookYear = id && (await bookYears.load(id))?.value;
    return id && bookYear ? handler({ visit, bookYear, id }) : notFound(visit);
  };
}

function showHold(open: OpenYear) {
  return showEditor(open.visit, holding(open), {});
}

function postHold(open: OpenYear) {
  const { visit, id } = open;
  return submitEditor(
    visit,
    holding(open),
    (answers) => holdYear(visit.deps, visit.actor, id, answers),
    () => paths.bookYears(),
  );
}

function showReview(open: OpenYear) {
  const editor = reviewing(open);
  return editor ? showEditor(open.visit, editor, {}) : notFound(open.visit);
}

function postReview(open: OpenYear) {
  const { visit, id } = open;
  const editor = reviewing(open);
  if (!editor) return notFound(visit);
  return submitEditor(
    visit,
    editor,
    (answers) => reviewYearHold(visit.deps, visit.actor, id, { holdId: holdOf(open), answers }),
    () => paths.bookYears(),
  );
}

async function postEnd(open: OpenYear): Promise<Response> {
  const { visit, id } = open;
  const ended = await endYearHold(visit.deps, visit.actor, id, holdOf(open));
  return ended.ok ? seeOther(paths.bookYears()) : refused(visit, ended.refusal);
}

function holdOf({ visit }: OpenYear): ItemId {
  // any text may stand in the address; the book year knows it or does not
  return visit.param('hold') as ItemId;
}

const back = { href: paths.bookYears(), label: 'Boekjaren' };

/** What is in force, above the form for one more. */
function holding({ visit, bookYear: { year, holds } }: OpenYear) {
  const form = holdYearForm(visit.today);
  return {
    title: `${form.title}: ${year}`,
    here: 'invoices',
    back,
    form,
    note: holds
      .filter(({ ended }) => !ended)
      .map((one) => (
        <Held
          visit={visit}
          hold={one}
          longer={paths.bookYearHold({ year, hold: one.id })}
          end={paths.bookYearHoldEnd({ year, hold: one.id })}
        />
      )),
    action: paths.bookYear({ year }),
    submit: 'Houd de vernietiging tegen',
  } as const;
}

function reviewing(open: OpenYear) {
  const { visit, bookYear } = open;
  const found = bookYear.holds.find(({ id, ended }) => id === holdOf(open) && !ended);
  if (!found) return undefined;
  const form = reviewHoldForm(visit.today);
  return {
    title: `${form.title}: ${bookYear.year}`,
    here: 'invoices',
    back,
    form,
    action: paths.bookYearHold({ year: bookYear.year, hold: found.id }),
    submit: 'Houd langer tegen',
  } as const;
}
