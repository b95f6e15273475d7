import type { Changes } from '#src/commands/sponsor/changes.ts';
import { answerWord } from '#src/commands/sponsor/decide.ts';
import type { OpenItem } from '#src/commands/sponsor/open-items.ts';
import type { Reading } from '#src/commands/sponsor/visit.ts';
import type { Raw } from '#src/domain/form.ts';
import { longDate, weekdayDate } from '#src/domain/format.ts';
import type { Problem } from '#src/domain/result.ts';
import { Button, LinkButton, PostButton } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { Facts } from '../components/facts.tsx';
import { Icon } from '../components/icon.tsx';
import { ModelView } from '../components/model-view.tsx';
import { Panel } from '../components/panel.tsx';
import { WorkRows } from '../components/work-rows.tsx';
import { FormFields } from '../form.tsx';
import { paths } from '../paths.ts';
import type { PublicVisit } from '../visit.ts';
import { placeOf } from '../visit-cookie.ts';
import { answerForm } from './answer-form.ts';
import { ChangesView } from './changes-view.tsx';
import { respondByFact, silenceFacts } from './code-pages.tsx';
import { CallUs, fullTitleOf, SponsorFrame, titleOf } from './frame.tsx';

type ReadProps = {
  readonly visit: PublicVisit;
  readonly reading: Reading;
  /** Everything that waits for this contact, the present document among it. */
  readonly items: readonly OpenItem[];
  /** What is different since the last version that was decided about. */
  readonly changes: Changes | undefined;
  readonly raw?: Raw;
  readonly problems?: readonly Problem[];
};

/** After the code: the document to read, its files, and the questions about it. */
export function ReadPage({ visit, reading, items, changes, raw = {}, problems = [] }: ReadProps) {
  const answerable = reading.outcomes.length > 0;
  const word = answerWord(reading.forInformation);
  const heading = `${titleOf(reading)} ter ${reading.forInformation ? 'kennisneming' : 'accordering'}`;
  return (
    <SponsorFrame visit={visit} title={heading} problems={problems} notYet="verstuurd">
      <h1>{heading}</h1>
      <Facts
        facts={[
          { label: 'Van', value: reading.organisation },
          { label: 'Kenmerk', value: reading.reference, nowrap: true },
          { label: 'Versie', value: reading.version },
          ...(reading.respondBy ? [respondByFact(reading.respondBy, reading.forInformation)] : []),
          ...(answerable ? silenceFacts(reading) : []),
        ]}
      />
      {reading.respondBy && reading.outdatedDay && (
        <p>
          In het document staat nog {longDate(reading.outdatedDay)} als laatste dag. Voor u geldt{' '}
          {weekdayDate(reading.respondBy)}.
        </p>
      )}
      <OtherItems visit={visit} items={items} />
      {answerable && <ToAnswer word={word} above />}
      <div class="cols besluit">
        <section class="panel document" id="document">
          <h2>{titleOf(reading)}</h2>
          <FileLinks visit={visit} reading={reading} />
          {changes && <ChangesView changes={changes} />}
          <ModelView model={reading.model} />
          {answerable && <ToAnswer word={word} />}
        </section>
        {answerable ? (
          <DecideForm visit={visit} reading={reading} raw={raw} problems={problems} />
        ) : (
          <NothingAsked visit={visit} reading={reading} />
        )}
      </div>
    </SponsorFrame>
  );
}

function ToAnswer({ word, above }: { readonly word: string; readonly above?: true }) {
  return (
    <p class={above ? 'bar noprint jump' : 'bar noprint'}>
      <LinkButton href="#besluit" look="second">
        Naar uw {word}
      </LinkButton>
    </p>
  );
}

/** A report for information that counts as delivered is read, and no longer answered here. */
function NothingAsked({ visit, reading }: Pick<ReadProps, 'visit' | 'reading'>) {
  return (
    <section class="panel">
      <h2 class="first">U hoeft niets te doen</h2>
      <p>Met de link in onze e-mail kunt u dit lezen tot en met {longDate(reading.readUntil)}.</p>
      <p>Wilt u reageren?</p>
      <CallUs visit={visit} known />
    </section>
  );
}

const formatNames = { pdf: 'PDF', docx: 'Word' } as const;

function FileLinks({ visit, reading }: { readonly visit: PublicVisit; readonly reading: Reading }) {
  const place = placeOf(visit);
  return (
    <p class="bar noprint">
      {reading.files.map(({ format, size }) => (
        <LinkButton href={paths.decisionFile({ place, format })} look="tint">
          <Icon name="download" />
          {`${formatNames[format]} (${Math.max(1, Math.round(size / 1000))} kB)`}
        </LinkButton>
      ))}
    </p>
  );
}

type DecideProps = Required<Pick<ReadProps, 'visit' | 'reading' | 'raw' | 'problems'>>;

/** Posts version and hashes along: the decision is about exactly what was shown (R18). */
function DecideForm({ visit, reading, raw, problems }: DecideProps) {
  const { fields } = answerForm(reading);
  const word = answerWord(reading.forInformation);
  return (
    <form method="post" action={paths.decisionCheck({ place: placeOf(visit) })} class="panel next noprint" id="besluit">
      <Csrf visit={visit} />
      <ShownVersion reading={reading} />
      <h2 class="first">Uw {word}</h2>
      <FormFields fields={fields} context={{ raw, problems, warnings: [] }} />
      <Button>Controleer uw {word}</Button>
      <p class="hint">Pas na de volgende pagina is uw {word} definitief.</p>
    </form>
  );
}

export function ShownVersion({ reading }: { readonly reading: Pick<Reading, 'hashes'> }) {
  return (
    <>
      <input type="hidden" name="pdf" value={reading.hashes.pdf} />
      <input type="hidden" name="docx" value={reading.hashes.docx} />
    </>
  );
}

/** Several open items: one list, opened under the same code. */
function OtherItems({ visit, items }: { readonly visit: PublicVisit; readonly items: readonly OpenItem[] }) {
  const others = items.filter((one) => !one.current);
  if (others.length === 0) return null;
  return (
    <Panel title="Er wacht meer op u" count={others.length}>
      <WorkRows
        rows={others.map((item) => ({
          title: fullTitleOf(item),
          text: item.respondBy ? `Antwoord graag uiterlijk ${longDate(item.respondBy)}.` : undefined,
          action: (
            <PostButton
              visit={visit}
              action={paths.decisionRead({ place: placeOf(visit) })}
              look="second"
              fields={{ dossier: item.dossierId, document: item.documentId }}
            >
              Open {titleOf(item).toLowerCase()}
              <span class="vh"> {item.reference}</span>
            </PostButton>
          ),
        }))}
      />
    </Panel>
  );
}
