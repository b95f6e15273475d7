import type { Upload } from '#src/domain/dossier.ts';
import type { Raw } from '#src/domain/form.ts';
import { uploadKindLabels } from '#src/domain/labels.ts';
import { plainName } from '#src/domain/names.ts';
import type { Problem } from '#src/domain/result.ts';
import { uploadForm } from '#src/domain/upload-check.ts';
import { whatRestsOn } from '#src/domain/upload-removal.ts';
import { LinkButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { FileField } from '../components/file-field.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { WorkRows } from '../components/work-rows.tsx';
import { FormView } from '../form.tsx';
import { toSummarise, type WordWarning } from '../free-text.ts';
import { mayNow, type OpenDossier } from '../open-dossier.ts';
import { isOpenedByTwo } from '../opened-by-two.ts';
import { paths, withQuery } from '../paths.ts';
import { mayRemove } from './remove.tsx';
import { uploadWords } from './upload-words.ts';

type Props = {
  readonly open: OpenDossier;
  readonly raw: Raw;
  readonly problems?: readonly Problem[];
  readonly warnings?: readonly WordWarning[];
};

/** Adding a file, and what was added before. */
export function UploadsPage({ open, raw, problems = [], warnings = [] }: Props) {
  const { visit, dossier } = open;
  const fromIntake = cameFromIntake(open);
  const adds = mayNow(open, 'upload.add');
  return (
    <Layout
      visit={visit}
      title={`Bestanden, ${dossier.reference}`}
      here="clients"
      width="narrow"
      back={
        fromIntake
          ? { href: paths.intakeSection({ dossier: dossier.id, section: 'conversation' }), label: 'Het intakegesprek' }
          : { href: paths.dossier({ dossier: dossier.id }), label: `Dossier van ${plainName(dossier.client)}` }
      }
      problems={toSummarise(problems, warnings)}
    >
      <h1>{adds ? uploadForm.title : 'Bestanden'}</h1>
      <Done saved={visit.url.searchParams.get('bewaard')} />
      {adds && (
        <Panel>
          <FormView
            visit={visit}
            form={uploadForm}
            raw={raw}
            problems={problems}
            warnings={warnings}
            action={withQuery(paths.upload({ dossier: dossier.id }), { van: fromIntake ? 'intake' : undefined })}
            submit="Voeg het bestand toe"
            files
          >
            <FileField name="file" label="Bestand" problems={problems} />
            {problems.length + warnings.length > 0 && (
              <p class="soft">Kies het bestand opnieuw: een browser onthoudt dat niet.</p>
            )}
          </FormView>
        </Panel>
      )}
      <UploadList open={open} />
    </Layout>
  );
}

function Done({ saved }: { readonly saved: string | null }) {
  if (saved === 'verwijderd')
    return (
      <Notice kind="ok" title="Het bestand is verwijderd">
        <p>Het staat niet meer in dit dossier. In het logboek staat waarom.</p>
      </Notice>
    );
  return saved === null ? null : (
    <Notice kind="ok" title="Het bestand is toegevoegd">
      <p>Het staat alleen in dit dossier. Het gaat niet vanzelf naar iemand toe.</p>
    </Notice>
  );
}

export function cameFromIntake(open: OpenDossier): boolean {
  return open.visit.url.searchParams.get('van') === 'intake' && mayNow(open, 'content.edit');
}

function UploadList({ open }: { readonly open: OpenDossier }) {
  const { dossier, sight } = open;
  const newest = dossier.uploads.toReversed();
  if (newest.length === 0)
    return (
      <Panel title="Toegevoegde bestanden">
        <EmptyState title="Er zijn nog geen bestanden">
          <p>Diploma’s en een cv brengt de cliënt mee naar de intake.</p>
        </EmptyState>
      </Panel>
    );
  return (
    <Panel title="Toegevoegde bestanden" count={newest.length}>
      <WorkRows
        rows={newest.map((upload) => ({
          title: uploadKindLabels[upload.kind],
          text: <UploadText open={open} upload={upload} />,
          action: sight === 'content' && !isOpenedByTwo(open.visit) && (
            <LinkButton href={paths.uploadFile({ dossier: dossier.id, upload: upload.id })} look="second">
              Download<span class="vh"> {upload.title}</span>
            </LinkButton>
          ),
        }))}
      />
      {sight === 'outline' && <p class="small soft">Alleen de coach kan deze bestanden openen.</p>}
    </Panel>
  );
}

/** What it is, and the way to take it out; where something rests on it, why it stays. */
function UploadText({ open, upload }: { readonly open: OpenDossier; readonly upload: Upload }) {
  const { dossier } = open;
  const stays = whatRestsOn(upload, dossier);
  return (
    <>
      {uploadWords(open, upload)}{' '}
      {mayRemove(open, upload) &&
        (stays ?? (
          <a href={paths.uploadRemove({ dossier: dossier.id, upload: upload.id })}>
            Verwijder<span class="vh"> {upload.title}</span>
          </a>
        ))}
    </>
  );
}
