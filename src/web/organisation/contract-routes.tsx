import { keepContract } from '#src/commands/organisation/keep-sponsor.ts';
import { formatForm } from '#src/domain/form.ts';
import { bsnAllowed } from '#src/domain/necessity.ts';
import type { Contract, Sponsor } from '#src/domain/organisation.ts';
import { houseTerms } from '#src/domain/settings/terms.ts';
import { contractAnswers, contractDefaults, contractForm } from '#src/domain/sponsor-form.ts';
import { Notice } from '../components/notice.tsx';
import { showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { notFound } from '../respond.tsx';
import { route } from '../route.ts';
import type { UserVisit } from '../visit.ts';
import { backTo, withSponsor } from './with-sponsor.ts';

const contracts = { house: 'contracts.edit' } as const;

export const routes = [
  route({
    method: 'GET',
    path: paths.contractNew.pattern,
    access: contracts,
    handler: withSponsor((visit, sponsor) =>
      showEditor(
        visit,
        contractEditor(visit, sponsor),
        formatForm(contractForm(sponsor.kind), contractDefaults(sponsor.kind, houseTerms(visit.organisation))),
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
        contractEditor(visit, sponsor, contract),
        formatForm(contractForm(contract.kind), contractAnswers(contract)),
      ),
    ),
  }),
  route({ method: 'POST', path: paths.contract.pattern, access: contracts, handler: withContract(saveContract) }),
];

function withContract(handler: (visit: UserVisit, sponsor: Sponsor, contract: Contract) => Promise<Response>) {
  return withSponsor((visit, sponsor) => {
    const contract = sponsor.contracts.find((one) => one.id === visit.param('contract'));
    return contract ? handler(visit, sponsor, contract) : notFound(visit);
  });
}

function contractEditor({ deps }: UserVisit, sponsor: Sponsor, contract?: Contract) {
  const here = { sponsor: sponsor.id };
  const mayWipe = contract?.kind === 'employerSecondTrack' && bsnAllowed(contract);
  const bsnHeld = mayWipe ? deps.store.lists.holdingBsn(contract.id).length : 0;
  return {
    title: contract ? 'Contract wijzigen' : 'Contract toevoegen',
    here: 'sponsors' as const,
    back: backTo(sponsor),
    form: contractForm(contract?.kind ?? sponsor.kind, { sponsor, agreedOn: agreedOn(contract), bsnHeld }),
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
  return submitEditor(visit, contractEditor(visit, sponsor, contract), keep, () =>
    paths.sponsor({ sponsor: sponsor.id }),
  );
}

function agreedOn(contract: Contract | undefined) {
  return contract?.delivery.way === 'protected' ? contract.delivery.agreedOn : undefined;
}
