import type { DossierSummary } from '#src/domain/summary.ts';
import { Panel } from '#src/web/components/panel.tsx';
import { Table } from '#src/web/components/table.tsx';
import { paths } from '#src/web/paths.ts';
import type { PublicVisit } from '#src/web/visit.ts';
import { kinds } from '#templates/index.ts';
import { stateLabel } from '#workflows/index.ts';
import { DemoPage } from './demo-page.tsx';
import { demoPaths } from './paths.ts';
import { sampleErrors } from './sample-errors.ts';
import { sampleMails } from './sample-mails.ts';
import { samplePages } from './sample-pages.tsx';
import { sampleTitle } from './sample-titles.ts';
import { ShownMail } from './shown-mail.tsx';
import { specialPages } from './special-pages.ts';

type GalleryPageProps = { readonly visit: PublicVisit; readonly dossiers: readonly DossierSummary[] };

export function GalleryPage({ visit, dossiers }: GalleryPageProps) {
  return (
    <DemoPage visit={visit} title="Galerij" here="gallery">
      <h1>Galerij</h1>
      <p class="lead">Elk document, elke mail en elke bijzondere pagina, met verzonnen gegevens.</p>
      <Documents />
      <Mails />
      <Dossiers dossiers={dossiers} />
      <SpecialPages />
      <Errors />
    </DemoPage>
  );
}

function Documents() {
  const rows = Object.values(kinds).flatMap((kind) =>
    Object.keys(kind.samples).map((sample) => ({ kind: kind.key, title: kind.title, sample })),
  );
  return (
    <Panel title="Documenten" count={rows.length} id="documenten">
      <Table
        caption="Documenten"
        captionHidden
        rows={rows}
        columns={[
          {
            label: 'Document',
            cell: (row) => (row.kind === row.title.toLowerCase() ? row.title : `${row.kind} ${row.title}`),
          },
          { label: 'Voorbeeld', cell: (row) => sampleTitle(row.sample) },
          { label: 'PDF', cell: (row) => <SampleLink {...row} format="pdf" /> },
          { label: 'Word', cell: (row) => <SampleLink {...row} format="docx" /> },
        ]}
      />
    </Panel>
  );
}

type Sample = {
  readonly kind: string;
  readonly title: string;
  readonly sample: string;
  readonly format: 'pdf' | 'docx';
};

function SampleLink({ kind, title, sample, format }: Sample) {
  return (
    <a href={demoPaths.sampleDocument(kind, sample, format)}>
      Open {format === 'pdf' ? 'PDF' : 'Word'}
      <span class="vh">
        {' '}
        van {title}, {sampleTitle(sample)}
      </span>
    </a>
  );
}

function Mails() {
  return (
    <Panel title="Mails" count={Object.keys(sampleMails).length} id="mails">
      <ul>
        {Object.entries(sampleMails).map(([name, { label }]) => (
          <li>
            <a href={demoPaths.sampleMail(name)}>{label}</a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** One row a state of the trajectory, with the first dossiers that are in it; opening one needs a log-in. */
function Dossiers({ dossiers }: { readonly dossiers: readonly DossierSummary[] }) {
  const states = [...new Set(dossiers.map(({ state }) => state))].toSorted();
  const rows = states.map((state) => ({ state, found: dossiers.filter((one) => one.state === state) }));
  return (
    <Panel title="Dossiers per fase" count={dossiers.length} id="dossiers">
      {rows.length === 0 ? (
        <p>Er zijn nog geen dossiers.</p>
      ) : (
        <Table
          caption="Dossiers per fase"
          captionHidden
          rows={rows}
          columns={[
            { label: 'Fase', cell: ({ state }) => stateLabel('trajectory', state) },
            { label: 'Aantal', cell: ({ found }) => found.length, kind: 'number' },
            {
              label: 'Dossiers',
              cell: ({ found }) =>
                found.slice(0, shownDossiers).map(({ id, reference }, index) => (
                  <>
                    {index > 0 && ', '}
                    <a href={paths.dossier({ dossier: id })}>{reference}</a>
                  </>
                )),
            },
          ]}
        />
      )}
      <p class="soft small">
        Een dossier openen kan alleen wie bij dat dossier mag: log in als directie of als de coach.
      </p>
    </Panel>
  );
}

const shownDossiers = 4;

function SpecialPages() {
  const samples = Object.entries(samplePages);
  return (
    <Panel title="Bijzondere pagina’s" count={specialPages.length + samples.length} id="bijzonder">
      <ul>
        {samples.map(([name, { label }]) => (
          <li>
            <a href={demoPaths.samplePage(name)}>{label}</a>
          </li>
        ))}
        {specialPages.map(({ label, href, signIn }) => (
          <li>
            <a href={href}>{label}</a>
            {signIn && ' (na inloggen)'}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Errors() {
  const errors = Object.entries(sampleErrors);
  return (
    <Panel title="Als er iets misgaat" count={errors.length} id="fouten">
      <ul>
        {errors.map(([name, words]) => (
          <li>
            <a href={demoPaths.sampleError(name)}>{words.title}</a> (fout {words.status})
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type SampleMailProps = {
  readonly visit: PublicVisit;
  readonly kind: string;
  readonly mail: { readonly subject: string; readonly text: string };
};

export function SampleMailPage({ visit, kind, mail }: SampleMailProps) {
  return (
    <DemoPage visit={visit} title={`Mail ${kind}`} here="gallery">
      <p>
        <a href={`${demoPaths.gallery()}#mails`}>Alle mails</a>
      </p>
      <h1>{mail.subject}</h1>
      <ShownMail text={mail.text} html={demoPaths.sampleMailHtml(kind)} />
    </DemoPage>
  );
}
