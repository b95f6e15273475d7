import { dayOf } from '#src/domain/calendar.ts';
import { awaitsNotice, hoursLeft } from '#src/domain/cases/breach-clock.ts';
import { breachDataLabels, breachPeopleLabels } from '#src/domain/cases/breach-report-form.ts';
import { riskLabel } from '#src/domain/cases/breach-steps.ts';
import type { BreachCase, BreachSponsor } from '#src/domain/cases/case.ts';
import { clockTime, lowerFirst, shortDate, upperFirst, weekdayDate } from '#src/domain/format.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import type { CaseVisit } from '../visit.ts';

type Props = { readonly visit: CaseVisit; readonly theCase: BreachCase };

function at(moment: Instant): string {
  return `${weekdayDate(dayOf(moment))} om ${clockTime(moment)} uur`;
}

/** As long as the supervisor may still have to be told, the hours that are left (AVG 33(1)). */
export function BreachClock({ visit, theCase }: Props) {
  if (!awaitsNotice(theCase)) return null;
  return (
    <Panel>
      <div class="bar apart">
        <p class="flush">
          <span class="figure">{upperFirst(hoursLeft(theCase.notifyBy, visit.now))}</span>
        </p>
        <p class="flush soft">
          Melden uiterlijk <strong>{at(theCase.notifyBy)}</strong>
        </p>
      </div>
      <p class="small soft flush">De 72 uur lopen door, ook in het weekend en op feestdagen.</p>
    </Panel>
  );
}

/** Each sponsor it concerns: before which hour the contract wants it told, and when that was done. */
export function BreachSponsors({ visit, theCase }: Props) {
  if (theCase.sponsors.length === 0) return null;
  return (
    <Panel title="Opdrachtgevers">
      <ul>
        {theCase.sponsors.map((one) => (
          <li>
            {termWords(one)} {toldWords(one)}{' '}
            {one.term && <SponsorClock by={one.term.by} told={one.told?.at} now={visit.now} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function termWords({ name, term }: BreachSponsor): string {
  return term
    ? `${name} wil het binnen ${term.hours} uur weten: uiterlijk ${at(term.by)}.`
    : `${name}: in het contract staat geen eigen termijn.`;
}

function toldWords({ told }: BreachSponsor): string {
  return told ? `Ingelicht op ${at(told.at)}, ${lowerFirst(told.how)}.` : 'Nog niet ingelicht.';
}

type ClockProps = { readonly by: Instant; readonly told: Instant | undefined; readonly now: Instant };

/** Once it was told, that moment counts. */
function SponsorClock({ by, told, now }: ClockProps) {
  const late = (told ?? now) > by;
  if (told) return <Tag status={late ? 'warn' : 'ok'}>{late ? 'Te laat ingelicht' : 'Op tijd'}</Tag>;
  return <Tag status={late ? 'danger' : 'warn'}>{upperFirst(hoursLeft(by, now))}</Tag>;
}

function noticeOf({ facts }: BreachCase) {
  const { on, time } = facts['supervisor.notified'] ?? {};
  // the form of that step holds a day and a time
  return on && time ? { on: shortDate(on as Day), time: String(time) } : undefined;
}

/** What is known of it, as our own register has it (AVG 33(5)). */
export function BreachFacts({ visit, theCase }: Props) {
  const { facts } = theCase;
  const dossiers = theCase.dossierIds.flatMap((id) => visit.deps.store.dossiers.summary(id) ?? []);
  const risk = riskLabel(theCase);
  const notified = noticeOf(theCase);
  return (
    <Panel title="Wat wij weten">
      <blockquote>{theCase.text}</blockquote>
      <SummaryList
        rows={[
          { label: 'Gemerkt', value: at(theCase.awareAt) },
          { label: 'Gegevens', value: theCase.data.map((one) => breachDataLabels[one]).join(', ') },
          { label: 'Van hoeveel mensen', value: breachPeopleLabels[theCase.people] },
          ...(theCase.source ? [{ label: 'Ontstaan bij', value: theCase.source.name }] : []),
          ...(dossiers.length > 0
            ? [
                {
                  label: 'Dossiers',
                  value: dossiers.map(({ id, reference }) => (
                    <>
                      <a href={paths.dossier({ dossier: id })}>{reference}</a>{' '}
                    </>
                  )),
                },
              ]
            : []),
          ...(risk ? [{ label: 'Risico', value: risk }] : []),
          ...(notified ? [{ label: 'Gemeld', value: `${notified.on} om ${notified.time} uur` }] : []),
          ...(facts['breach.closed'] ? [{ label: 'Maatregelen', value: String(facts['breach.closed'].measures) }] : []),
        ]}
      />
    </Panel>
  );
}
