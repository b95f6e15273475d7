import type { Upload } from '#src/domain/dossier.ts';
import { longDate, shortDate } from '#src/domain/format.ts';
import { type IntakeSection, intakeAnswers } from '#src/domain/intake.ts';
import { plainName } from '#src/domain/names.ts';
import { findSponsor } from '#src/domain/organisation.ts';
import { LinkButton } from '../components/button.tsx';
import { Facts } from '../components/facts.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { type Status, Tag } from '../components/tag.tsx';
import { type Task, TaskList } from '../components/task-list.tsx';
import type { OpenDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { missingOf, originWords, sectionLink, sectionsOf, stateOf } from './sections.ts';

const groups = ['Voor het gesprek', 'Gegevens', 'Beoordeling'] as const;

/** The intake as a task list: any order, any number of sittings (P5, P6). */
export function IntakePage({ open }: { readonly open: OpenDossier }) {
  const { visit, dossier } = open;
  const sections = sectionsOf(open);
  const saved = sections.find(({ key }) => key === visit.url.searchParams.get('bewaard'));
  return (
    <Layout
      visit={visit}
      title={`Intake, ${dossier.reference}`}
      here="clients"
      back={{ href: paths.dossier({ dossier: dossier.id }), label: `Dossier van ${plainName(dossier.client)}` }}
    >
      <div class="cols">
        <div>
          <h1>Intake van {plainName(dossier.client)}</h1>
          <p class="lead">{leadOf(open, sections)}</p>
          {saved && <Notice kind="ok" title={`${saved.title}: bewaard`} />}
          {groups.map((group) => (
            <Panel title={group}>
              <TaskList tasks={sections.filter((one) => one.group === group).map((one) => taskOf(open, one))} />
            </Panel>
          ))}
          <Panel title="Afronden">
            <TaskList tasks={[checkTask(open)]} />
            <p>
              <LinkButton look="text" href={paths.intakeCheck({ dossier: dossier.id })}>
                Bekijk alle antwoorden tot nu toe
              </LinkButton>
            </p>
          </Panel>
        </div>
        <aside>
          <About open={open} />
          <Brought open={open} />
        </aside>
      </div>
    </Layout>
  );
}

function leadOf({ dossier, visit }: OpenDossier, sections: readonly IntakeSection[]): string {
  const counted = sections.filter(({ required }) => required);
  const done = counted.filter((section) => stateOf(dossier, section) === 'done').length;
  const { intakeHeldOn, intakePlannedOn, intakeDueOn, planDueOn } = dossier.trajectory;
  const ready = `${done} van ${counted.length} onderdelen ${done === 1 ? 'is' : 'zijn'} klaar.`;
  if (intakeHeldOn && planDueOn)
    return `${ready} Het trajectplan is uiterlijk ${longDate(planDueOn)} bij de opdrachtgever.`;
  if (!intakePlannedOn) return intakeDueOn ? `${ready} Het gesprek is uiterlijk op ${longDate(intakeDueOn)}.` : ready;
  return `${ready} Het gesprek ${intakePlannedOn < visit.today ? 'was gepland' : 'is'} op ${longDate(intakePlannedOn)}.`;
}

function taskOf({ dossier }: OpenDossier, section: IntakeSection): Task {
  const origin = dossier.provenance[`intake.${section.key}`];
  const state = stateOf(dossier, section);
  return {
    title: section.title,
    help:
      state === 'done' && origin
        ? `${originWords(section, origin.source)}, vastgelegd op ${shortDate(origin.on)}`
        : section.about,
    href: sectionLink(dossier, section.key),
    state,
  };
}

function checkTask(open: OpenDossier): Task {
  const { dossier } = open;
  const ready = missingOf(open).length === 0;
  const held = dossier.trajectory.intakeHeldOn !== undefined;
  return {
    title: 'Controleer de intake',
    help: ready ? 'Lees alle antwoorden na en ga verder' : 'Kan als alle onderdelen klaar zijn',
    href: paths.intakeCheck({ dossier: dossier.id }),
    state: !ready ? 'notYet' : held ? 'done' : 'notStarted',
  };
}

function About({ open }: { readonly open: OpenDossier }) {
  const { dossier, visit } = open;
  const { intakeHeldOn, intakePlannedOn, planDueOn } = dossier.trajectory;
  const talk = intakeHeldOn ?? intakePlannedOn;
  const sponsor = findSponsor(visit.organisation, dossier.assignment.sponsorId);
  return (
    <Panel title="Over deze intake">
      <Facts
        facts={[
          { label: 'Kenmerk', value: dossier.reference, nowrap: true },
          { label: 'Opdrachtgever', value: sponsor?.name ?? '' },
          { label: 'Gesprek', value: talk ? longDate(talk) : 'Nog niet gepland' },
          ...(planDueOn ? [{ label: 'Trajectplan uiterlijk', value: longDate(planDueOn) }] : []),
        ]}
      />
    </Panel>
  );
}

/** R12: what the client was asked to bring. */
function Brought({ open }: { readonly open: OpenDossier }) {
  const { dossier } = open;
  const talk = intakeAnswers(dossier, 'conversation');
  const here = (kind: Upload['kind']) => dossier.uploads.some((upload) => upload.kind === kind);
  const cv = here('cv') || talk?.cv === 'yes';
  return (
    <Panel title="Meegebracht">
      <ul class="tasks">
        <Item title="Kopie diploma" {...broughtState(here('diploma'), talk?.diplomaCopy)} />
        <Item title="Cv" {...broughtState(cv, talk?.cv === 'no' ? 'notAvailable' : undefined)} />
      </ul>
    </Panel>
  );
}

function broughtState(here: boolean, answer: string | undefined): { status: Status; word: string } {
  if (here) return { status: 'ok', word: 'Ja' };
  if (answer === 'notAvailable') return { status: 'plain', word: 'Is er niet' };
  return answer === 'no' ? { status: 'warn', word: 'Volgt' } : { status: 'plain', word: 'Nog niet' };
}

function Item({ title, status, word }: { readonly title: string; readonly status: Status; readonly word: string }) {
  return (
    <li>
      <p>{title}</p>
      <Tag status={status}>{word}</Tag>
    </li>
  );
}
