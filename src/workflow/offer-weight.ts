import { isSeries, newestVersion } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { statePath } from '#src/domain/machine.ts';
import { handOverWantedOn } from '#src/domain/moved-away.ts';
import type { Situation } from './context.ts';
import type { Offered } from './offers.ts';

/** What comes first when several things may be done. Not named: may be done, but is nobody's next step. */
const steps: Readonly<Record<string, number>> = {
  'plan.rejected': 95,
  'intake.planned': 80,
  'intake.held': 80,
  'approval.lapsed': 60,
  'aftercare.started': 30,
};
const documentEvents: Readonly<Record<string, number>> = {
  'rejection.decided': 95,
  'review.ok': 87,
  'doc.send': 86,
  'client.signed': 85,
};

/** The highest above 0 is the next step of the dossier page. */
export function weigh({ dossier, today }: Situation, offer: Offered): number {
  const { aftercareUntil, machine } = dossier.trajectory;
  switch (offer.kind) {
    case 'step':
      if (offer.event === 'aftercare.completed') return aftercareUntil && today >= aftercareUntil ? 70 : 0;
      if (offer.event === 'coach.reassigned') return handOverWantedOn(dossier) ? 94 : 0;
      return steps[offer.event] ?? 0;
    case 'document':
      return documentEvents[offer.event] ?? 0;
    case 'mail':
      return 93;
    case 'edit':
      return 90;
    case 'begin':
      // a report is begun when its period is over; till then there is only something to tell about
      if (offer.document === 'voortgangsrapportage') return today > (periodOf(dossier, offer)?.until ?? today) ? 82 : 0;
      return isSeries(offer.document) ? 0 : 82;
    case 'intake':
      return statePath(machine) === 'intakeHeld' ? 81 : 0;
    case 'recordDecision':
      return 50;
    case 'upload':
      return 0;
  }
}

/** What the report tells about: the period it had before it was taken back, else the next one. */
function periodOf(dossier: Dossier, { document, number }: Extract<Offered, { kind: 'begin' }>) {
  return number === undefined ? dossier.trajectory.nextReport : newestVersion(dossier, document, number)?.period;
}
