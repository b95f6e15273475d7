import { keepContact, keepContract, keepSponsor, verifyContact } from '#src/commands/organisation/keep-sponsor.ts';
import { formatForm } from '#src/domain/form.ts';
import type { Contact, Contract, Sponsor } from '#src/domain/organisation.ts';
import {
  contactForm,
  contractAnswers,
  contractDefaults,
  contractForm,
  sponsorAnswers,
  sponsorForm,
  verifyContactForm,
} from '#src/domain/sponsor-form.ts';
import { Notice } from '../components/notice.tsx';
import { paths } from '../paths.ts';
import { notFound, page } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { type Editor, showEditor, submitEditor } from './form-page.tsx';
import { SponsorPage, SponsorsPage } from './sponsor-pages.tsx';

const see = { house: 'sponsors.see' } as const;
const edit = { house: 'sponsors.edit' } as const;
const contracts = { house: 'contracts.edit' } as const;

export const routes = [
  route({
    method: 'GET',
    path: paths.sponsors.pattern,
    access: see,
    handler: (visit: UserVisit) => page(<SponsorsPage visit={visit} />),
  }),
  route({
    method: 'GET',
    path: paths.sponsorNew.pattern,
    access: edit,
    handler: (visit: UserVisit) => showEditor(visit, newSponsor, {}),
  }),
  route({ method: 'POST', path: paths.sponsorNew.pattern, access: edit, handler: addSponsor }),
  route({
    method: 'GET',
    path: paths.sponsor.pattern,
    access: see,
    handler: withSponsor((visit, sponsor) => page(<SponsorPage visit={visit} sponsor={sponsor} />)),
  }),
  route({
    method: 'GET',
    path: paths.sponsorEdit.pattern,
    access: edit,
    handler: withSponsor((visit, sponsor) =>
      showEditor(visit, sponsorEditor(sponsor), formatForm(sponsorForm, sponsorAnswers(sponsor))),
    ),
  }),
  route({ method: 'POST', path: paths.sponsorEdit.pattern, access: edit, handler: withSponsor(changeSponsor) }),
  route({
    method: 'GET',
    path: paths.contractNew.pattern,
    access: contracts,
    handler: withSponsor((visit, sponsor) =>
      showEditor(
        visit,
        contractEditor(sponsor),
        formatForm(contractForm(sponsor.kind), contractDefaults(sponsor.kind)),
      ),
    ),
  }),
  route({
    method: 'POST',
    path: paths.contractNew.pattern,
    access: contracts,
    handler: withSponsor((visit, sponsor) => saveContract(visit, sponsor)),
  }),
  route({
    method: 'GET',
    path: paths.contract.pattern,
    access: contracts,
    handler: withContract((visit, sponsor, contract) =>
      showEditor(
        visit,
        contractEditor(sponsor, contract),
        formatForm(contractForm(contract.kind), contractAnswers(contract)),
      ),
    ),
  }),
  route({ method: 'POST', path: paths.contract.pattern, access: contracts, handler: withContract(saveContract) }),
  route({
    method: 'GET',
    path: paths.contactNew.pattern,
    access: edit,
    handler: withSponsor((visit, sponsor) => showEditor(visit, contactEditor(sponsor), {})),
  }),
  route({
    method: 'POST',
    path: paths.contactNew.pattern,
    access: edit,
    handler: withSponsor((visit, sponsor) => saveContact(visit, sponsor)),
  }),
  route({
    method: 'GET',
    path: paths.contact.pattern,
    access: edit,
    handler: withContact((visit, sponsor, contact) =>
      showEditor(visit, contactEditor(sponsor, contact), formatForm(contactForm(sponsor), contact)),
    ),
  }),
  route({ method: 'POST', path: paths.contact.pattern, access: edit, handler: withContact(saveContact) }),
  route({
    method: 'GET',
    path: paths.contactVerify.pattern,
    access: edit,
    handler: withContact((visit, sponsor, contact) => showEditor(visit, verifyEditor(visit, sponsor, contact), {})),
  }),
  route({ method: 'POST', path: paths.contactVerify.pattern, access: edit, handler: withContact(saveCall) }),
];

function withSponsor(handler: (visit: UserVisit, sponsor: Sponsor) => Promise<Response>) {
  return (visit: UserVisit) => {
    const sponsor = visit.organisation.sponsors.find((one) => one.id === visit.param('sponsor'));
    return sponsor ? handler(visit, sponsor) : notFound(visit);
  };
}

function withContract(handler: (visit: UserVisit, sponsor: Sponsor, contract: Contract) => Promise<Response>) {
  return withSponsor((visit, sponsor) => {
    const contract = sponsor.contracts.find((one) => one.id === visit.param('contract'));
    return contract ? handler(visit, sponsor, contract) : notFound(visit);
  });
}

function withContact(handler: (visit: UserVisit, sponsor: Sponsor, contact: Contact) => Promise<Response>) {
  return withSponsor((visit, sponsor) => {
    const contact = sponsor.contacts.find((one) => one.id === visit.param('contact'));
    return contact ? handler(visit, sponsor, contact) : notFound(visit);
  });
}

const newSponsor: Editor<typeof sponsorForm.fields> = {
  title: 'Opdrachtgever toevoegen',
  here: 'sponsors',
  back: { href: paths.sponsors(), label: 'Opdrachtgevers' },
  form: sponsorForm,
  action: paths.sponsorNew(),
  submit: 'Voeg de opdrachtgever toe',
};

function backTo(sponsor: Sponsor) {
  return { href: paths.sponsor({ sponsor: sponsor.id }), label: sponsor.name };
}

function sponsorEditor(sponsor: Sponsor): Editor<typeof sponsorForm.fields> {
  return {
    ...newSponsor,
    title: 'Opdrachtgever wijzigen',
    back: backTo(sponsor),
    action: paths.sponsorEdit({ sponsor: sponsor.id }),
    submit: 'Bewaar de opdrachtgever',
  };
}

function addSponsor(visit: UserVisit) {
  return submitEditor(
    visit,
    newSponsor,
    (values) => keepSponsor(visit.deps, values),
    (sponsor) => paths.sponsor({ sponsor }),
  );
}

function changeSponsor(visit: UserVisit, sponsor: Sponsor) {
  return submitEditor(
    visit,
    sponsorEditor(sponsor),
    (values) => keepSponsor(visit.deps, values, sponsor.id),
    (id) => paths.sponsor({ sponsor: id }),
  );
}

function contractEditor(sponsor: Sponsor, contract?: Contract) {
  const here = { sponsor: sponsor.id };
  return {
    title: contract ? 'Contract wijzigen' : 'Contract toevoegen',
    here: 'sponsors' as const,
    back: backTo(sponsor),
    form: contractForm(contract?.kind ?? sponsor.kind),
    action: contract ? paths.contract({ ...here, contract: contract.id }) : paths.contractNew(here),
    submit: contract ? 'Bewaar het contract' : 'Voeg het contract toe',
    note: contract && (
      <Notice title="Een wijziging geldt voor nieuwe stappen">
        <p>Termijnen die in een dossier al lopen, blijven zoals ze zijn. Wat verstuurd is, verandert niet.</p>
      </Notice>
    ),
  };
}

function saveContract(visit: UserVisit, sponsor: Sponsor, contract?: Contract) {
  const keep = (answers: Parameters<typeof keepContract>[2]['answers']) =>
    keepContract(visit.deps, sponsor.id, { answers, id: contract?.id });
  return submitEditor(visit, contractEditor(sponsor, contract), keep, () => paths.sponsor({ sponsor: sponsor.id }));
}

function contactEditor(sponsor: Sponsor, contact?: Contact) {
  const here = { sponsor: sponsor.id };
  const verify = contact && !contact.verified && (
    <p>
      <a href={paths.contactVerify({ ...here, contact: contact.id })}>Leg vast dat u het adres heeft nagebeld</a>
    </p>
  );
  return {
    title: contact ? 'Contactpersoon wijzigen' : 'Contactpersoon toevoegen',
    here: 'sponsors' as const,
    back: backTo(sponsor),
    form: contactForm(sponsor),
    action: contact ? paths.contact({ ...here, contact: contact.id }) : paths.contactNew(here),
    submit: contact ? 'Bewaar de contactpersoon' : 'Voeg de contactpersoon toe',
    below: verify,
  };
}

function saveContact(visit: UserVisit, sponsor: Sponsor, contact?: Contact) {
  const keep = (answers: Parameters<typeof keepContact>[2]['answers']) =>
    keepContact(visit.deps, sponsor.id, { answers, id: contact?.id });
  return submitEditor(visit, contactEditor(sponsor, contact), keep, (id) =>
    contact?.verified
      ? paths.sponsor({ sponsor: sponsor.id })
      : paths.contactVerify({ sponsor: sponsor.id, contact: id }),
  );
}

function verifyEditor(visit: UserVisit, sponsor: Sponsor, contact: Contact) {
  return {
    title: 'Adres nabellen',
    here: 'sponsors' as const,
    back: backTo(sponsor),
    form: verifyContactForm(visit.today),
    action: paths.contactVerify({ sponsor: sponsor.id, contact: contact.id }),
    submit: 'Leg vast dat het adres klopt',
    note: (
      <p>
        {contact.name}, {contact.email}
      </p>
    ),
  };
}

function saveCall(visit: UserVisit, sponsor: Sponsor, contact: Contact) {
  const keep = ({ on }: { on: Parameters<typeof verifyContact>[2]['on'] }) =>
    verifyContact(visit.deps, sponsor.id, { contactId: contact.id, on, by: visit.user.id });
  return submitEditor(visit, verifyEditor(visit, sponsor, contact), keep, () => paths.sponsor({ sponsor: sponsor.id }));
}
