import { dayOf } from '#src/domain/calendar.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { longMonth, shortDate } from '#src/domain/format.ts';
import { findBranch, findUser } from '#src/domain/organisation.ts';
import type { Day, Month } from '#src/domain/time.ts';
import { findKind } from '#templates/index.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { documentName } from '../document-name.ts';
import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import type { UserVisit } from '../visit.ts';

type KeptWord = {
  readonly dossier: Pick<Dossier, 'id' | 'reference'>;
  readonly place: string;
  readonly word: string;
  readonly reason: string;
  readonly by: string;
  readonly on: Day;
};

/** R8: the words of the health list that coaches of the own branch kept this month, each with its reason. */
export async function showKeptWords(visit: UserVisit): Promise<Response> {
  const { deps, user, today } = visit;
  const since: Day = `${monthOf(today)}-01`;
  const found: KeptWord[] = [];
  for (const { id } of deps.store.lists.keptWords({ kind: 'branches', branchIds: [user.branchId] }, since)) {
    const stored = await deps.store.dossiers.load(id);
    if (stored) found.push(...wordsIn(visit, stored.value).filter(({ on }) => on >= since));
  }
  found.sort((one, other) => (one.on < other.on ? 1 : -1));
  return page(<KeptWordsPage visit={visit} words={found} />);
}

function wordsIn({ organisation }: UserVisit, dossier: Dossier): KeptWord[] {
  const inDossier = dossier.overrides.map((kept) => ({ kept, place: 'Gegevens van het dossier' }));
  const inDocuments = dossier.documents.flatMap((document) =>
    document.overrides.map((kept) => {
      const section = findKind(document.kind)?.sections.find(({ key }) => key === kept.section);
      return { kept, place: [documentName(document), section?.form.title].filter(Boolean).join(': ') };
    }),
  );
  return [...inDossier, ...inDocuments].map(({ kept, place }) => ({
    dossier,
    place,
    word: kept.word,
    reason: kept.reason,
    by: findUser(organisation, kept.by)?.name ?? 'Oud-medewerker',
    on: dayOf(kept.at),
  }));
}

function KeptWordsPage({ visit, words }: { readonly visit: UserVisit; readonly words: readonly KeptWord[] }) {
  const { organisation, user, today } = visit;
  const branch = findBranch(organisation, user.branchId)?.name ?? '';
  return (
    <Layout visit={visit} title="Woorden over gezondheid" here="work" back={{ href: paths.work(), label: 'Mijn werk' }}>
      <h1>Woorden over gezondheid</h1>
      <p class="lead">
        Vestiging {branch}, {longMonth(monthOf(today))}.
      </p>
      {words.length === 0 ? (
        <EmptyState title="Deze maand hield niemand zo'n woord">
          <p>
            Een coach die een woord over gezondheid laat staan, geeft daarbij een reden. Dat woord en die reden staan
            dan hier.
          </p>
        </EmptyState>
      ) : (
        <Panel title="Gehouden met een reden" count={words.length}>
          <p class="soft">
            Bespreek met de coach of het woord nodig is. Schrijf wat iemand kan, en niet waarom iets niet lukt.
          </p>
          <Table<KeptWord>
            caption="Woorden met hun reden"
            captionHidden
            rows={words}
            columns={[
              { label: 'Woord', cell: (one) => one.word },
              { label: 'Reden', cell: (one) => one.reason },
              { label: 'Waar', cell: (one) => one.place },
              {
                label: 'Dossier',
                kind: 'nowrap',
                cell: (one) => <a href={paths.dossier({ dossier: one.dossier.id })}>{one.dossier.reference}</a>,
              },
              { label: 'Coach', cell: (one) => one.by },
              { label: 'Datum', kind: 'nowrap', cell: (one) => shortDate(one.on) },
            ]}
          />
        </Panel>
      )}
    </Layout>
  );
}

function monthOf(day: Day): Month {
  // a day begins with its month
  return day.slice(0, 7) as Month;
}
