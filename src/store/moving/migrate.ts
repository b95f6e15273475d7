import type { Dossier } from '#src/domain/dossier.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { Instant } from '#src/domain/time.ts';
import { realDisk } from '../disk.ts';
import { StoreRefused } from '../errors.ts';
import type { KeptStore } from '../kept.ts';
import { keyFileSource, type Masters } from '../master-key.ts';
import { openStore } from '../open.ts';
import type { VerifyReport } from '../verify-report.ts';
import { inFolder } from './folder-place.ts';
import { refuseMoved } from './mark.ts';
import { type Moved, type Moving, moveHouse } from './move.ts';
import type { MovingFrom, MovingTo } from './place.ts';

/** A folder or a database. */
export type HouseAt = { readonly dataDir: string } | { readonly databaseUrl: string };

export type Migration = {
  readonly from: HouseAt;
  readonly to: HouseAt;
  readonly keyFile: string;
  readonly summarise: (dossier: Dossier) => DossierSummary;
  readonly now: () => Instant;
  readonly told: Moving['told'];
  /** In the house at its new place, before anybody works there. */
  readonly arrived?: (store: KeptStore) => Promise<void>;
};

export type Migrated = Moved & {
  readonly from: string;
  readonly to: string;
  /** Files of the source that are not the program's, and stayed behind. */
  readonly left: readonly string[];
  readonly verified: VerifyReport;
};

/**
 * Moves a house between a folder and a database, in either direction. The source is only read, and told at the end that it is an
 * old copy. The target is checked as a whole before it may be used. Cut off anywhere, the same call goes on and ends the same.
 *
 * @throws StoreRefused when the one cannot be read or the other is not empty: nothing was changed then
 */
export async function migrate(migration: Migration): Promise<Migrated> {
  const { from, to, keyFile } = migration;
  const masters = await mastersIn(keyFile, 'dataDir' in from ? from.dataDir : `${keyFile}.none`);
  const around = { keyFile, masters };
  return fromPlace(from, around, async (source) => {
    const mark = { other: source.words, at: migration.now() };
    const { store, words, moved } = await toPlace(to, around, async (target) => {
      const one = mayMove(source, target);
      await target.writeMark({ state: 'coming', store: one, ...mark });
      const carried = await moveHouse({ from: source, to: target, masters, told: migration.told });
      await target.finish(one);
      return { store: one, words: target.words, moved: carried };
    });
    const verified = await lookAround(migration);
    // first the old place, so that at no moment there are two
    await source.writeMark({ state: 'gone', store, other: words, at: migration.now() });
    await toPlace(to, around, (target) => target.writeMark(undefined));
    return { ...moved, from: source.words, to: words, left: source.strangers(), verified };
  });
}

/** Says of a place that was moved from that it is to be used again after all. @throws StoreRefused noOrganisation */
export async function reopen(place: HouseAt, keyFile: string): Promise<void> {
  const masters = await mastersIn(keyFile, `${keyFile}.none`);
  await toPlace(place, { keyFile, masters }, async (target) => {
    if (target.mark?.state !== 'gone')
      throw new StoreRefused('noOrganisation', 'Op deze plaats staat geen huis dat is overgebracht.');
    await target.writeMark(undefined);
  });
}

type Around = { readonly keyFile: string; readonly masters: Masters };

/** @throws StoreRefused keyMissing, keyUnsafe; busy while a new master key is only half in use */
export async function mastersIn(keyFile: string, dataDir: string): Promise<Masters> {
  const masters = await keyFileSource(realDisk, keyFile, dataDir).read();
  if (!masters) throw new StoreRefused('keyMissing', 'Het sleutelbestand bestaat niet. Er is niets veranderd.');
  if (masters.retiring)
    throw new StoreRefused(
      'busy',
      'De hoofdsleutel wordt nog vernieuwd. Start het programma een keer waar de gegevens nu staan: dan wordt dat afgemaakt.',
    );
  return masters;
}

async function fromPlace<R>(
  place: HouseAt,
  { keyFile, masters }: Around,
  task: (source: MovingTo) => Promise<R>,
): Promise<R> {
  if ('dataDir' in place) return inFolder({ dataDir: place.dataDir, keyFile }, masters, task);
  const { fromTables } = await import('../postgres/moved-tables.ts');
  return fromTables(place.databaseUrl, { masters, holding: 'alone' }, task);
}

async function toPlace<R>(
  place: HouseAt,
  { keyFile, masters }: Around,
  task: (target: MovingTo) => Promise<R>,
): Promise<R> {
  if ('dataDir' in place) return inFolder({ dataDir: place.dataDir, keyFile }, masters, task);
  const { toTables } = await import('../postgres/moved-tables.ts');
  return toTables(place.databaseUrl, masters, task);
}

/** Which house is moved. @throws StoreRefused when there is none, or another at the target */
function mayMove(source: MovingFrom, target: MovingFrom): string {
  const { store, mark } = source;
  const isHalfWay = target.mark?.state === 'coming' && target.mark.store === store;
  if (mark && !(mark.state === 'gone' && isHalfWay)) refuseMoved(mark);
  if (store === undefined)
    throw new StoreRefused('noOrganisation', `In ${source.words} staat geen huis om over te brengen.`);
  if (target.isEmpty || target.mark?.store === store) return store;
  throw new StoreRefused(
    'notEmpty',
    target.store === store
      ? `In ${target.words} staan deze gegevens al, en misschien wordt er mee gewerkt. Er is niets veranderd.`
      : `In ${target.words} staan andere gegevens. Breng over naar een lege plaats. Er is niets veranderd.`,
  );
}

/** The house at its new place, opened as a start does and checked as a whole. */
async function lookAround({ to, keyFile, summarise, arrived }: Migration): Promise<VerifyReport> {
  const store = await openStore({ ...to, keyFile, summarise, isMoving: true });
  try {
    await arrived?.(store);
    return await store.verify({ data: true });
  } finally {
    await store.close();
  }
}
