import type { Dossier } from '#src/domain/dossier.ts';
import type { BranchId, UserId } from '#src/domain/ids.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { admit, encode } from '#src/store/codec.ts';
import { dossierDefinition } from '#src/store/definition.ts';
import { type DataKey, seal } from '#src/store/sealed.ts';
import { idOf, sampleDossier, sampleSummary } from '#test/store/sample-dossier.ts';

/** Dossiers below this number are of a realistic 40 KB; the others of 3 KB, so that making 100,000 takes a minute. */
export const worked = 64;

/** Those of a coach are as many in a small house as in a large one. */
const branches = 42;
/** So few that each has work enough for a page in a small house too. */
const coaches = 7;
const syllables = 'ba de fo gri hol jan kui lem mo nij oos pe ro sta ter vel'.split(' ');

/** One of many dossiers of a large house: 4,096 surnames, 42 branches, six of each coach. */
export function dossierOf(number: number): Dossier {
  const dossier = sampleDossier(number, number < worked ? 68 : 2);
  const { client } = dossier;
  return {
    ...dossier,
    branchId: idOf<BranchId>(`branch-${number % branches}`),
    coaches: [{ userId: coachOf(number), from: '2026-01-05', reason: 'aanmelding' }],
    client: { ...client, name: { ...client.name, surname: surnameOf(number) } },
  };
}

export function coachOf(number: number): UserId {
  return idOf<UserId>(`coach-${number % coaches}`);
}

/** Three syllables, spread over the numbers. */
export function surnameOf(number: number): string {
  const spread = (number * 2_654_435_761) % 4096;
  const name = [spread >> 8, (spread >> 4) % 16, spread % 16].map((at) => syllables[at] ?? '').join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** As large as that of a real dossier; half of the house is closed. */
export function summaryOf(dossier: Dossier): DossierSummary {
  const summary = sampleSummary(dossier);
  return { ...summary, bsnUnder: dossier.assignment.contractId, open: Number(dossier.reference.slice(8)) % 2 === 0 };
}

export const definition = dossierDefinition(summaryOf);

export type Saved = { readonly id: string; readonly file: Buffer };

/** The first revision of a dossier, to the last bit what a save makes of it. */
export function sealedOf(number: number, key: DataKey): Saved {
  const dossier = dossierOf(number);
  const { value, summary } = admit(definition, dossier.id, dossier);
  const label = { kind: definition.kind, id: dossier.id, revision: 1, schema: definition.version };
  return { id: dossier.id, file: seal(label, key, encode(summary), encode(value)) };
}
