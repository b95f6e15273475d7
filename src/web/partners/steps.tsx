import {
  archiveDeclaration,
  clearPerson,
  refuseDeclaration,
  resumePerson,
  reviewPerson,
  sendDeclaration,
} from '#src/commands/partners/declaration.ts';
import { contractPartner, endPartner, suspendPartner } from '#src/commands/partners/keep-partner.ts';
import { verifyPerson } from '#src/commands/partners/keep-person.ts';
import { endPerson, suspendPerson } from '#src/commands/partners/stop-person.ts';
import type { Fields, Form, ValuesOf } from '#src/domain/form.ts';
import {
  archiveDeclarationForm,
  endPartnerForm,
  endPersonForm,
  partnerContractForm,
  refuseDeclarationForm,
  resumePersonForm,
  suspendPartnerForm,
  suspendPersonForm,
  verifyPersonForm,
} from '#src/domain/partner/forms.ts';
import type { HouseAction } from '#src/domain/permissions.ts';
import type { Result } from '#src/domain/result.ts';
import { showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { notFound, refused, seeOther } from '../respond.tsx';
import { type AtPartner, type AtPerson, backToPartner, backToPerson, clears } from './with-partner.ts';

/** A step of a partner or of a person: who may, the page with its questions if it has any, and what is posted. */
type Step<A> = {
  readonly may: readonly HouseAction[];
  readonly ask?: (at: A) => Promise<Response>;
  readonly post: (at: A) => Promise<Response>;
};

type Place<A> = {
  readonly back: (at: A) => { readonly href: string; readonly label: string };
  readonly action: (at: A) => string;
};

const atPartner: Place<AtPartner> = {
  back: ({ partner }) => backToPartner(partner),
  action: ({ visit, partner }) => paths.partnerStep({ partner: partner.id, step: visit.param('step') }),
};
const atPerson: Place<AtPerson> = {
  back: backToPerson,
  action: ({ visit, partner, person }) =>
    paths.partnerPersonStep({ partner: partner.id, person: person.id, step: visit.param('step') }),
};
const atClearing: Place<AtPerson> = {
  back: backToPerson,
  action: ({ visit, partner, person }) =>
    paths.partnerPersonClear({ partner: partner.id, person: person.id, step: visit.param('step') }),
};

/** A step that asks something. */
function asking<A extends AtPartner, F extends Fields>(
  place: Place<A>,
  may: readonly HouseAction[],
  formOf: (at: A) => Form<F>,
  keep: (at: A, answers: ValuesOf<Form<F>>) => Promise<Result<unknown>>,
): Step<A> {
  const editor = (at: A) => {
    const form = formOf(at);
    const { title } = form;
    return { title, here: 'sponsors', back: place.back(at), form, action: place.action(at), submit: title } as const;
  };
  return {
    may,
    ask: (at) => showEditor(at.visit, editor(at), {}),
    post: (at) =>
      submitEditor(
        at.visit,
        editor(at),
        (answers) => keep(at, answers),
        () => place.back(at).href,
      ),
  };
}

/** A step that asks nothing: a button. */
function pressing<A extends AtPartner>(
  place: Place<A>,
  may: readonly HouseAction[],
  act: (at: A) => Promise<Result<unknown>>,
): Step<A> {
  return {
    may,
    post: async (at) => {
      const acted = await act(at);
      return acted.ok ? seeOther(place.back(at).href) : refused(at.visit, acted.refusal);
    },
  };
}

const prepare = ['partners.prepare'] as const;
const clear = ['partners.clear'] as const;

const partnerSteps: Readonly<Record<string, Step<AtPartner>>> = {
  contract: asking(
    atPartner,
    clear,
    ({ visit }) => partnerContractForm(visit.today),
    ({ visit, partner }, contract) => contractPartner(visit.deps, visit.actor, { id: partner.id, ...contract }),
  ),
  schorsen: asking(
    atPartner,
    clear,
    () => suspendPartnerForm,
    ({ visit, partner }, { reason }) => suspendPartner(visit.deps, visit.actor, { id: partner.id, reason }),
  ),
  beeindigen: asking(
    atPartner,
    clear,
    () => endPartnerForm,
    ({ visit, partner }, { reason }) => endPartner(visit.deps, visit.actor, { id: partner.id, reason }),
  ),
};

const personSteps: Readonly<Record<string, Step<AtPerson>>> = {
  nabellen: asking(
    atPerson,
    prepare,
    ({ visit }) => verifyPersonForm(visit.today),
    ({ visit, person }, { on }) => verifyPerson(visit.deps, visit.actor, { id: person.id, on }),
  ),
  verstuurd: pressing(atPerson, prepare, ({ visit, person }) => sendDeclaration(visit.deps, visit.actor, person.id)),
  archiveren: asking(
    atPerson,
    prepare,
    () => archiveDeclarationForm,
    ({ visit, person }) => archiveDeclaration(visit.deps, visit.actor, person.id),
  ),
  weg: asking(
    atPerson,
    [...prepare, ...clear],
    () => endPersonForm,
    ({ visit, person }, { reason }) => endPerson(visit.deps, visit.actor, { id: person.id, reason }),
  ),
};

/** What lets a person in or keeps one out: at an address of its own, since its row asks who is there (R57). */
const clearingSteps: Readonly<Record<string, Step<AtPerson>>> = {
  afkeuren: asking(
    atClearing,
    clear,
    () => refuseDeclarationForm,
    ({ visit, person }, { reason }) => refuseDeclaration(visit.deps, visit.actor, { id: person.id, reason }),
  ),
  goedkeuren: pressing(atClearing, clear, ({ visit, person }) => clearPerson(visit.deps, visit.actor, person.id)),
  nagegaan: pressing(atClearing, clear, ({ visit, person }) => reviewPerson(visit.deps, visit.actor, person.id)),
  schorsen: asking(
    atClearing,
    clear,
    () => suspendPersonForm,
    ({ visit, person }, { reason }) => suspendPerson(visit.deps, visit.actor, { id: person.id, reason }),
  ),
  opheffen: asking(
    atClearing,
    clear,
    () => resumePersonForm,
    ({ visit, person }, { reason }) => resumePerson(visit.deps, visit.actor, { id: person.id, reason }),
  ),
};

/** Whoever may not take a step finds no page of it. */
function stepOf<A extends AtPartner>(steps: Readonly<Record<string, Step<A>>>, { visit }: A): Step<A> | undefined {
  const name = visit.param('step');
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
  return step?.may.some((right) => (right === 'partners.clear' ? clears(visit) : visit.may(right))) ? step : undefined;
}

function asked<A extends AtPartner>(steps: Readonly<Record<string, Step<A>>>) {
  return (at: A): Response | Promise<Response> => stepOf(steps, at)?.ask?.(at) ?? notFound(at.visit);
}

function posted<A extends AtPartner>(steps: Readonly<Record<string, Step<A>>>) {
  return (at: A): Response | Promise<Response> => stepOf(steps, at)?.post(at) ?? notFound(at.visit);
}

export const askPartnerStep = asked(partnerSteps);
export const postPartnerStep = posted(partnerSteps);
export const askPersonStep = asked(personSteps);
export const postPersonStep = posted(personSteps);
export const askClearing = asked(clearingSteps);
export const postClearing = posted(clearingSteps);
