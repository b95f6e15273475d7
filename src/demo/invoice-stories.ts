import { billable } from '#src/commands/invoices/billable.ts';
import { creditInvoice, draftCredit } from '#src/commands/invoices/credit.ts';
import { draftInvoice, issueInvoice } from '#src/commands/invoices/issue.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { InvoiceId } from '#src/domain/ids.ts';
import type { Result } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import type { Trajectory } from './trajectory.ts';
import type { World } from './world.ts';

/** All hours that are left, with pieces of the price list; or what takes back the invoice before. */
type Act =
  | { readonly on: Day; readonly pieces?: readonly string[] }
  | { readonly on: Day; readonly takenBackBecause: string };

/** What the clerk bills over one of the stories; `of` is its key. */
type InvoiceStory = { readonly of: string; readonly acts: readonly Act[] };

/** Two book years, a private person who pays, and one invoice that was taken back and made anew. */
export const invoiceStories: readonly InvoiceStory[] = [
  { of: 'extra 0', acts: [{ on: '2025-12-15', pieces: ['INT'] }, { on: '2026-03-02' }, { on: '2026-07-01' }] },
  {
    of: 'client1',
    acts: [
      { on: '2026-04-01', pieces: ['INT'] },
      { on: '2026-08-03' },
      { on: '2026-08-10', takenBackBecause: 'Het inkoopnummer was nog niet bekend.' },
      { on: '2026-08-11' },
    ],
  },
  { of: 'client3', acts: [{ on: '2026-08-04', pieces: ['INT'] }] },
  { of: 'client5', acts: [{ on: '2026-11-02', pieces: ['INT'] }] },
];

/** Bills through the same commands as the pages, each act on its own day. */
export async function* playInvoices(
  world: World,
  trajectory: Trajectory,
  acts: readonly Act[],
): AsyncGenerator<Day, void> {
  let last: InvoiceId | undefined;
  for (const act of acts) {
    if (act.on > trajectory.today()) yield act.on;
    last =
      'takenBackBecause' in act ? await takeBack(world, trajectory, act, last) : await bill(world, trajectory, act);
  }
}

async function bill(
  { deps }: World,
  trajectory: Trajectory,
  { pieces = [] }: { readonly pieces?: readonly string[] },
): Promise<InvoiceId> {
  const [{ id: dossierId }, until, clerk] = [await trajectory.load(), trajectory.today(), clerkOf(trajectory)];
  const { prices, toBill } = must(await billable(deps, clerk, { dossierId, until }));
  const hour = prices.find(({ unit }) => unit === 'hour');
  const hours = hour && toBill.left > 0 ? [{ code: hour.code, quantity: toBill.left }] : [];
  const lines = [...hours, ...pieces.map((code) => ({ code, quantity: 1 }))];
  const { basis } = must(await draftInvoice(deps, clerk, { dossierId, until, lines }));
  return must(await issueInvoice(deps, clerk, { dossierId, until, lines, basis }));
}

async function takeBack(
  { deps }: World,
  trajectory: Trajectory,
  { takenBackBecause: reason }: { readonly takenBackBecause: string },
  id: InvoiceId | undefined,
): Promise<InvoiceId> {
  if (!id) throw new Error('an invoice of the demo is taken back before there is one');
  const wish = { id, lines: [0], reason };
  const { basis } = must(await draftCredit(deps, clerkOf(trajectory), wish));
  return must(await creditInvoice(deps, clerkOf(trajectory), { ...wish, basis }));
}

function clerkOf({ clerkId }: Trajectory): Actor {
  return { kind: 'user', id: clerkId };
}

/** A refusal stops the demo with its reason. */
function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`an invoice of the demo: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
