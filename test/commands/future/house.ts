import { isDeepStrictEqual } from 'node:util';
import type { Deps } from '#src/commands/context.ts';
import { waitsForRestriction } from '#src/commands/delivery/hold.ts';
import { type DayAhead, daysAhead } from '#src/commands/future/days-ahead.ts';
import { hastyPost } from '#src/demo/hasty-post.ts';
import { startMailServer } from '#src/demo/mail-server.ts';
import type { Renderer } from '#src/documents/render.ts';
import { addDays, dayOf } from '#src/domain/calendar.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { statePath, statePaths } from '#src/domain/machine.ts';
import type { Message } from '#src/domain/message.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import type { JobLine } from '#src/jobs/log.ts';
import { createOutbox } from '#src/jobs/outbox.ts';
import type { ImaginedParts } from '#src/store/imagined-parts.ts';
import type { Store } from '#src/store/port.ts';
import { openAnyStore } from '#test/any-store.ts';
import { movableClock, seededRandom } from '#test/builders/clock.ts';
import { signer } from '../destruction/scene.ts';

/** A dossier or case as anybody can see it: everything but ids that were drawn and the hour of the day. */
export type Seen = Readonly<Record<string, unknown>>;

/** What changed on each day; missing is what was destroyed. */
export type Days = ReadonlyMap<Day, ReadonlyMap<string, Seen | undefined>>;

/** What lives from day to day with the real tick and the real outbox. */
export type Living = {
  readonly today: () => Day;
  /** Puts the clock on a day: nothing happens in between. */
  readonly at: (day: Day) => void;
  /** The tick and the mail of the clock's day. */
  readonly live: () => Promise<void>;
  /** How everything stands. */
  readonly seen: () => Promise<Map<string, Seen>>;
};

export type House = Living & {
  readonly deps: Deps;
  readonly store: Store;
  readonly problems: readonly JobLine[];
};

/** Engines of the real size are tested elsewhere. */
const render: Renderer = async (_model, fingerprint) => ({
  pdf: Buffer.from(`%PDF-1.7 ${fingerprint}`),
  docx: Buffer.from(`PK ${fingerprint}`),
});

export async function openHouse(
  organisation: Organisation,
  day: Day,
  things: { readonly dossiers: readonly Dossier[]; readonly cases?: readonly Case[] },
): Promise<House> {
  const store = await openAnyStore(organisation);
  for (const dossier of things.dossiers) await store.dossiers.create(dossier.id, dossier);
  for (const one of things.cases ?? []) await store.cases.create(one.id, one);
  const clock = movableClock(day);
  const deps: Deps = { store, clock, random: seededRandom('future'), signer, mailQueued: () => undefined };
  const problems: JobLine[] = [];
  const log = (line: JobLine) => void (line.level === 'info' || problems.push(line));
  const sender = { name: 'Maas groep', address: 'dossier@voorbeeld.example' };
  const transport = hastyPost(await startMailServer());
  const outbox = createOutbox({ ...deps, transport, render, sender, appUrl: 'https://voorbeeld.example' }, { log });
  await store.knownDay.remember(day);
  return {
    deps,
    store,
    problems,
    today: clock.today,
    at: clock.set,
    async live() {
      await runDailyTick(deps, log, { day: clock.today() });
      outbox.poke();
      await outbox.idle();
    },
    seen: () => seenIn(store),
  };
}

/** What is told now of the days until then, and how everything stands at the end of each. */
export async function told(house: House, until: Day, parts?: ImaginedParts): Promise<readonly DayAhead[]> {
  const days: DayAhead[] = [];
  const deps = { store: house.store.imagined(parts), signer };
  for await (const one of daysAhead(deps, { from: house.today(), until })) days.push(one);
  return days;
}

/** Lives on day by day, and gives what changed on each. */
export async function lived(house: Living, until: Day): Promise<Days> {
  const days = new Map<Day, ReadonlyMap<string, Seen | undefined>>();
  let before = await house.seen();
  for (let day = house.today(); day <= until; day = addDays(day, 1)) {
    house.at(day);
    await house.live();
    const after = await house.seen();
    const changed = [...after].filter(([id, seen]) => !isDeepStrictEqual(before.get(id), seen));
    const gone = [...before.keys()].flatMap((id) => (after.has(id) ? [] : [[id, undefined] as const]));
    if (changed.length + gone.length > 0) days.set(day, new Map<string, Seen | undefined>([...changed, ...gone]));
    before = after;
  }
  return days;
}

/** The same of what was told. */
export function asLived(days: readonly DayAhead[]): Days {
  return new Map(
    days.flatMap(({ day, dossiers, cases }) => {
      const all = [
        ...[...dossiers].map(
          ([id, { before, after }]) => [id, seenDossier(before), after && seenDossier(after)] as const,
        ),
        ...[...cases].map(([id, { before, after }]) => [id, seenCase(before), after && seenCase(after)] as const),
      ];
      const changed = all.flatMap(([id, before, after]) =>
        isDeepStrictEqual(before, after) ? [] : [[id, after] as const],
      );
      return changed.length > 0 ? [[day, new Map(changed)] as const] : [];
    }),
  );
}

/** The first things that came otherwise than they were told; none: it came as it was told. */
export function differences(told: Days, came: Days, names: (id: string) => string = (id) => id): string[] {
  const found: string[] = [];
  for (const day of [...new Set([...told.keys(), ...came.keys()])].sort()) {
    const [one, other] = [told.get(day) ?? new Map(), came.get(day) ?? new Map()];
    for (const id of new Set([...one.keys(), ...other.keys()])) {
      const [a, b] = [one.get(id), other.get(id)];
      if (isDeepStrictEqual(a, b)) continue;
      for (const key of new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])) {
        if (isDeepStrictEqual(a?.[key], b?.[key])) continue;
        found.push(`${day} ${names(id)} ${key}: told ${tail(a?.[key])}, came ${tail(b?.[key])}`);
      }
    }
    if (found.length > 4) break;
  }
  return found.slice(0, 5);
}

function tail(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(-300);
}

const memo = new WeakMap<object, Seen>();

/** A summary is made at every write: the same one means that nothing was written. */
async function once(summary: object | undefined, make: () => Promise<Seen | undefined>): Promise<Seen | undefined> {
  if (!summary) return undefined;
  const known = memo.get(summary) ?? (await make());
  if (known) memo.set(summary, known);
  return known;
}

export async function seenIn({ dossiers, cases }: Store): Promise<Map<string, Seen>> {
  const all = new Map<string, Seen>();
  const put = (id: string, seen: Seen | undefined) => seen && all.set(id, seen);
  for (const id of dossiers.ids())
    put(id, await once(dossiers.summary(id), async () => seenDossier((await dossiers.load(id))?.value)));
  for (const id of cases.ids())
    put(id, await once(cases.summary(id), async () => seenCase((await cases.load(id))?.value)));
  return all;
}

function seenDossier(dossier: Dossier | undefined): Seen | undefined {
  if (!dossier) return undefined;
  const { documents, messages, events, disclosures, trajectory, retention, restrictedBy, coaches, client } = dossier;
  const at = (id: string | undefined) => documents.findIndex((one) => one.id === id);
  return plain({
    trajectory: { ...trajectory, machine: statePath(trajectory.machine) },
    retention: { ...retention, machine: statePath(retention.machine) },
    restrictedBy,
    coaches: coaches.map(({ userId, from }) => [userId, from]),
    bsn: client.bsn,
    drafts: Object.keys(dossier.drafts),
    documents: documents.map((one) => ({
      kind: [one.kind, one.number, one.version],
      state: one.approval && statePath(one.approval),
      awaiting: one.awaiting,
      decided: one.decision && [one.decision.outcome, one.decision.channel, dayOf(one.decision.at)],
      frozen: one.frozen && dayOf(one.frozen.at),
      links: one.links.map(({ createdAt, revokedAt }) => [dayOf(createdAt), revokedAt && dayOf(revokedAt)]),
    })),
    // a letter that a restriction holds is looked at again every day, and nothing comes of it
    messages: messages.map((mail) =>
      seenMail(waitsForRestriction(dossier, mail) ? { ...mail, nextTryAt: undefined } : mail, at(mail.documentId)),
    ),
    // of a mail nobody wrote, no file left
    disclosures: disclosures.filter(({ what }) => what.kind !== 'file').length,
    events: events.map(({ at: moment, by, type, documentId, data }) => [dayOf(moment), by, type, at(documentId), data]),
  });
}

type Mail = Omit<Message, 'nextTryAt'> & { readonly nextTryAt?: Message['nextTryAt'] | undefined };

function seenMail({ kind, to, state, createdAt, nextTryAt, tries }: Mail, document: number) {
  const days = [dayOf(createdAt), nextTryAt && dayOf(nextTryAt), ...tries.map(({ at }) => dayOf(at))];
  return [kind, to.kind, to.email, document, statePath(state), ...days];
}

function seenCase(one: Case | undefined): Seen | undefined {
  return (
    one &&
    plain({
      states: statePaths(one.machine),
      since: one.since,
      errands: one.errands.map(({ kind }) => kind),
      // that it is late is told every day, the last mail in the place of the one before
      late: one.messages.some(({ kind }) => kind === 'M04'),
      messages: one.messages.flatMap((mail) => (mail.kind === 'M04' ? [] : [seenMail(mail, 0)])),
      events: one.events.map(({ at, by, type, data }) => [dayOf(at), by, type, data]),
    })
  );
}

function plain(value: object): Seen {
  return JSON.parse(JSON.stringify(value));
}
