import { answerRows } from '#src/domain/answer-words.ts';
import { longDate, lowerFirst } from '#src/domain/format.ts';
import type { IntakeSection } from '#src/domain/intake.ts';
import { plainName } from '#src/domain/names.ts';
import { findUser } from '#src/domain/organisation.ts';
import type { Offer } from '#src/workflow/offers.ts';
import { LinkButton } from '../components/button.tsx';
import { Layout } from '../components/layout.tsx';
import { NextStep } from '../components/next-step.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { offerLink } from '../offer-link.ts';
import type { OpenDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { missingOf, originWords, sectionLink, sectionsOf } from './sections.ts';

/** All answers of the intake with what is missing, before the step that follows (R14). */
export function CheckPage({ open }: { readonly open: OpenDossier }) {
  const { visit, dossier } = open;
  return (
    <Layout
      visit={visit}
      title={`Controleer de intake, ${dossier.reference}`}
      here="clients"
      width="narrow"
      back={{ href: paths.intake({ dossier: dossier.id }), label: 'Intake' }}
    >
      <h1>Controleer de intake</h1>
      <p class="lead">
        Dit zijn de antwoorden van {plainName(dossier.client)}. Het trajectplan begint met deze gegevens.
      </p>
      <Missing open={open} />
      {sectionsOf(open).map((section) => (
        <SectionAnswers open={open} section={section} />
      ))}
      <Next open={open} />
    </Layout>
  );
}

function Missing({ open }: { readonly open: OpenDossier }) {
  const missing = missingOf(open);
  if (missing.length === 0) return <Notice kind="ok" title="Alle onderdelen zijn klaar" />;
  const count = missing.length === 1 ? '1 onderdeel' : `${missing.length} onderdelen`;
  return (
    <Notice kind="warn" title={`Nog niet klaar: werk ${count} af`}>
      <ul class="flush">
        {missing.map(({ section, title, unsaved }) => (
          <li>
            <a href={sectionLink(open.dossier, section, 'check')}>
              {unsaved ? `${title} heeft tekst die nog niet is bewaard` : title}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type SectionProps = { readonly open: OpenDossier; readonly section: IntakeSection };

function SectionAnswers({ open, section }: SectionProps) {
  const { dossier } = open;
  const stored = dossier.intake[section.key];
  const href = sectionLink(dossier, section.key, 'check');
  const rows = answerRows(section.form, stored ?? {})
    .filter(({ name, value }) => value !== '–' && name !== 'source')
    .map(({ label, about, value }) => ({ label, about, value: <span class="text">{value}</span>, change: { href } }));
  return (
    <Panel title={section.title}>
      {stored ? (
        <>
          <SummaryList rows={rows} />
          <Origin open={open} section={section} />
        </>
      ) : (
        <p>
          {section.required ? 'Nog niet ingevuld.' : 'Niet van toepassing.'}{' '}
          <a href={href}>
            Vul in<span class="vh">: {section.title.toLowerCase()}</span>
          </a>
        </p>
      )}
    </Panel>
  );
}

/** 'Van de cliënt, in het gesprek. Vastgelegd op 12 januari 2026 door Sanne Verzonnen'. */
function Origin({ open: { dossier, visit }, section }: SectionProps) {
  const origin = dossier.provenance[`intake.${section.key}`];
  if (!origin) return null;
  const by = findUser(visit.organisation, origin.by);
  return (
    <p class="small soft">
      {originWords(section, origin.source)}. Vastgelegd op {longDate(origin.on)}
      {by && ` door ${by.name}`}.
    </p>
  );
}

/** Holding the intake, or what else stands between the intake and the plan. */
function Next({ open }: { readonly open: OpenDossier }) {
  const { dossier } = open;
  const offers = open.offers();
  const next =
    offers.find(isStep('intake.held')) ??
    offers.find((offer) => offer.kind === 'begin' && offer.document === 'trajectplan') ??
    offers.find(isStep('intake.planned'));
  const missing = missingOf(open).length;
  const text =
    missing > 0
      ? 'U kunt vastleggen dat het gesprek er was. Het trajectplan kan beginnen als alle onderdelen klaar zijn.'
      : 'Hierna kunt u beginnen met het trajectplan.';
  if (!next) return null;
  return (
    <NextStep
      title={`Volgende stap: ${lowerFirst(next.label)}`}
      text={next.kind === 'begin' ? 'De antwoorden staan dan al in het plan.' : text}
      action={<LinkButton href={offerLink(dossier.id, next)}>{next.label}</LinkButton>}
    />
  );
}

function isStep(event: string) {
  return (offer: Offer) => offer.kind === 'step' && offer.event === event;
}
