import { addDays, addWorkingDays } from '#src/domain/calendar.ts';
import type { Day } from '#src/domain/time.ts';
import { users } from './cast.ts';
import { castClients } from './cast-clients.ts';
import { extraClient } from './people.ts';
import type { Role, Trajectory, Writer } from './trajectory.ts';
import { writeFinal, writePlan, writeProgress, writeSamplePlan } from './writers.ts';

/** A life in the program: acts, and after each the day on which it goes on. The demo's today cuts it off. */
export type Story = Role & {
  readonly from: Day;
  readonly play: (t: Trajectory) => AsyncGenerator<Day, void>;
};

type Turns = {
  /** First version comes back with a reason; the second is approved. */
  readonly returned?: boolean;
  /** The sponsor never answers the plan. */
  readonly silent?: boolean;
  /** The sponsor says no; `decided`: the branch manager chose what follows. */
  readonly rejected?: 'open' | 'decided';
  readonly noShow?: boolean;
  readonly pause?: boolean;
  readonly withdraws?: boolean;
  readonly diesOn?: Day;
  readonly terminated?: boolean;
  /** Stops short of this act. */
  readonly until?: 'intake' | 'plan' | 'concept' | 'send';
  /** Working days the coach is late with each report. */
  readonly lateReports?: boolean;
  readonly samplePlan?: boolean;
};

const appointment = (on: Day) => ({ on, time: '10.00', place: 'Vestiging Voorbeeldstad' });

/** From the order to the end, with the turns asked for. */
async function* life(t: Trajectory, turns: Turns): AsyncGenerator<Day, void> {
  await t.register();
  yield addWorkingDays(t.today(), 2);
  yield* opening(t, turns);
  if (turns.until === 'intake') return;
  if (!(yield* plan(t, turns))) return;
  yield* guidance(t, turns);
}

async function* opening(t: Trajectory, turns: Turns): AsyncGenerator<Day, void> {
  const first = addWorkingDays(t.today(), 4);
  await t.step('intake.planned', appointment(first));
  yield first;
  if (turns.noShow) {
    await t.step('intake.noShow');
    const again = addWorkingDays(t.today(), 5);
    await t.step('intake.planned', appointment(again));
    yield again;
  }
  if (turns.until === 'intake') return;
  await t.intake();
  await t.step('intake.held', { on: t.today() });
  yield addWorkingDays(t.today(), 3);
}

/** Writes, discusses and sends the plan; true when the trajectory runs. */
async function* plan(t: Trajectory, turns: Turns): AsyncGenerator<Day, boolean> {
  if (turns.until === 'plan') return false;
  // the sample plan was talked over with the client on 23 January
  if (turns.samplePlan) yield '2026-01-21';
  await t.begin('trajectplan');
  if (turns.until === 'concept') return false;
  const writer: Writer = turns.samplePlan ? writeSamplePlan : writePlan(t.today());
  await t.write(writer);
  yield addWorkingDays(t.today(), 2);
  await t.submit();
  if (turns.until === 'send') return false;
  if ((await t.state()).startsWith('active')) return true;
  await t.send();
  yield addWorkingDays(t.today(), 4);
  if (turns.silent || !(await t.answerable())) return false;
  if (turns.rejected) {
    await t.sponsorDecides('rejected', 'Wij zien op dit moment geen ruimte voor dit traject.');
    if (turns.rejected === 'decided') {
      yield addWorkingDays(t.today(), 2);
      await t.step('plan.rejected', { next: 'close', reason: 'Besproken met de opdrachtgever.' }, users.hugo.id);
    }
    return false;
  }
  if (turns.returned) {
    await t.sponsorDecides('asksChange', 'Graag de scholing preciezer: welke cursus, hoe lang en wat kost die?');
    yield addWorkingDays(t.today(), 3);
    await t.write(writePlan(t.today(), true));
    await t.submit();
    await t.send();
    yield addWorkingDays(t.today(), 3);
  }
  await t.sponsorDecides('approved');
  return true;
}

async function* guidance(t: Trajectory, turns: Turns): AsyncGenerator<Day, void> {
  for (let round = 1; round <= 3; round++) {
    const report = (await t.load()).trajectory.nextReport;
    if (!report) return;
    yield* contacts(t, report.from, report.until, round);
    if (turns.diesOn && turns.diesOn <= t.today()) return yield* death(t);
    if (turns.withdraws && round === 2) return yield* ending(t, 'client.withdrew');
    if (turns.terminated && round === 2) return yield* ending(t, 'sponsor.terminated');
    if (turns.pause && round === 2) await t.step('pause.started', { from: t.today(), reason: 'holiday' });
    yield turns.lateReports ? addWorkingDays(report.dueOn, 6) : addDays(report.until, 5);
    if (turns.pause && round === 2) await t.step('pause.ended', { on: t.today() });
    if (!(await t.state()).startsWith('active')) return;
    await t.begin('voortgangsrapportage');
    await t.write(writeProgress);
    await t.submit();
    await t.send();
    yield addWorkingDays(t.today(), 3);
    if (await t.answerable()) await t.sponsorDecides('approved');
    if (round === 2) yield* placement(t);
  }
  yield* aftercare(t);
}

async function* contacts(t: Trajectory, from: Day, until: Day, round: number): AsyncGenerator<Day, void> {
  const texts = [
    'Kennismaking met de activiteiten en afspraken gemaakt.',
    'Cv besproken en aangepast.',
    'Gesprekken geoefend.',
  ];
  for (const [index, text] of texts.entries()) {
    const on = addWorkingDays(from, 5 + index * 12);
    if (on > until) return;
    if (on > t.today()) yield on;
    const field = index === 2 && round > 1 ? 'mediation' : 'guidance';
    const activity = field === 'mediation' ? 4 : 1;
    await t.note({ field, kind: 'talk', text, hours: 1.5, attendance: 'kept', activity });
  }
}

async function* placement(t: Trajectory): AsyncGenerator<Day, void> {
  yield addWorkingDays(t.today(), 8);
  if ((await t.state()) !== 'active.running') return;
  const job = { jobTitle: 'Medewerker goederenontvangst', hours: 28, from: t.today(), contractKind: 'temporary' };
  await t.step('placement.recorded', job);
  yield addWorkingDays(t.today(), 5);
  await t.step('aftercare.started', { from: t.today(), until: addDays(t.today(), 75) });
}

async function* aftercare(t: Trajectory): AsyncGenerator<Day, void> {
  if ((await t.state()) !== 'active.aftercare') return;
  const until = (await t.load()).trajectory.aftercareUntil;
  if (until && until > t.today()) yield until;
  await t.step('aftercare.completed', { on: t.today() });
  yield* finalReport(t);
}

async function* ending(t: Trajectory, event: 'client.withdrew' | 'sponsor.terminated'): AsyncGenerator<Day, void> {
  const today = t.today();
  if (event === 'client.withdrew')
    await t.step(event, { contact: 'talk', endDate: today, discussedWith: 'de heer P. Zaken' });
  else await t.step(event, { receivedOn: today, endDate: today, written: true }, t.clerkId);
  yield* finalReport(t);
}

async function* finalReport(t: Trajectory): AsyncGenerator<Day, void> {
  yield addWorkingDays(t.today(), 4);
  await t.begin('eindrapportage');
  await t.write(writeFinal);
  await t.submit();
  await t.send();
  yield addWorkingDays(t.today(), 3);
  if (await t.answerable()) await t.sponsorDecides('approved');
}

async function* death(t: Trajectory): AsyncGenerator<Day, void> {
  yield t.today();
  await t.step('client.died', { on: t.today(), source: 'de familie, per telefoon' });
  yield addWorkingDays(t.today(), 3);
  await t.step('eindrapportage.waived', { basis: 'deceased' }, users.hugo.id);
}

const cast = (key: keyof typeof castClients, from: Day, turns: Turns = {}): Story => ({
  key,
  client: castClients[key],
  from,
  play: (t) => life(t, turns),
});
const extra = (index: number, from: Day, turns: Turns = {}): Story => ({
  key: `extra ${index}`,
  client: extraClient(index),
  ...(index % 2 === 1 && { coach: users.noor }),
  from,
  play: (t) => life(t, turns),
});

/** The fixture cast first, then a branch full of people, so that on the demo's day every state is there. */
export const stories: readonly Story[] = [
  cast('client1', '2026-01-05', { samplePlan: true }),
  cast('client2', '2026-09-21'),
  cast('client3', '2026-05-04'),
  cast('client4', '2026-10-05', { returned: true }),
  cast('client5', '2026-09-07'),
  cast('client6', '2026-04-13', { pause: true }),
  cast('client7', '2026-02-09', { diesOn: '2026-06-15' }),
  cast('client8', '2026-07-13'),
  ...(
    [
      ['2025-10-06', {}],
      ['2025-11-10', { withdraws: true }],
      ['2025-12-01', { terminated: true }],
      ['2026-01-12', {}],
      ['2026-02-02', { returned: true }],
      ['2026-02-16', { lateReports: true }],
      ['2026-03-02', {}],
      ['2026-03-16', { withdraws: true }],
      ['2026-03-30', { withdraws: true }],
      ['2026-04-07', {}],
      ['2026-04-20', { terminated: true }],
      ['2026-05-11', {}],
      ['2026-05-25', { returned: true }],
      ['2026-06-08', {}],
      ['2026-06-22', { noShow: true }],
      ['2026-07-06', {}],
      ['2026-07-20', { lateReports: true }],
      ['2026-08-03', {}],
      ['2026-10-13', { rejected: 'open' }],
      ['2026-08-31', { rejected: 'decided' }],
      ['2026-09-14', { silent: true }],
      ['2026-09-28', { silent: true }],
      ['2026-10-05', { silent: true }],
      ['2026-10-12', {}],
      ['2026-10-19', { returned: true }],
      ['2026-10-26', { until: 'send' }],
      ['2026-10-29', { until: 'concept' }],
      ['2026-11-02', { until: 'plan' }],
      ['2026-11-05', { noShow: true, until: 'intake' }],
      ['2026-11-09', { until: 'intake' }],
      ['2026-11-16', {}],
      ['2026-11-19', {}],
    ] as const satisfies readonly (readonly [Day, Turns])[]
  ).map(([from, turns], index) => extra(index, from, turns)),
  {
    ...extra(33, '2026-04-02', { withdraws: true }),
    coach: users.bram,
  },
  {
    key: 'declined',
    client: { ...extraClient(3), order: { ...extraClient(3).order, orderNumber: 'VBS-2026-00900' } },
    from: '2026-10-01',
    async *play(t) {
      await t.register();
      yield addWorkingDays(t.today(), 2);
      await t.step('assignment.declined', { reason: 'Geen plaats binnen de termijn.' }, users.hugo.id);
    },
  },
];
