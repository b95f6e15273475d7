/** Names of the region that every case with a term has: one clock, from receipt to answer (AVG 12(3), R50). */
export const clockStateLabels = {
  'clock.running': 'Termijn loopt',
  'clock.extended': 'Termijn verlengd',
  'clock.late': 'Te laat, nog geen antwoord',
  'clock.met': 'Op tijd beantwoord',
  'clock.metLate': 'Te laat beantwoord',
  'clock.stopped': 'Geen antwoord meer nodig',
} as const;
