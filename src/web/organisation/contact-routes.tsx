import { keepContact, verifyContact } from '#src/commands/organisation/keep-sponsor.ts';
import { formatForm } from '#src/domain/form.ts';
import { type Contact, isPresent, type Sponsor } from '#src/domain/organisation.ts';
import { contactForm, verifyContactForm } from '#src/domain/sponsor-form.ts';
import { LinkButton } from '../components/button.tsx';
import { showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { notFound } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { backTo, withOrganisation } from './with-sponsor.ts';

const edit = { house: 'sponsors.edit' } as const;

export const routes = [
  route({
    method: 'GET',
    path: paths.contactNew.pattern,
    access: edit,
    handler: withOrganisation((visit, sponsor) => showEditor(visit, contactEditor(visit, sponsor), {})),
  }),
  route({
    method: 'POST',
    path: paths.contactNew.pattern,
    access: edit,
    handler: withOrganisation((visit, sponsor) => saveContact(visit, sponsor)),
  }),
  route({
    method: 'GET',
    path: paths.contact.pattern,
    access: edit,
    handler: withContact((visit, sponsor, contact) =>
      showEditor(visit, contactEditor(visit, sponsor, contact), formatForm(contactForm(sponsor), contact)),
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

function withContact(handler: (visit: UserVisit, sponsor: Sponsor, contact: Contact) => Promise<Response>) {
  return withOrganisation((visit, sponsor) => {
    const contact = sponsor.contacts.find((one) => one.id === visit.param('contact'));
    return contact ? handler(visit, sponsor, contact) : notFound(visit);
  });
}

function contactEditor(visit: UserVisit, sponsor: Sponsor, contact?: Contact) {
  const here = { sponsor: sponsor.id };
  // also when it was called back before: doing it again sends what did not follow to a new address (E7)
  const verify = contact && isPresent(contact, visit.today) && (
    <p>
      <LinkButton href={paths.contactVerify({ ...here, contact: contact.id })} look="text">
        Leg vast dat u het adres heeft nagebeld
      </LinkButton>
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
  return submitEditor(visit, contactEditor(visit, sponsor, contact), keep, (id) =>
    isProven(visit, sponsor, id)
      ? paths.sponsor({ sponsor: sponsor.id })
      : paths.contactVerify({ sponsor: sponsor.id, contact: id }),
  );
}

/** As it is stored now: a changed address has to be called back again. */
function isProven({ deps }: UserVisit, { id }: Sponsor, contactId: string): boolean {
  const sponsor = deps.store.organisation.read().value.sponsors.find((one) => one.id === id);
  const contact = sponsor?.contacts.find((one) => one.id === contactId);
  return contact?.verified !== undefined || contact?.forwarded !== undefined;
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
