import { keepPartner } from '#src/commands/partners/keep-partner.ts';
import { addPerson, keepPerson } from '#src/commands/partners/keep-person.ts';
import { formatForm } from '#src/domain/form.ts';
import { partnerForm, partnerPersonForm } from '#src/domain/partner/forms.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { askDeclaration, postDeclaration, showDeclarationFile } from './declaration.tsx';
import { PartnerPage } from './partner-page.tsx';
import { PartnersPage } from './partners-page.tsx';
import { PersonPage } from './person-page.tsx';
import { askClearing, askPartnerStep, askPersonStep, postClearing, postPartnerStep, postPersonStep } from './steps.tsx';
import { type AtPartner, type AtPerson, backToPartner, backToPerson, withPartner, withPerson } from './with-partner.ts';

const see = { house: 'partners.see' } as const;
const prepare = { house: 'partners.prepare' } as const;
const clear = { house: 'partners.clear' } as const;

/** P15: partners, their people and the declaration of each of them. Which steps somebody may take is judged step by step. */
export const routes = [
  route({
    method: 'GET',
    path: paths.partners.pattern,
    access: see,
    handler: (visit: UserVisit) => page(<PartnersPage visit={visit} />),
  }),
  route({
    method: 'GET',
    path: paths.partnerNew.pattern,
    access: prepare,
    handler: (visit: UserVisit) => showEditor(visit, partnerEditor(), {}),
  }),
  route({ method: 'POST', path: paths.partnerNew.pattern, access: prepare, handler: addPartner }),
  route({
    method: 'GET',
    path: paths.partner.pattern,
    access: see,
    handler: withPartner((at) => page(<PartnerPage {...at} />)),
  }),
  route({
    method: 'GET',
    path: paths.partnerEdit.pattern,
    access: prepare,
    handler: withPartner((at) => showEditor(at.visit, partnerEditor(at), formatForm(partnerForm, at.partner))),
  }),
  route({ method: 'POST', path: paths.partnerEdit.pattern, access: prepare, handler: withPartner(changePartner) }),
  route({ method: 'GET', path: paths.partnerStep.pattern, access: clear, handler: withPartner(askPartnerStep) }),
  route({ method: 'POST', path: paths.partnerStep.pattern, access: clear, handler: withPartner(postPartnerStep) }),
  route({
    method: 'GET',
    path: paths.partnerPersonNew.pattern,
    access: prepare,
    handler: withPartner((at) => showEditor(at.visit, personEditor(at), {})),
  }),
  route({ method: 'POST', path: paths.partnerPersonNew.pattern, access: prepare, handler: withPartner(newPerson) }),
  route({
    method: 'GET',
    path: paths.partnerPerson.pattern,
    access: see,
    handler: withPerson((at) => page(<PersonPage {...at} />)),
  }),
  route({
    method: 'GET',
    path: paths.partnerPersonEdit.pattern,
    access: prepare,
    handler: withPerson((at) => showEditor(at.visit, personEditor(at), formatForm(partnerPersonForm, at.person))),
  }),
  route({
    method: 'POST',
    path: paths.partnerPersonEdit.pattern,
    access: prepare,
    handler: withPerson(changePersonData),
  }),
  route({ method: 'GET', path: paths.partnerPersonStep.pattern, access: see, handler: withPerson(askPersonStep) }),
  route({ method: 'POST', path: paths.partnerPersonStep.pattern, access: see, handler: withPerson(postPersonStep) }),
  route({ method: 'GET', path: paths.partnerPersonClear.pattern, access: clear, handler: withPerson(askClearing) }),
  route({ method: 'POST', path: paths.partnerPersonClear.pattern, access: clear, handler: withPerson(postClearing) }),
  route({
    method: 'GET',
    path: paths.partnerDeclaration.pattern,
    access: prepare,
    handler: withPerson(askDeclaration),
  }),
  route({
    method: 'POST',
    path: paths.partnerDeclaration.pattern,
    access: prepare,
    accepts: 'file',
    handler: withPerson(postDeclaration),
  }),
  route({
    method: 'GET',
    path: paths.partnerDeclarationFile.pattern,
    access: see,
    handler: withPerson(showDeclarationFile),
  }),
];

function partnerEditor(at?: AtPartner): Editor<typeof partnerForm.fields> {
  return {
    title: at ? 'Partner wijzigen' : 'Partner toevoegen',
    here: 'sponsors',
    back: at ? backToPartner(at.partner) : { href: paths.partners(), label: 'Samenwerkingspartners' },
    form: partnerForm,
    action: at ? paths.partnerEdit({ partner: at.partner.id }) : paths.partnerNew(),
    submit: at ? 'Bewaar de partner' : 'Voeg de partner toe',
  };
}

function addPartner(visit: UserVisit) {
  return submitEditor(
    visit,
    partnerEditor(),
    (answers) => keepPartner(visit.deps, answers),
    (partner) => paths.partner({ partner }),
  );
}

function changePartner(at: AtPartner) {
  return submitEditor(
    at.visit,
    partnerEditor(at),
    (answers) => keepPartner(at.visit.deps, answers, at.partner.id),
    (partner) => paths.partner({ partner }),
  );
}

function personEditor(at: AtPartner | AtPerson): Editor<typeof partnerPersonForm.fields> {
  const here = { partner: at.partner.id };
  return {
    title: 'person' in at ? 'Persoon wijzigen' : 'Persoon toevoegen',
    here: 'sponsors',
    back: 'person' in at ? backToPerson(at) : backToPartner(at.partner),
    form: partnerPersonForm,
    action: 'person' in at ? paths.partnerPersonEdit({ ...here, person: at.person.id }) : paths.partnerPersonNew(here),
    submit: 'person' in at ? 'Bewaar de persoon' : 'Voeg de persoon toe',
  };
}

function newPerson(at: AtPartner) {
  const { visit, partner } = at;
  return submitEditor(
    visit,
    personEditor(at),
    (answers) => addPerson(visit.deps, visit.actor, { partnerId: partner.id, answers }),
    (person) => paths.partnerPersonStep({ partner: partner.id, person, step: 'nabellen' }),
  );
}

function changePersonData(at: AtPerson) {
  const { visit, person } = at;
  return submitEditor(
    visit,
    personEditor(at),
    (answers) => keepPerson(visit.deps, visit.actor, { id: person.id, answers }),
    () => backToPerson(at).href,
  );
}
