import { dayOf } from '#src/domain/calendar.ts';
import type { Upload } from '#src/domain/dossier.ts';
import type { Raw } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import { uploadKindLabels, uploadTypeLabels } from '#src/domain/labels.ts';
import { plainName } from '#src/domain/names.ts';
import { findUser } from '#src/domain/organisation.ts';
import type { Problem } from '#src/domain/result.ts';
import { uploadForm } from '#src/domain/upload-check.ts';
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
import { paths, withQuery } from '../paths.ts';
import { sizeWords } from './upload-words.ts';

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
      {visit.url.searchParams.has('bewaard') && (
        <Notice kind="ok" title="Het bestand is toegevoegd">
          <p>Het staat alleen in dit dossier. Het gaat niet vanzelf naar iemand toe.</p>
        </Notice>
      )}
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
          text: textOf(open, upload),
          action: sight === 'content' && (
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

/** Somebody who may not read content sees that there is a file, and the title only of what was added by themselves. */
function textOf({ visit, sight }: OpenDossier, upload: Upload): string {
  const by = findUser(visit.organisation, upload.by);
  const title = sight === 'content' || upload.by === visit.user.id ? `${upload.title}. ` : '';
  const size = sizeWords(upload.blob.size);
  return `${title}${uploadTypeLabels[upload.type]}, ${size}. Toegevoegd op ${longDate(dayOf(upload.at))}${by ? ` door ${by.name}` : ''}.`;
}
