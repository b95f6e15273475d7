import { forSubjects } from '#src/domain/case-permissions.ts';
import { toCsv } from '#src/domain/csv.ts';
import { lowerFirst } from '#src/domain/format.ts';
import { roleLabels } from '#src/domain/labels.ts';
import { type Role, roles } from '#src/domain/organisation.ts';
import { caseActWords, caseRelationWords, relationWords, rightSubjects } from '#src/domain/permission-words.ts';
import { type RightLine, rightLines } from '#src/domain/who-may-what.ts';
import { Layout } from '../components/layout.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Table } from '../components/table.tsx';
import { paths, withQuery } from '../paths.ts';
import { download, page } from '../respond.tsx';
import type { UserVisit } from '../visit.ts';

type Holder = RightLine['holders'][number];

/** P14: the permission table as it stands in the program, for everybody who works here. */
export function showWhoMay(visit: UserVisit): Response | Promise<Response> {
  const lines = rightLines();
  if (visit.url.searchParams.get('als') !== 'csv') return page(<WhoMayPage visit={visit} lines={lines} />);
  return download({ bytes: toCsv(csvOf(lines)), type: 'text/csv; charset=utf-8', fileName: 'wie-mag-wat.csv' });
}

function WhoMayPage({ visit, lines }: { readonly visit: UserVisit; readonly lines: readonly RightLine[] }) {
  const own = roles.filter((role) => visit.user.roles.includes(role));
  return (
    <Layout visit={visit} title="Wie mag wat" here="help" back={{ href: paths.account(), label: 'Uw account' }}>
      <h1>Wie mag wat</h1>
      <p class="lead">
        Uw rol is {own.map((role) => lowerFirst(roleLabels[role])).join(' en ')}. Het programma maakt deze lijst uit
        zijn eigen regels. Zij klopt dus altijd.
      </p>
      {Object.entries(rightSubjects).map(([subject, title]) => (
        <SubjectPanel title={title} own={own} lines={lines.filter((line) => line.subject === subject)} />
      ))}
      <StillPanel
        title="Als een cliënt om beperking vroeg, mag in het dossier alleen nog"
        lines={lines}
        in="restricted"
      />
      <StillPanel title="Als een dossier gesloten is, mag daarin alleen nog" lines={lines} in="closed" />
      <AboutYourself />
      <Bonds title="Wat de woorden betekenen" bonds={relationWords} />
      <Bonds title="Bij verzoeken, klachten en datalekken" bonds={caseRelationWords} />
      <p class="alone">
        <a href={withQuery(paths.whoMay(), { als: 'csv' })}>Download als CSV</a>
      </p>
    </Layout>
  );
}

type SubjectProps = { readonly title: string; readonly own: readonly Role[]; readonly lines: readonly RightLine[] };

/** What the reader may comes first, and in the first column. */
function SubjectPanel({ title, own, lines }: SubjectProps) {
  const isOwn = ({ role }: Holder) => own.includes(role);
  const mine = (line: RightLine) => line.holders.filter(isOwn);
  const rows = [...lines.filter((line) => mine(line).length > 0), ...lines.filter((line) => mine(line).length === 0)];
  return (
    <Panel title={title}>
      <Table<RightLine>
        caption={title}
        captionHidden
        rows={rows}
        columns={[
          { label: 'Wat', cell: ({ act }) => act },
          { label: 'Mag u dit', cell: (line) => ownWords(mine(line)) },
          {
            label: 'Wie nog meer',
            cell: ({ holders }) =>
              holders
                .filter((holder) => !isOwn(holder))
                .map(holderWords)
                .join('; ') || 'Niemand',
          },
        ]}
      />
    </Panel>
  );
}

function ownWords(holders: readonly Holder[]): string {
  if (holders.length === 0) return 'Nee';
  if (holders.some(({ when }) => when.length === 0)) return 'Ja';
  return `Ja: ${bondWords(holders.flatMap(({ when }) => when))}`;
}

function holderWords({ role, when }: Holder): string {
  return when.length === 0 ? roleLabels[role] : `${roleLabels[role]} (${bondWords(when)})`;
}

function bondWords(when: readonly string[]): string {
  return [...new Set(when)].join(', of ');
}

type StillProps = {
  readonly title: string;
  readonly lines: readonly RightLine[];
  readonly in: 'restricted' | 'closed';
};

function StillPanel({ title, lines, in: hold }: StillProps) {
  return (
    <Panel title={title}>
      <ul>
        {lines
          .filter(({ still }) => still?.[hold])
          .map(({ act }) => (
            <li>{act}</li>
          ))}
      </ul>
    </Panel>
  );
}

/** R51: what is left to somebody whom a request, complaint or breach is about. */
function AboutYourself() {
  const about = { request: 'een verzoek', complaint: 'een klacht', breach: 'een datalek' } as const;
  const left = (kind: keyof typeof about) => forSubjects[kind].map((action) => caseActWords[action][1]);
  return (
    <Panel title="Als het over u gaat">
      <SummaryList
        rows={(['request', 'complaint', 'breach'] as const).map((kind) => ({
          label: `Gaat ${about[kind]} over u, dan mag u daarin alleen`,
          value: left(kind).join('; ') || 'Niets',
        }))}
      />
    </Panel>
  );
}

type BondsProps = {
  readonly title: string;
  readonly bonds: Readonly<Record<string, { readonly short: string; readonly sentence: string }>>;
};

function Bonds({ title, bonds }: BondsProps) {
  return (
    <Panel title={title}>
      <SummaryList rows={Object.values(bonds).map(({ short, sentence }) => ({ label: short, value: sentence }))} />
    </Panel>
  );
}

/** One line an act, one column a role. */
function csvOf(lines: readonly RightLine[]): string[][] {
  const yes = (may: boolean | undefined) => (may === undefined ? '' : may ? 'ja' : 'nee');
  const head = [
    'Onderwerp',
    'Wat',
    ...roles.map((role) => roleLabels[role]),
    'Ook als het gebruik beperkt is',
    'Ook als het dossier gesloten is',
  ];
  const rows = lines.map(({ subject, act, holders, still }) => [
    rightSubjects[subject],
    act,
    ...roles.map((role) => {
      const holder = holders.find((one) => one.role === role);
      return holder ? bondWords(holder.when) || 'ja' : 'nee';
    }),
    yes(still?.restricted),
    yes(still?.closed),
  ]);
  return [head, ...rows];
}
