import { basisOf } from '#src/commands/basis.ts';
import { linesOf } from '#src/commands/partners/make-package.ts';
import { provide, requestProvision } from '#src/commands/partners/provide.ts';
import { confirmDeletion, objectToPartner, recallProvision } from '#src/commands/partners/recall.ts';
import type { Fields, Form, ValuesOf } from '#src/domain/form.ts';
import { isObjectedTo } from '#src/domain/partner/clearance.ts';
import type { Provision } from '#src/domain/partner/provision.ts';
import {
  deletedForm,
  objectionForm,
  provideForm,
  recallForm,
  requestForm,
} from '#src/domain/partner/provision-forms.ts';
import type { Result } from '#src/domain/result.ts';
import { showEditor, submitEditor } from '../form-page.tsx';
import { type OpenDossier, withDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { notFound, page, seeOther } from '../respond.tsx';
import { route } from '../route.ts';
import { type Eligible, eligibleFor } from './eligible.ts';
import { PartnersPage } from './pages.tsx';

const provideRow = { dossier: 'partner.provide' } as const;
const recallRow = { dossier: 'partner.recall' } as const;

/** P15: what people at partners ask for and get about one client, and what is asked back. */
export const routes = [
  route({
    method: 'GET',
    path: paths.dossierPartners.pattern,
    access: { dossier: 'disclosures.see' },
    handler: withDossier(showPartners),
  }),
  route({ method: 'GET', path: paths.provisionNew.pattern, access: provideRow, handler: withDossier(askRequest) }),
  route({ method: 'POST', path: paths.provisionNew.pattern, access: provideRow, handler: withDossier(postRequest) }),
  route({ method: 'GET', path: paths.partnerObjection.pattern, access: recallRow, handler: withDossier(askObjection) }),
  route({
    method: 'POST',
    path: paths.partnerObjection.pattern,
    access: recallRow,
    handler: withDossier(postObjection),
  }),
  route({ method: 'GET', path: paths.provision.pattern, access: provideRow, handler: withProvision(askFields) }),
  route({ method: 'POST', path: paths.provision.pattern, access: provideRow, handler: withProvision(postFields) }),
  route({ method: 'GET', path: paths.provisionRecall.pattern, access: recallRow, handler: withProvision(askRecall) }),
  route({ method: 'POST', path: paths.provisionRecall.pattern, access: recallRow, handler: withProvision(postRecall) }),
  route({ method: 'GET', path: paths.provisionDeleted.pattern, access: recallRow, handler: withProvision(askDeleted) }),
  route({
    method: 'POST',
    path: paths.provisionDeleted.pattern,
    access: recallRow,
    handler: withProvision(postDeleted),
  }),
];

/** A manager gives a reason first, on the dossier's own page (R29). */
async function showPartners(open: OpenDossier): Promise<Response> {
  const { dossier, sight } = open;
  if (sight !== 'content') return seeOther(paths.dossier({ dossier: dossier.id }));
  return page(<PartnersPage open={open} eligible={await eligibleFor(open)} />);
}

function withProvision(handler: (open: OpenDossier, provision: Provision) => Promise<Response>) {
  return withDossier((open) => {
    const provision = open.dossier.provisions.find(({ id }) => id === open.visit.param('provision'));
    return provision ? handler(open, provision) : notFound(open.visit);
  });
}

/** What a button says, and where it posts to. */
type Press = { readonly action: string; readonly submit: string };

/** The page of one act, and what is posted on it. */
function act<F extends Fields>({ visit, dossier }: OpenDossier, form: Form<F>, { action, submit }: Press) {
  const back = { href: paths.dossierPartners({ dossier: dossier.id }), label: `Partners, ${dossier.reference}` };
  const { title } = form;
  const editor = { title, here: 'clients', back, form, action, submit } as const;
  return {
    ask: () => showEditor(visit, editor, {}),
    post: (keep: (answers: ValuesOf<Form<F>>) => Promise<Result<unknown>>) =>
      submitEditor(visit, editor, keep, () => back.href),
  };
}

function requestAct(open: OpenDossier, eligible: readonly Eligible[]) {
  const options = eligible.map((one) => ({
    value: chosenAs(one),
    label: `${one.name} (${one.partner}): ${one.activity}`,
  }));
  const action = paths.provisionNew({ dossier: open.dossier.id });
  return act(open, requestForm(options), { action, submit: 'Bewaar het verzoek' });
}

/** The person and the activity themselves: a place in a list may be somebody else by the time it is posted. */
function chosenAs({ personId, activity }: Eligible): string {
  return basisOf(`${personId} ${activity}`);
}

async function askRequest(open: OpenDossier): Promise<Response> {
  const eligible = await eligibleFor(open);
  return eligible.length > 0 ? requestAct(open, eligible).ask() : notFound(open.visit);
}

async function postRequest(open: OpenDossier): Promise<Response> {
  const { visit, dossier } = open;
  const eligible = await eligibleFor(open);
  if (eligible.length === 0) return notFound(visit);
  return requestAct(open, eligible).post(async ({ who, requestedOn }) => {
    const chosen = eligible.find((one) => chosenAs(one) === who);
    if (!chosen) return { ok: false, refusal: { code: 'notFound' } };
    const { personId, activity } = chosen;
    return requestProvision(visit.deps, visit.actor, { dossierId: dossier.id, personId, activity, requestedOn });
  });
}

function fieldsAct(open: OpenDossier, provision: Provision) {
  const here = { dossier: open.dossier.id, provision: provision.id };
  const lines = linesOf(open).map((label) => ({ value: basisOf(label), label }));
  return act(open, provideForm(lines), { action: paths.provision(here), submit: 'Geef de gegevens' });
}

function askFields(open: OpenDossier, provision: Provision): Promise<Response> {
  return fieldsAct(open, provision).ask();
}

function postFields(open: OpenDossier, provision: Provision): Promise<Response> {
  const { visit, dossier } = open;
  return fieldsAct(open, provision).post(({ fields, lines }) =>
    provide(visit.deps, visit.actor, {
      dossierId: dossier.id,
      provisionId: provision.id,
      fields,
      // the words themselves: what was ticked goes, or nothing does
      lines: linesOf(open).filter((line) => lines.includes(basisOf(line))),
    }),
  );
}

function recallAct(open: OpenDossier, provision: Provision) {
  const action = paths.provisionRecall({ dossier: open.dossier.id, provision: provision.id });
  return act(open, recallForm, { action, submit: 'Vraag de gegevens terug' });
}

function askRecall(open: OpenDossier, provision: Provision): Promise<Response> {
  return recallAct(open, provision).ask();
}

function postRecall(open: OpenDossier, provision: Provision): Promise<Response> {
  const { visit, dossier } = open;
  return recallAct(open, provision).post(({ reason }) =>
    recallProvision(visit.deps, visit.actor, { dossierId: dossier.id, provisionId: provision.id, reason }),
  );
}

function deletedAct(open: OpenDossier, provision: Provision) {
  const action = paths.provisionDeleted({ dossier: open.dossier.id, provision: provision.id });
  return act(open, deletedForm, { action, submit: 'Bewaar de bevestiging' });
}

function askDeleted(open: OpenDossier, provision: Provision): Promise<Response> {
  return deletedAct(open, provision).ask();
}

function postDeleted(open: OpenDossier, provision: Provision): Promise<Response> {
  const { visit, dossier } = open;
  return deletedAct(open, provision).post(({ on }) =>
    confirmDeletion(visit.deps, visit.actor, { dossierId: dossier.id, provisionId: provision.id, on }),
  );
}

function objectionAct(open: OpenDossier) {
  const { visit, dossier } = open;
  const partners = visit.organisation.partners.filter((one) => !isObjectedTo(dossier, one));
  const options = partners.map(({ id, name }) => ({ value: id, label: name }));
  const press = { action: paths.partnerObjection({ dossier: dossier.id }), submit: 'Bewaar wat de cliënt wil' };
  return { partners, ...act(open, objectionForm(options), press) };
}

function askObjection(open: OpenDossier): Response | Promise<Response> {
  const { partners, ask } = objectionAct(open);
  return partners.length > 0 ? ask() : notFound(open.visit);
}

function postObjection(open: OpenDossier): Response | Promise<Response> {
  const { visit, dossier } = open;
  const { partners, post } = objectionAct(open);
  return post(async ({ partner }) => {
    const chosen = partners.find(({ id }) => id === partner);
    if (!chosen) return { ok: false, refusal: { code: 'notFound' } };
    return objectToPartner(visit.deps, visit.actor, { dossierId: dossier.id, partnerId: chosen.id });
  });
}
