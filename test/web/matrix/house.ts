import { holdYear } from '#src/commands/book-years/holds.ts';
import { proposablesOf, seenAs } from '#src/commands/destruction/proposable.ts';
import { proposeList } from '#src/commands/destruction/propose.ts';
import { draftInvoice, issueInvoice } from '#src/commands/invoices/issue.ts';
import { planMaintenance } from '#src/commands/maintenance/begin.ts';
import { contractPartner, keepPartner } from '#src/commands/partners/keep-partner.ts';
import { addPerson } from '#src/commands/partners/keep-person.ts';
import type { Renderer } from '#src/documents/render.ts';
import type { CaseId, DossierId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import { users } from '#test/builders/cast.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { lesgever } from '#test/commands/partners/scene.ts';
import { type Harness, startHarness } from '../../harness.ts';
import { addCases } from './cases.ts';
import { addDossiers, type Dossiers, readDossiers, today } from './dossiers.ts';
import { must } from './must.ts';
import { matrixOrganisation } from './people.ts';

export type MatrixHouse = {
  readonly harness: Harness;
  readonly dossiers: Dossiers;
  /** By what the table tells them apart by. */
  readonly cases: Readonly<Record<string, CaseId>>;
};

/** Who put a dossier on the list of destruction, and so does not confirm it. */
export const proposer = users.hugo;

/** Of tests that judge doors, not what files say. */
const blank: Renderer = async () => ({ pdf: Buffer.from('%PDF-1.7'), docx: Buffer.from('PK') });

/** One house with every kind of thing the pages are about, and everybody in it. */
export async function openMatrixHouse(render = blank): Promise<MatrixHouse> {
  const harness = await startHarness({
    organisation: matrixOrganisation(today),
    startAt: `${today}T09:00:00.000Z`,
    deps: { render },
  });
  const { deps, store } = harness;
  const tick = () => runDailyTick(deps, () => undefined, { day: today });
  await addDossiers(store, 'atOnce');
  await tick();
  const dossiers = await readDossiers(store);
  await store.dossiers.destroy(dossiers.destroyed.id);
  await makeInvoice(harness, dossiers.own.id);
  await holdBookYear(harness);
  await proposeDestruction(harness, dossiers);
  await addDossiers(store, 'later');
  await tick();
  await addPartner(harness);
  const { branchId } = dossiers.own;
  must(await planMaintenance(deps, by(users.stef), { branchId, plannedOn: '2027-12-06', from: '18.00' }));
  const cases = await addCases({ deps, dossiers, today });
  return { harness, dossiers: await readDossiers(store), cases };
}

export async function makeInvoice(
  { deps }: Pick<Harness, 'deps'>,
  dossierId: DossierId,
  clerk: User = users.fatma,
): Promise<void> {
  const wish = { dossierId, until: today, lines: [{ code: 'BEG', quantity: 0.25 }] } as const;
  const { basis } = must(await draftInvoice(deps, by(clerk), wish));
  must(await issueInvoice(deps, by(clerk), { ...wish, basis }));
}

/** P13: an order of the tax office, by which the directorate keeps the year. */
async function holdBookYear({ deps, store }: Harness): Promise<void> {
  const [year] = store.bookYearLists.all();
  if (!year) throw new Error('an invoice lies in a book year');
  const order = { kind: 'order', reason: 'Onderzoek van de belastingdienst', reviewOn: '2028-01-03' } as const;
  must(await holdYear(deps, by(users.ans), year.id, order));
}

async function addPartner({ deps }: Harness): Promise<void> {
  const place = { street: 'Leslaan 1', postcode: '1234 AB', town: 'Voorbeeldstad' };
  const partnerId = must(await keepPartner(deps, { name: 'Opleidingscentrum Denkbeeldig', ...place }));
  must(await contractPartner(deps, by(users.hugo), { id: partnerId, from: today, until: '2030-11-22' }));
  must(await addPerson(deps, by(users.fatma), { partnerId, answers: lesgever }));
}

async function proposeDestruction({ deps, store }: Harness, { ownDue }: Dossiers): Promise<void> {
  const { branchId } = ownDue;
  const fingerprint = seenAs(await proposablesOf(store, branchId, today));
  must(await proposeList(deps, by(proposer), { branchId, fingerprint }));
}
