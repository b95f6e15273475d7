import { noteDraftKey } from '#src/commands/notes/add-note.ts';
import type { BudgetedActivity } from '#src/commands/notes/plan-activities.ts';
import type { Raw } from '#src/domain/form.ts';
import { dutchNumber, hours } from '#src/domain/format.ts';
import { plainName } from '#src/domain/names.ts';
import { noteForm } from '#src/domain/note-form.ts';
import type { Problem } from '#src/domain/result.ts';
import { hoursOf } from '#src/domain/spent-hours.ts';
import { ChartBar } from '../components/chart-bar.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { draftWords } from '../draft-words.ts';
import { FormView } from '../form.tsx';
import { toSummarise, type WordWarning } from '../free-text.ts';
import { mayNow, type OpenDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { NoteList } from './note-list.tsx';

type Props = {
  readonly open: OpenDossier;
  readonly activities: readonly BudgetedActivity[];
  readonly raw: Raw;
  readonly formKey: string;
  readonly problems?: readonly Problem[];
  readonly warnings?: readonly WordWarning[];
};

/** Writing down a contact, beside the hours and everything written before. */
export function NotesPage(props: Props) {
  const { open, activities, problems, warnings } = props;
  const { visit, dossier } = open;
  const writes = mayNow(open, 'content.edit');
  return (
    <Layout
      visit={visit}
      title={`Contact, ${dossier.reference}`}
      here="clients"
      back={{ href: paths.dossier({ dossier: dossier.id }), label: `Dossier van ${plainName(dossier.client)}` }}
      problems={toSummarise(problems, warnings)}
    >
      <h1>{writes ? 'Contact vastleggen' : 'Contact met de cliënt'}</h1>
      <Done saved={visit.url.searchParams.get('bewaard')} />
      <div class="cols">
        <div>
          {writes && <NoteForm {...props} />}
          <NoteList open={open} activities={activities} />
        </div>
        <aside>
          <Hours open={open} activities={activities} />
        </aside>
      </div>
    </Layout>
  );
}

function Done({ saved }: { readonly saved: string | null }) {
  const { title, text } = done[saved ?? ''] ?? {};
  return title === undefined ? null : (
    <Notice kind="ok" title={title}>
      <p>{text}</p>
    </Notice>
  );
}

const done: Readonly<Record<string, { readonly title: string; readonly text: string }>> = {
  ja: { title: 'Het contact is vastgelegd', text: 'Het staat klaar voor de volgende voortgangsrapportage.' },
  verbeterd: { title: 'Het contact is verbeterd', text: 'Wat er eerst stond, blijft bij het contact bewaard.' },
  doorgehaald: { title: 'Het contact is doorgehaald', text: 'Het telt niet meer mee voor uren en rapportages.' },
};

function NoteForm({ open, activities, raw, formKey, problems, warnings }: Props) {
  const { visit, dossier } = open;
  return (
    <Panel>
      <FormView
        visit={visit}
        form={noteForm(activities, visit.today)}
        raw={raw}
        problems={problems}
        warnings={warnings}
        action={paths.note({ dossier: dossier.id })}
        draft={paths.noteDraft({ dossier: dossier.id })}
        saved={draftWords(dossier.drafts[noteDraftKey], visit.today)}
        submit="Leg contact vast"
      >
        <input type="hidden" name="_sleutel" value={formKey} />
      </FormView>
    </Panel>
  );
}

/** What is left of the assignment's hours, and of each activity's. */
function Hours({ open, activities }: { readonly open: OpenDossier; readonly activities: readonly BudgetedActivity[] }) {
  const { planned, used } = hoursOf(open.dossier);
  const left = planned - used;
  const sentence = `${hours(used)} van ${hours(planned)} gebruikt, ${left >= 0 ? `${hours(left)} over` : `${hours(-left)} te veel`}.`;
  const counted = activities.filter((activity) => activity.hours !== undefined);
  return (
    <Panel title="Uren">
      <p>{sentence}</p>
      <ChartBar part={used} whole={planned} sentence={sentence} />
      {counted.length > 0 && (
        <>
          <h3>Uren per activiteit</h3>
          <ul class="tasks">
            {counted.map((activity) => (
              <li>
                <div>
                  <p>
                    {activity.number}. {activity.title}
                  </p>
                  <p class="small soft nowrap">
                    {dutchNumber(activity.used ?? 0)} van {hours(activity.hours ?? 0)}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
