import { dataSize } from '#src/domain/format.ts';
import { type LetterheadChoice, type LetterheadOwner, lookOf } from '#src/domain/letterhead.ts';
import { letterheadForm, maxPaperBytes } from '#src/domain/letterhead-upload.ts';
import type { Problem } from '#src/domain/result.ts';
import { LinkButton } from '../components/button.tsx';
import { FileField } from '../components/file-field.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { WorkRows } from '../components/work-rows.tsx';
import { FormView } from '../form.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { choiceWords, lookInPath, lookName, lookNow, looksOf, ownerInPath, ownerName, versionWords } from './words.ts';

type Props = {
  readonly visit: UserVisit;
  readonly owner: LetterheadOwner;
  readonly problems?: readonly Problem[];
};

/** What one owner has, can choose and had before; and adding a new version. */
export function OwnerPage({ visit, owner, problems = [] }: Props) {
  const { organisation } = visit;
  const title = `Briefpapier van ${ownerName(organisation, owner)}`;
  return (
    <Layout
      visit={visit}
      title={title}
      here="settings"
      width="narrow"
      back={{ href: paths.letterheads(), label: 'Briefpapier' }}
      problems={problems}
    >
      <h1>{title}</h1>
      {visit.url.searchParams.get('bewaard') && (
        <Notice kind="ok" title={`In gebruik: ${lookNow(organisation, owner)}`}>
          <p>Zo worden nieuwe brieven en documenten gemaakt. Wat vastgesteld of verstuurd is, verandert niet.</p>
        </Notice>
      )}
      <Looks visit={visit} owner={owner} />
      <Panel title={letterheadForm.title}>
        <FormView
          visit={visit}
          form={letterheadForm}
          raw={{}}
          problems={problems}
          action={paths.letterheadOwner({ owner: ownerInPath(owner) })}
          submit="Kijk het briefpapier na"
          files
        >
          <FileField name="word" label="Briefpapier in Word" problems={problems} only={only('docx')} />
          <FileField name="pdf" label="Hetzelfde briefpapier als PDF" problems={problems} only={only('pdf')} />
          {problems.length > 0 && (
            <p class="soft">Kies beide bestanden opnieuw: een browser onthoudt dat niet. Er is niets bewaard.</p>
          )}
        </FormView>
      </Panel>
      <Choices visit={visit} owner={owner} />
    </Layout>
  );
}

function only(ending: 'docx' | 'pdf') {
  const hint = `${ending === 'docx' ? 'Word (docx)' : 'PDF'}, niet groter dan ${dataSize(maxPaperBytes)}`;
  return { accept: `.${ending}`, hint };
}

function Looks({ visit, owner }: Props) {
  const { organisation } = visit;
  const now = lookInPath(lookOf(organisation, owner));
  const rows = looksOf(organisation, owner).map((look) => {
    const name = lookName(organisation, owner, look);
    const href = paths.letterheadLook({ owner: ownerInPath(owner), look: lookInPath(look) });
    return {
      title: name,
      href,
      text: versionWords(organisation, look),
      action:
        lookInPath(look) === now ? (
          <Tag status="ok">In gebruik</Tag>
        ) : (
          <LinkButton look="tint" href={href}>
            Bekijk<span class="vh">: {name}</span>
          </LinkButton>
        ),
    };
  });
  return (
    <Panel title="Waaruit u kunt kiezen">
      <WorkRows rows={rows} />
    </Panel>
  );
}

/** What was in force when, the last first. */
function Choices({ visit, owner }: Props) {
  const { organisation } = visit;
  const choices = organisation.letterheads.choices.filter((one) => one.owner === owner);
  if (choices.length === 0) return null;
  return (
    <Panel title="Wat wanneer in gebruik kwam">
      <Table<LetterheadChoice>
        caption={`Briefpapier van ${ownerName(organisation, owner)}`}
        captionHidden
        rows={choices.toReversed()}
        columns={[
          { label: 'Sinds', cell: (choice) => choiceWords(organisation, choice).since },
          { label: 'In gebruik', cell: ({ look }) => lookName(organisation, owner, look) },
          { label: 'Door', cell: (choice) => choiceWords(organisation, choice).who },
          { label: 'Reden', cell: ({ reason }) => reason },
        ]}
      />
    </Panel>
  );
}
