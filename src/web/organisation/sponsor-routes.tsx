import { keepSponsor } from '#src/commands/organisation/keep-sponsor.ts';
import { formatForm } from '#src/domain/form.ts';
import type { Sponsor } from '#src/domain/organisation.ts';
import { sponsorAnswers, sponsorForm, sponsorProblems } from '#src/domain/sponsor-form.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { SponsorPage, SponsorsPage } from './sponsor-pages.tsx';
import { backTo, withOrganisation, withSponsor } from './with-sponsor.ts';

const see = { house: 'sponsors.see' } as const;
const edit = { house: 'sponsors.edit' } as const;

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
    handler: (visit: UserVisit) => showEditor(visit, sponsorEditor(visit), {}),
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
    handler: withOrganisation((visit, sponsor) =>
      showEditor(visit, sponsorEditor(visit, sponsor), formatForm(sponsorForm, sponsorAnswers(sponsor))),
    ),
  }),
  route({ method: 'POST', path: paths.sponsorEdit.pattern, access: edit, handler: withOrganisation(changeSponsor) }),
];

function sponsorEditor(visit: UserVisit, sponsor?: Sponsor): Editor<typeof sponsorForm.fields> {
  const around = { sponsors: visit.organisation.sponsors, before: sponsor, today: visit.today };
  const form: typeof sponsorForm = {
    ...sponsorForm,
    check: (answers) => [...(sponsorForm.check?.(answers) ?? []), ...sponsorProblems(answers, around)],
  };
  return {
    title: sponsor ? 'Opdrachtgever wijzigen' : 'Opdrachtgever toevoegen',
    here: 'sponsors',
    back: sponsor ? backTo(sponsor) : { href: paths.sponsors(), label: 'Opdrachtgevers' },
    form,
    action: sponsor ? paths.sponsorEdit({ sponsor: sponsor.id }) : paths.sponsorNew(),
    submit: sponsor ? 'Bewaar de opdrachtgever' : 'Voeg de opdrachtgever toe',
  };
}

function addSponsor(visit: UserVisit) {
  return submitEditor(
    visit,
    sponsorEditor(visit),
    (values) => keepSponsor(visit.deps, values),
    (sponsor) => paths.sponsor({ sponsor }),
  );
}

function changeSponsor(visit: UserVisit, sponsor: Sponsor) {
  return submitEditor(
    visit,
    sponsorEditor(visit, sponsor),
    (values) => keepSponsor(visit.deps, values, sponsor.id),
    (id) => paths.sponsor({ sponsor: id }),
  );
}
