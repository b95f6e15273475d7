import { maskBsn } from '#src/domain/bsn.ts';
import { form, text } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { LinkButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { FormView } from '../form.tsx';
import { toSummarise, type WordWarning } from '../free-text.ts';
import { bsnHere, type OpenDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { DisclosureTable } from './disclosure-table.tsx';
import { DocumentRows } from './document-rows.tsx';
import { DossierFrame } from './frame.tsx';

export function DocumentsPage({ open }: { readonly open: OpenDossier }) {
  return (
    <DossierFrame open={open} tab="documents" title="Documenten">
      <Panel title="Documenten" count={open.dossier.documents.length}>
        <DocumentRows open={open} />
      </Panel>
    </DossierFrame>
  );
}

/** The whole register of what left, newest first, also as CSV (R54). */
export function DisclosuresPage({ open }: { readonly open: OpenDossier }) {
  const { dossier } = open;
  const csv = (
    <LinkButton look="second" href={paths.dossierDisclosuresFile({ dossier: dossier.id })}>
      Haal op als CSV
    </LinkButton>
  );
  return (
    <DossierFrame open={open} tab="disclosures" title="Verstrekkingen">
      <p>
        Zie ook <a href={paths.dossierPartners({ dossier: dossier.id })}>wie bij een partner wat kreeg</a>.
      </p>
      {dossier.disclosures.length === 0 ? (
        <EmptyState title="Er is nog niets verstrekt">
          <p>Zodra er iets het huis uit gaat, staat het hier: wat, aan wie, waarvoor en wanneer.</p>
        </EmptyState>
      ) : (
        <Panel title="Register van verstrekkingen" count={dossier.disclosures.length} aside={csv}>
          <p class="soft">Regels verdwijnen niet. De vingerafdruk hoort bij precies de bytes die zijn verstuurd.</p>
          <DisclosureTable open={open} lines={[...dossier.disclosures].reverse()} full />
        </Panel>
      )}
    </DossierFrame>
  );
}

/** R9: the whole number only with a reason, and the reading is logged. */
export const bsnReasonForm = form({
  title: 'BSN tonen',
  why: 'Het BSN mag alleen worden gebruikt waar de wet dat zegt (UAVG artikel 46). Wij leggen vast dat u het heeft bekeken, met deze reden.',
  fields: {
    reason: text({
      label: 'Waarvoor heeft u het BSN nodig?',
      hint: 'Bijvoorbeeld: controle bij een vraag van de opdrachtgever',
      missing: 'Vul in waarvoor u het BSN nodig heeft',
      max: 500,
    }),
  },
});

type BsnProps = {
  readonly open: OpenDossier;
  readonly problems?: readonly Problem[];
  readonly warnings?: readonly WordWarning[];
  readonly shown?: string;
};

export function BsnPage({ open, problems = [], warnings = [], shown }: BsnProps) {
  const { visit, dossier } = open;
  const at = { dossier: dossier.id };
  const bsn = bsnHere(open);
  return (
    <Layout
      visit={visit}
      title="BSN tonen"
      here="clients"
      width="narrow"
      problems={toSummarise(problems, warnings)}
      notYet="getoond"
      back={{ href: paths.dossier(at), label: 'Dossier' }}
    >
      <h1>Burgerservicenummer</h1>
      {shown ? (
        <Notice kind="warn" title="U ziet het volledige nummer één keer">
          <p class="code">{shown}</p>
          <p>Dat u het heeft bekeken, staat met uw reden in het logboek.</p>
        </Notice>
      ) : (
        <>
          <p>{bsn ? maskBsn(bsn) : 'In dit dossier staat geen BSN.'}</p>
          {bsn && (
            <FormView
              visit={visit}
              form={bsnReasonForm}
              raw={visit.posted.raw}
              problems={problems}
              warnings={warnings}
              action={paths.dossierBsn(at)}
              submit="Toon het BSN"
            />
          )}
        </>
      )}
    </Layout>
  );
}
