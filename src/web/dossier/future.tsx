import type { Future } from '#src/commands/future/of-dossier.ts';
import { type Coming, doerLabels } from '#src/domain/coming.ts';
import { longDate, shortDate, upperFirst } from '#src/domain/format.ts';
import { Panel } from '../components/panel.tsx';
import { type Moment, Timeline } from '../components/timeline.tsx';
import type { OpenDossier } from '../open-dossier.ts';
import { standOf } from '../stand.ts';

/** As many as one looks over; the others are a press away. */
const shown = 10;

/** What will happen in this dossier and when, next first, as long as nobody does anything. */
export function FuturePanel({ open, future }: { readonly open: OpenDossier; readonly future: Future }) {
  const { dossier, visit } = open;
  const { coming, supposed } = future;
  const when = `Vandaag, ${shortDate(visit.today)}`;
  const now: Moment = { when, datetime: visit.today, what: standOf(dossier), place: 'now' };
  const lines = coming.map((one) => momentOf(one, one.of === dossier.reference ? '' : one.of));
  const after = (supposed?.coming ?? []).map((one) => momentOf(one));
  const room = Math.max(0, shown - lines.length);
  const isWhole = lines.length + after.length <= shown;
  return (
    <Panel title="Toekomst van dit dossier">
      <p class="small soft">
        Dit gebeurt op deze dagen zolang niemand iets doet. Wat er gedaan wordt, verandert wat daarna komt.
      </p>
      <Timeline moments={[now, ...lines.slice(0, shown)]} />
      {supposed && room > 0 && <After supposed={supposed} moments={after.slice(0, room)} />}
      {!isWhole && (
        <details>
          <summary>Toon alles</summary>
          {lines.length > shown && <Timeline moments={lines.slice(shown)} />}
          {supposed && <After supposed={supposed} moments={after.slice(room)} goesOn={room > 0} />}
        </details>
      )}
      <p class="small soft">
        Een verzoek, een beperking of een besluit van de directie kan de vernietiging later maken.
      </p>
    </Panel>
  );
}

type AfterProps = {
  readonly supposed: NonNullable<Future['supposed']>;
  readonly moments: readonly Moment[];
  /** The condition stands above the part that came before. */
  readonly goesOn?: boolean;
};

/** What comes after an end that nobody knows yet: said with what it goes out from. */
function After({ supposed: { end, closed }, moments, goesOn = false }: AfterProps) {
  if (moments.length === 0) return null;
  return (
    <>
      {!goesOn && (
        <p class="small">
          Als het traject op {longDate(end)} eindigt, en de eindrapportage op {longDate(closed)} is afgerond:
        </p>
      )}
      <Timeline moments={moments} />
    </>
  );
}

function momentOf({ day, what, who, rule }: Coming, of = ''): Moment {
  return {
    when: shortDate(day),
    datetime: day,
    place: 'future',
    what: (
      <>
        {of && `${of}: `}
        {what}. <span class="soft nowrap">{`${upperFirst(doerLabels[who])}, ${rule}`}</span>
      </>
    ),
  };
}
