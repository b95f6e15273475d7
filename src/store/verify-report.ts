import type { AccessReport, AccessTrouble } from './access-log/port.ts';
import type { DamageReason } from './errors.ts';

/** A file that cannot be used, by its ids; nothing of a person. */
export type Damage =
  | { readonly kind: 'aggregate'; readonly collection: string; readonly id: string; readonly reason: DamageReason }
  | { readonly kind: 'blob'; readonly dossierId: string; readonly id: string; readonly reason: DamageReason };

/** One thing that is not as it should be. Ids and paths only. */
export type Finding =
  | Damage
  /** A blob no dossier names: left by a crash between blob and dossier, or of a file that was taken out; swept after a day. */
  | { readonly kind: 'orphanBlob'; readonly dossierId: string; readonly id: string }
  /** Blobs whose dossier was never created; destroyed at a start, a day later. */
  | { readonly kind: 'orphanFolder'; readonly dossierId: string }
  /** A data key for which there is neither dossier nor blob. */
  | { readonly kind: 'unusedKey'; readonly id: string }
  | { readonly kind: 'damagedKey'; readonly id: string }
  /** A file in the data folder that is not the store's. */
  | { readonly kind: 'stranger'; readonly path: string }
  | { readonly kind: 'ledger' }
  /** Lines of the register of destruction, from 1, that are not what was written. */
  | { readonly kind: 'register'; readonly lines: readonly number[] }
  /** A certificate of which the register has no line, or another one than it was sealed with. */
  | { readonly kind: 'unregistered'; readonly certificate: string }
  | { readonly kind: 'accessLog'; readonly trouble: AccessTrouble };

export type VerifyReport = {
  readonly aggregates: number;
  readonly blobs: number;
  readonly accessLog: Pick<AccessReport, 'lines' | 'last'>;
  readonly findings: readonly Finding[];
};

/** Leftovers that harm nothing, and that a crash may leave: no reason to call a store damaged. */
const harmless: ReadonlySet<Finding['kind']> = new Set(['orphanBlob', 'orphanFolder', 'unusedKey']);

export function isHarmless(finding: Finding): boolean {
  return harmless.has(finding.kind) || (finding.kind === 'accessLog' && finding.trouble.kind === 'mended');
}

/** Is everything that was acknowledged there and whole, as far as it was looked at? */
export function isSound(report: VerifyReport): boolean {
  return report.findings.every(isHarmless);
}

export type VerifyHow = {
  /** Also every body against its seal and schema, and every blob against its SHA-256. */
  readonly data: boolean;
  /** Asked in between; what was not looked at then is in no count. */
  readonly stopped?: () => boolean;
};
