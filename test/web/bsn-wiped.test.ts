import { expect, it } from 'vitest';
import type { Dossier } from '#src/domain/dossier.ts';
import { formatForm } from '#src/domain/form.ts';
import type { Sponsor } from '#src/domain/organisation.ts';
import { contractAnswers, contractForm } from '#src/domain/sponsor-form.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import { sponsors, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { restrictingCase } from '#test/store/sample-dossier.ts';
import { htmlProblems } from './html.ts';
import { changeContracts, openScene, type Scene } from './scene.ts';

const [contract] = sponsors.gemeente.contracts;
if (!contract) throw new Error('the cast has no contract');
const { id: sponsorId } = sponsors.gemeente;
const address = `/opdrachtgevers/${sponsorId}/contracten/${contract.id}`;
const secondTrack = { kind: 'employerSecondTrack', bsnBase: 'WIA', wantsBsnInDocuments: false } as const;
const noStatute = {
  ...formatForm(contractForm(secondTrack.kind), contractAnswers({ ...contract, ...secondTrack, bsnBase: 'none' })),
};

/** A second-track contract with two dossiers that hold a BSN, one of them restricted when asked. */
async function opened(change: Pick<Dossier, 'restrictedBy'> = { restrictedBy: [] }): Promise<Scene> {
  const other = dossierIn('intakePlanned', { number: 418 }).change((dossier) => ({ ...dossier, ...change }));
  const scene = await openScene(dossierIn('intakeHeld'), { others: [other] });
  await changeContracts(scene, secondTrack);
  return scene;
}
const bsnBase = ({ harness }: Scene) => {
  const found: Sponsor | undefined = harness.store.organisation
    .read()
    .value.sponsors.find(({ id }) => id === sponsorId);
  return found?.contracts.find(({ id }) => id === contract.id)?.bsnBase;
};
const tick = ({ harness }: Scene) => runDailyTick(harness.deps, () => undefined, { day: harness.clock.today() });

it('a contract lets go of its statute only when whoever keeps it knows how many dossiers lose their BSN (R9)', async () => {
  const scene = await opened();
  const manager = await scene.as(users.hugo);
  expect((await manager.get(address)).text).toContain('Het BSN wordt gewist in 2 dossiers');
  const refused = await manager.post(address, noStatute);
  expect([refused.status, bsnBase(scene)]).toEqual([422, 'WIA']);
  expect(refused.text).toContain('Zet een vinkje als het BSN in 2 dossiers gewist mag worden, of kies een wet');
  expect(await htmlProblems(refused.text)).toEqual([]);
  expect((await manager.post(address, { ...noStatute, wipeBsn: 'ja' })).status).toBe(303);
  expect(bsnBase(scene)).toBe('none');
  expect((await manager.get(address)).text).not.toContain('wipeBsn');
});

it('the BSN is wiped with what was said about it, each dossier in one write with one line in its log, once', async () => {
  const scene = await opened();
  expect(scene.dossier.client.bsn).toBeDefined();
  await tick(scene);
  expect(await scene.stored()).toEqual(scene.dossier);
  await changeContracts(scene, { bsnBase: 'none' });
  expect(await tick(scene)).toBe(2);
  const wiped = await scene.stored();
  expect(JSON.stringify(wiped)).not.toContain(scene.dossier.client.bsn);
  expect([wiped.intake.bsn, wiped.provenance['client.bsn'], wiped.provenance['intake.bsn']]).toEqual(Array(3));
  expect(wiped.events.slice(scene.dossier.events.length)).toMatchObject([{ type: 'bsn.wiped', by: 'system' }]);
  expect(await tick(scene)).toBe(0);
  expect(await scene.stored()).toEqual(wiped);
});

it('a restricted dossier is only kept: its BSN waits for the end of the restriction (AVG 18)', async () => {
  const scene = await opened({ restrictedBy: [restrictingCase] });
  await changeContracts(scene, { bsnBase: 'none' });
  expect(await tick(scene)).toBe(1);
  expect(await tick(scene)).toBe(0);
});
