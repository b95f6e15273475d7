import { addDays, addWorkingDays } from '#src/domain/calendar.ts';
import { users } from './cast.ts';
import { type BuilderOptions, type DossierBuilder, dossierBuilder } from './dossier.ts';

export const trajectoryPaths = [
  'registered',
  'intakePlanned',
  'intakeHeld',
  'planning',
  'awaitingApproval',
  'active.running',
  'active.paused',
  'active.placed',
  'active.aftercare',
  'closing',
  'ended',
  'declined',
] as const;
export type TrajectoryPath = (typeof trajectoryPaths)[number];

type Script = (builder: DossierBuilder) => DossierBuilder;
const today = (builder: DossierBuilder) => builder.clock.today();

/** From where, and by which acts, a state is reached: the usual way of a trajectory. */
const scripts: Record<
  Exclude<TrajectoryPath, 'registered'>,
  { readonly from: TrajectoryPath; readonly play: Script }
> = {
  intakePlanned: {
    from: 'registered',
    play: (b) => b.step('intake.planned', { on: addWorkingDays(today(b), 7), time: '10.00', place: 'Vestiging' }),
  },
  intakeHeld: {
    from: 'intakePlanned',
    play: (b) => {
      b.at(b.build().trajectory.intakePlannedOn ?? today(b));
      return b.intake().step('intake.held', { on: today(b) });
    },
  },
  planning: { from: 'intakeHeld', play: (b) => b.begin('trajectplan') },
  awaitingApproval: { from: 'planning', play: (b) => b.at(addDays(today(b), 9)).send() },
  'active.running': { from: 'awaitingApproval', play: (b) => b.at(addDays(today(b), 11)).decide('approved') },
  'active.paused': {
    from: 'active.running',
    play: (b) => b.at(addDays(today(b), 40)).step('pause.started', { from: today(b), reason: 'holiday' }),
  },
  'active.placed': {
    from: 'active.running',
    play: (b) =>
      b.at(addDays(today(b), 60)).step('placement.recorded', {
        jobTitle: 'Medewerker goederenontvangst',
        hours: 28,
        from: today(b),
        contractKind: 'temporary',
      }),
  },
  'active.aftercare': {
    from: 'active.placed',
    play: (b) => b.step('aftercare.started', { from: today(b), until: addDays(today(b), 60) }),
  },
  closing: {
    from: 'active.aftercare',
    play: (b) => b.at(addDays(today(b), 60)).step('aftercare.completed', { on: today(b) }),
  },
  ended: {
    from: 'closing',
    play: (b) => {
      b.begin('eindrapportage').send();
      return b.decide(b.newest().awaiting?.informOnly ? 'noted' : 'approved');
    },
  },
  declined: {
    from: 'registered',
    play: (b) =>
      b.step('assignment.declined', { reason: 'Geen plaats binnen de termijn' }, { kind: 'user', id: users.hugo.id }),
  },
};

/** A dossier in this state, reached by the acts of real people on real days. */
export function dossierIn(path: TrajectoryPath, options: BuilderOptions = {}): DossierBuilder {
  if (path === 'registered') return dossierBuilder(options);
  const { from, play } = scripts[path];
  return play(dossierIn(from, options));
}
