import { creditInvoice, draftCredit } from '#src/commands/invoices/credit.ts';
import { draftInvoice, type InvoiceOrder, issueInvoice } from '#src/commands/invoices/issue.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { InvoiceId } from '#src/domain/ids.ts';
import type { Invoice } from '#src/domain/invoices/invoice.ts';
import type { User } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { openAnyStore } from '#test/any-store.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { movableClock } from '#test/builders/clock.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import { depsOn } from '#test/commands/destruction/scene.ts';

export const by = ({ id }: Pick<User, 'id'>): Actor => ({ kind: 'user', id });

/** A running trajectory of a client of the municipality with so many notes of an hour, and what the clerk does about it. */
export function billedDossier(number: number, notes = 3): DossierBuilder {
  let builder = dossierIn('active.running', { number });
  for (let at = 0; at < notes; at++) builder = builder.note({ hours: 1, text: `Gesprek ${at}` });
  return builder;
}

export async function invoiceScene(
  options: { readonly builders?: readonly DossierBuilder[]; readonly store?: Store; readonly day?: Day } = {},
) {
  const { builders = [billedDossier(1)], day = '2026-11-22' } = options;
  const store = options.store ?? (await openAnyStore(castOrganisation));
  const dossiers = builders.map((builder) => builder.build());
  for (const dossier of dossiers)
    if (!store.dossiers.summary(dossier.id)) await store.dossiers.create(dossier.id, dossier);
  const clock = movableClock(day);
  const deps = depsOn(store, clock);
  const [dossier] = dossiers;
  if (!dossier) throw new Error('there is a dossier');
  const order = (of: Pick<Dossier, 'id'>, lines: InvoiceOrder['lines']): InvoiceOrder => ({
    dossierId: of.id,
    until: clock.today(),
    lines,
  });
  const issue = async (
    of: Pick<Dossier, 'id'> = dossier,
    lines: InvoiceOrder['lines'] = [{ code: 'BEG', quantity: 0.25 }],
    user: User = users.fatma,
  ) => {
    const wish = order(of, lines);
    const drafted = await draftInvoice(deps, by(user), wish);
    if (!drafted.ok) return drafted;
    return issueInvoice(deps, by(user), { ...wish, basis: drafted.value.basis });
  };
  const invoice = async (id: InvoiceId): Promise<Invoice> => {
    const found = await store.invoices.load(id);
    if (!found) throw new Error('there is no such invoice');
    return found.value;
  };
  return {
    ...{ deps, store, clock, dossier, dossiers, order, issue, invoice },
    async issued(...wanted: Parameters<typeof issue>) {
      const made = await issue(...wanted);
      if (!made.ok) throw new Error(JSON.stringify(made.refusal));
      return invoice(made.value);
    },
    async credited(id: InvoiceId, lines: readonly number[], user: User = users.fatma) {
      const wish = { id, lines, reason: 'Dubbel geteld' };
      const drafted = await draftCredit(deps, by(user), wish);
      if (!drafted.ok) return drafted;
      return creditInvoice(deps, by(user), { ...wish, basis: drafted.value.basis });
    },
    numbers: () =>
      store.invoiceLists
        .page({ limit: 500 })
        .rows.map(({ number }) => number)
        .reverse(),
  };
}
