import { type EventDeclaration, type EventOf, facts } from './event.ts';

/**
 * What happens to maintenance of the program in a branch (P22, R59): the administrator carries it out, the manager of that
 * branch supervises it and signs for it, the program itself looks whether everything is whole afterwards.
 */
export const maintenanceEvents = {
  'maintenance.announced': {
    label: 'Onderhoud aangekondigd',
    verb: 'Kondig het onderhoud aan',
    who: ['maintenance.run'],
    facts: facts('dayAhead'),
  },
  'maintenance.postponed': {
    label: 'Onderhoud uitgesteld',
    verb: 'Stel het onderhoud uit',
    who: ['maintenance.run', 'maintenance.supervise'],
    facts: facts('dayAhead'),
  },
  'supervision.accepted': {
    label: 'Toezicht aanvaard',
    verb: 'Aanvaard het toezicht',
    who: ['maintenance.supervise'],
    /** Not by two people: who came first supervises, and another may sign. */
    facts: facts('unsupervised'),
  },
  'work.started': {
    label: 'Onderhoud begonnen',
    verb: 'Begin het onderhoud',
    who: ['maintenance.run'],
    /** A backup that was read back less than 24 hours ago; and no other maintenance for which the house stands still. */
    facts: facts('dayCame', 'backupFresh', 'nobodyElse'),
  },
  'emergency.started': {
    label: 'Noodonderhoud begonnen',
    verb: 'Begin noodonderhoud',
    who: ['maintenance.run'],
    /** Everything that began before was supervised since: nobody keeps the house still alone, one time after the other. */
    facts: facts('nobodyElse', 'othersSupervised'),
  },
  'work.finished': {
    label: 'Werk klaar',
    verb: 'Meld dat het werk klaar is',
    who: ['maintenance.run'],
    facts: facts(),
  },
  'work.failed': {
    label: 'Onderhoud mislukt',
    verb: 'Leg vast dat het onderhoud is mislukt',
    who: ['maintenance.run'],
    facts: facts(),
  },
  'work.rolledBack': {
    label: 'Alles teruggezet zoals het was',
    verb: 'Leg vast dat alles is teruggezet',
    who: ['maintenance.run'],
    facts: facts(),
  },
  'dossier.asked': {
    label: 'Gevraagd om een dossier te openen',
    verb: 'Vraag om een dossier te openen',
    who: ['maintenance.askDossier'],
    /** Only while the house stands still: after that it is nobody's maintenance. */
    facts: facts('standsStill'),
  },
  'dossier.opened': {
    label: 'Dossier geopend voor de beheerder',
    verb: 'Open het dossier voor de beheerder',
    who: ['maintenance.openDossier'],
    /** Asked by another, and not answered yet. */
    facts: facts('standsStill', 'secondPerson'),
  },
  'dossier.closed': {
    label: 'Dossier niet of niet langer open',
    verb: 'Sluit het dossier voor de beheerder',
    who: ['maintenance.openDossier'],
    facts: facts('notOver'),
  },
  'run.signedOff': {
    label: 'Onderhoud afgetekend',
    verb: 'Teken het onderhoud af',
    who: ['maintenance.supervise'],
    /** Every check has its result, whatever is not in order is explained, and somebody supervised. */
    facts: facts('allChecked', 'allExplained', 'supervised'),
  },
  'day.missed': {
    label: 'Onderhoud te laat',
    verb: 'Te laat onderhoud melden',
    who: ['system'],
    auto: true,
    facts: facts('fourteenDaysOver'),
  },
} as const satisfies Record<string, EventDeclaration>;

export type MaintenanceEvent = EventOf<typeof maintenanceEvents>;
