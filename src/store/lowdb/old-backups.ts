import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays } from '#src/domain/calendar.ts';
import { backupDays } from '#src/domain/retention.ts';
import { type Day, daySchema } from '#src/domain/time.ts';

const named = /^trajectdossier-(\d{4}-\d{2}-\d{2})-\d{4}\.tdb(\.keys)?(\.[0-9a-f]{12}\.tmp)?$/;

/** The name of the backup of a moment in a folder of backups: 'trajectdossier-2026-11-30-0330.tdb'. */
export function backupName(day: Day, time: string): string {
  return `trajectdossier-${day}-${time.replace(/\D/g, '').padStart(4, '0')}.tdb`;
}

/**
 * Removes backups that are older than they are kept, and what a killed backup left half of the days before. Only files that
 * are named as we name them, so nothing of somebody else.
 *
 * @returns the names that were removed
 */
export async function removeOldBackups(folder: string, today: Day): Promise<string[]> {
  const oldest = addDays(today, -backupDays);
  const removed: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const [, text, , half] = named.exec(name) ?? [];
    const day = daySchema.safeParse(text).data;
    if (day === undefined || day >= (half ? today : oldest)) continue;
    await rm(join(folder, name), { force: true });
    removed.push(name);
  }
  return removed;
}
