import { appointmentIn } from './appointment.ts';
import type { DossierDocument } from './document.ts';
import type { Dossier } from './dossier.ts';
import { statePath } from './machine.ts';

/**
 * The states of the trajectory in which a letter still says how it stands and what comes. A letter that is not here tells
 * what happened, and stays true.
 */
const holdsIn: Readonly<Record<string, readonly string[]>> = {
  L01: ['registered', 'intakePlanned', 'intakeHeld', 'planning'],
  L02: ['registered', 'intakePlanned'],
  L04: ['intakePlanned'],
  L05: ['registered', 'intakePlanned'],
  L07: ['active'],
  L13: ['ended'],
};

/** Letters that a newer one of their kind takes the place of. */
const replaced = new Set(['L04', 'L13']);

/** Would whoever reads this letter now be told the truth? Not about another appointment, a day that is past, an end undone. */
export function stillHolds(dossier: Dossier, letter: DossierDocument): boolean {
  const path = statePath(dossier.trajectory.machine);
  const states = holdsIn[letter.kind];
  if (states && !states.some((state) => path === state || path.startsWith(`${state}.`))) return false;
  if (replaced.has(letter.kind) && dossier.documents.findLast((one) => one.kind === letter.kind)?.id !== letter.id)
    return false;
  const { on } = appointmentIn(letter) ?? {};
  // the tick says which day it is here: a dossier knows no clock
  return on === undefined || on >= (dossier.trajectory.tickedOn ?? on);
}
