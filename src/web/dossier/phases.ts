/** The seven steps a reader knows a trajectory by, and which of them a state belongs to. */
export const phases = ['Opdracht', 'Intake', 'Trajectplan', 'Akkoord', 'Voortgang', 'Einde', 'Archief'] as const;

export function phaseOf(state: string): number {
  if (state === 'registered') return 0;
  if (state === 'intakePlanned') return 1;
  if (state === 'intakeHeld' || state === 'planning') return 2;
  if (state === 'awaitingApproval') return 3;
  if (state.startsWith('active.')) return 4;
  return state === 'closing' ? 5 : 6;
}
