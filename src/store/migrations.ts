/** One step of a stored shape: what version `to - 1` held becomes what version `to` holds. */
export type Migration = { readonly to: number; readonly migrate: (stored: unknown) => unknown };

/**
 * Brings a stored value to the present version, one step after another.
 *
 * @param from version the value was written with; a version above the last step is the caller's to refuse.
 * @throws when a step is missing: versions count without gaps.
 */
export function migrateStored(
  stored: unknown,
  from: number,
  migrations: readonly Migration[],
  version: number,
): unknown {
  let value = stored;
  for (let to = from + 1; to <= version; to++) {
    const step = migrations.find((one) => one.to === to);
    if (!step) throw new Error(`no migration to version ${to}`);
    value = step.migrate(value);
  }
  return value;
}

/** Steps of the dossier's shape. A changed schema or summary adds one here, with an old sample in test/store/samples. */
export const dossierMigrations: readonly Migration[] = [];

/** Steps of the organisation's shape. */
export const organisationMigrations: readonly Migration[] = [];
