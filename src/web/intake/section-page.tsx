import type { Child } from '#html/jsx-runtime';
import type { Raw } from '#src/domain/form.ts';
import type { IntakeSection } from '#src/domain/intake.ts';
import type { Problem } from '#src/domain/result.ts';
import { Layout } from '../components/layout.tsx';
import { Statement } from '../components/statement.tsx';
import { draftWords } from '../draft-words.ts';
import { FormView } from '../form.tsx';
import { toSummarise, type WordWarning } from '../free-text.ts';
import type { OpenDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { Brought, KnownData } from './known-data.tsx';
import { sectionLink } from './sections.ts';

type Props = {
  readonly open: OpenDossier;
  readonly section: IntakeSection;
  readonly raw: Raw;
  readonly basis: string;
  readonly problems?: readonly Problem[];
  readonly warnings?: readonly WordWarning[];
  /** Both texts, when somebody else saved in between. */
  readonly conflict?: Child;
};

/** One section of the intake on one page. */
export function SectionPage({ open, section, raw, basis, problems, warnings, conflict }: Props) {
  const { visit, dossier } = open;
  const back = visit.url.searchParams.get('naar') === 'controleren' ? 'check' : 'list';
  return (
    <Layout
      visit={visit}
      title={`${section.title}, intake ${dossier.reference}`}
      here="clients"
      width="narrow"
      back={
        back === 'check'
          ? { href: paths.intakeCheck({ dossier: dossier.id }), label: 'Controleer de intake' }
          : { href: paths.intake({ dossier: dossier.id }), label: 'Intake' }
      }
      problems={toSummarise(problems, warnings)}
    >
      <h1>{section.title}</h1>
      {conflict}
      <KnownData open={open} section={section.key} />
      <Statement open={open} about={`intake.${section.key}`} />
      <FormView
        visit={visit}
        form={section.form}
        raw={raw}
        basis={basis}
        problems={problems}
        warnings={warnings}
        action={sectionLink(dossier, section.key, back)}
        draft={paths.intakeDraft({ dossier: dossier.id, section: section.key })}
        saved={draftWords(dossier.drafts[`intake.${section.key}`], visit.today)}
        submit="Bewaar dit onderdeel"
      />
      {section.key === 'conversation' && <Brought open={open} />}
    </Layout>
  );
}
