import { holdYear } from '#src/commands/book-years/holds.ts';
import { confirmList } from '#src/commands/destruction/confirm.ts';
import { thingsOf } from '#src/commands/destruction/confirmers.ts';
import { proposablesOf, seenAs } from '#src/commands/destruction/proposable.ts';
import { proposeList } from '#src/commands/destruction/propose.ts';
import { draftInvoice, issueInvoice } from '#src/commands/invoices/issue.ts';
import { planMaintenance } from '#src/commands/maintenance/begin.ts';
import { readBatch } from '#src/commands/survey/read-rows.ts';
import { checkList, releaseList } from '#src/commands/survey/steps.ts';
import type { Renderer } from '#src/documents/render.ts';
import type { BranchId, CaseId, DossierId, PartnerPersonId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import { users } from '#test/builders/cast.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { type Harness, startHarness } from '../../harness.ts';
import { addCases } from './cases.ts';
import { addDossiers, type Dossiers, readDossiers, readListed, today } from './dossiers.ts';
import { must } from './must.ts';
import { addPartner } from './partners.ts';
import { matrixOrganisation } from './people.ts';
import { maintainHouse } from './upkeep.ts';

export type MatrixHouse = {
  readonly harness: Harness;
  readonly dossiers: Dossiers;
  /** Whose dossier nobody looks at: on the list that the survey bureau gets. */
  readonly listed: Awaited<ReturnType<typeof readListed>>;
  /** By what the table tells them apart by. */
  readonly cases: Readonly<Record<string, CaseId>>;
  /** By how far they are. */
  readonly persons: Readonly<Record<string, PartnerPersonId>>;
};

/** Who put a dossier on the list of destruction, and so does not confirm it. */
export const proposer = users.hugo;

/** What is behind the house already: a list of destruction and one of the survey that went, maintenance that was signed. */
const before = '2027-10-29';

/** Of tests that judge doors, not what files say. */
const blank: Renderer = async () => ({ pdf: Buffer.from('%PDF-1.7'), docx: Buffer.from('PK') });

/** One house with every kind of thing the pages are about, and everybody in it. */
export async function openMatrixHouse(render = blank): Promise<MatrixHouse> {
  const organisation = matrixOrganisation(today);
  const harness = await startHarness({ organisation, startAt: `${before}T09:00:00.000Z`, deps: { render } });
  const { deps, store, clock } = harness;
  const tick = (day: Day) => runDailyTick(deps, () => undefined, { day });
  const { branchId } = users.hugo;
  await addDossiers(deps, 'before');
  await tick(before);
  await proposeDestruction(harness, branchId);
  await confirmDestruction(harness);
  await handSurvey(harness, branchId);
  await maintainHouse(harness);
  clock.set(`${today}T09:00:00.000Z`);
  await addDossiers(deps, 'today');
  await tick(today);
  const dossiers = await readDossiers(store);
  await makeInvoice(harness, dossiers.own.id);
  await holdBookYear(harness);
  await proposeDestruction(harness, branchId);
  await addDossiers(deps, 'later');
  await tick(today);
  const persons = await addPartner(harness);
  must(await planMaintenance(deps, by(users.stef), { branchId, plannedOn: '2027-12-06', from: '18.00' }));
  const cases = await addCases({ deps, dossiers, today });
  await protectAddresses(harness);
  return { harness, dossiers: await readDossiers(store), listed: await readListed(store), cases, persons };
}

/** Everybody's address becomes a secret one, after the lists were made. */
async function protectAddresses({ store }: Harness): Promise<void> {
  for (const id of [...store.dossiers.ids()]) {
    const stored = await store.dossiers.load(id);
    if (!stored) continue;
    const { value, revision } = stored;
    await store.dossiers.save(id, revision, { ...value, client: { ...value.client, addressProtected: true } });
  }
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

async function proposeDestruction({ deps, store, clock }: Harness, branchId: BranchId): Promise<void> {
  const fingerprint = seenAs(await proposablesOf(store, branchId, clock.today()));
  must(await proposeList(deps, by(proposer), { branchId, fingerprint }));
}

/** R31: the branch has one manager, so the directorate confirms. */
async function confirmDestruction({ deps, store }: Harness): Promise<void> {
  const id = store.destructionLists.open()[0]?.id;
  const list = id && (await store.destructions.load(id))?.value;
  if (!list) throw new Error('nothing was proposed');
  must(await confirmList(deps, by(users.ans), { id, fingerprint: seenAs(await thingsOf(store, list)) }));
}

/** R27: a file was made that the manager hands over. */
async function handSurvey({ deps, store, clock }: Harness, branchId: BranchId): Promise<void> {
  const id = store.surveyLists.ofBranch(branchId)[0]?.id;
  const seen = async () => {
    const batch = id && (await store.surveyBatches.load(id))?.value;
    if (!batch) throw new Error('no list was opened');
    return { id, seen: (await readBatch(store, batch, clock.today())).seen };
  };
  must(await checkList(deps, by(users.fatma), await seen()));
  must(await releaseList(deps, by(users.hugo), { ...(await seen()), way: 'handed' }));
}
