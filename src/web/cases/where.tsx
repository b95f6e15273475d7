import { daysBetween } from '#src/domain/calendar.ts';
import { type AskedCase, isAsked } from '#src/domain/cases/case.ts';
import { waitsToTellExtension } from '#src/domain/cases/letters-left.ts';
import { weekdayDate } from '#src/domain/format.ts';
import { Panel } from '../components/panel.tsx';
import { StepBar } from '../components/step-bar.tsx';
import type { OpenCase } from './open-case.ts';

const ladder = ['Coach', 'Directie', 'Klacht'];

/** The one clock over the whole ladder (R53). */
export function Where({ open }: { readonly open: OpenCase }) {
  const { theCase, visit } = open;
  if (!isAsked(theCase)) return null;
  const { caseSummary, today } = visit;
  const left = caseSummary.dueOn && daysBetween(today, caseSummary.dueOn);
  return (
    <Panel>
      {theCase.kind === 'request' && <StepBar label="Loop van het verzoek" steps={ladder} now={rungOf(open)} />}
      {carriesOut(open) && <p>De directie nam een besluit. De coach voert het uit.</p>}
      {caseSummary.dueOn && left !== undefined ? (
        <>
          <div class="bar apart">
            <p class="flush">
              <span class="figure">{leftWords(left)}</span>
            </p>
            <p class="flush soft">
              Antwoord uiterlijk <strong>{weekdayDate(caseSummary.dueOn)}</strong>
            </p>
          </div>
          <p class="small soft flush">De klok loopt door over alle stappen. {extensionWords(theCase, left < 0)}</p>
        </>
      ) : (
        <p class="flush">De termijn loopt niet meer.</p>
      )}
    </Panel>
  );
}

/** A day counts by the letter that left, not by what was recorded. */
function extensionWords(theCase: AskedCase, late: boolean): string {
  if (theCase.extended) return 'De termijn is al verlengd.';
  if (late)
    return theCase.kind === 'complaint'
      ? 'Verlengen kan nu alleen als de klager het goed vindt.'
      : 'Verlengen kon alleen voor deze dag.';
  return waitsToTellExtension(theCase)
    ? 'De brief over meer tijd ligt klaar: de termijn is pas verlengd als die op tijd weggaat.'
    : 'Verlengen kan één keer, met een reden, voor deze dag.';
}

function leftWords(left: number): string {
  if (left < 0) return left === -1 ? '1 dag te laat' : `${-left} dagen te laat`;
  if (left === 0) return 'Vandaag de laatste dag';
  return left === 1 ? 'Nog 1 dag' : `Nog ${left} dagen`;
}

/** Once the directorate decided it stays its decision, also while the coach carries it out. */
function rungOf({ visit, linked, theCase }: OpenCase): number {
  const here = visit.caseSummary.states.find((one) => one.startsWith('handling.')) ?? '';
  if (here.includes('toComplaint') && linked) return 2;
  const decided = theCase.events.some(({ type }) => type === 'directorate.decided');
  return decided || here.includes('irectorate') ? 1 : 0;
}

const carryingOut = ['handling.granted', 'handling.applying', 'handling.notifying'];

/** R49: who decided, and who does now what was decided. */
function carriesOut({ visit, theCase }: OpenCase): boolean {
  const decided = theCase.events.some(({ type }) => type === 'directorate.decided');
  return decided && visit.caseSummary.states.some((state) => carryingOut.includes(state));
}
