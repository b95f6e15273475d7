import { StoreRefused } from '../errors.ts';
import { type FolderPlace, inFolder } from '../moving/folder-place.ts';
import { mastersIn } from '../moving/migrate.ts';
import { type MovingFrom, type MovingTo, noteNames } from '../moving/place.ts';
import { fromTables } from './moved-tables.ts';

/**
 * Lays the keys and the register of a house in a database beside an empty folder, as if it had stood there. A backup of before a
 * destruction opens with those, and what was destroyed since stays so (E24). Keys that are there already are left alone.
 *
 * @throws StoreRefused noDatabase, wrongKey: then the backup has only its own keys
 */
export async function layKeysBeside(databaseUrl: string, place: FolderPlace): Promise<void> {
  const masters = await mastersIn(place.keyFile, place.dataDir);
  await fromTables(databaseUrl, { masters, holding: 'moment' }, async (source) => {
    if (source.mark) throw new StoreRefused('moved', 'De gegevens in deze database zijn overgebracht.');
    if (source.store === undefined) return;
    await inFolder(place, masters, (target) => (target.isEmpty ? lay(source, target) : Promise.resolve()));
  });
}

async function lay(source: MovingFrom, target: MovingTo): Promise<void> {
  const lines = [];
  for await (const line of source.keyLines()) lines.push(line);
  await target.writeKeys(lines);
  for (const name of noteNames) {
    const bytes = await source.read({ of: 'note', name });
    if (bytes) await target.write([{ name: { of: 'note', name }, bytes }]);
  }
}
