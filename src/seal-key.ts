import { readFileSync, statSync } from 'node:fs';
import type { Config } from './config.ts';
import { type Signer, signerOf } from './mail/signer.ts';
import { errorCode } from './store/disk.ts';
import { StoreRefused } from './store/errors.ts';

/** The key that seals decisions stands beside the master key, outside the data folder. */
export function sealKeyFile(config: Pick<Config, 'keyFile'>): string {
  return `${config.keyFile}.zegel.pem`;
}

/**
 * Reads the key that seals decisions.
 *
 * @throws StoreRefused keyMissing, keyUnsafe: the message is a Dutch sentence that says what to do.
 */
export async function readSigner(file: string): Promise<Signer> {
  const text = readText(file);
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new StoreRefused(
      'keyUnsafe',
      `Anderen op deze computer kunnen de zegelsleutel lezen. Maak hem alleen voor uzelf leesbaar: chmod 600 ${file}`,
    );
  try {
    return signerOf(text);
  } catch {
    // OpenSSL's words tell an operator nothing.
    throw new StoreRefused('keyUnsafe', `In dit bestand staat geen zegelsleutel: ${file}. ${putBack}`);
  }
}

const putBack =
  'Zet hem terug uit de kluis, of uit een back-up: `restore BESTAND --zegel` zet alleen deze sleutel terug. Is hij nergens meer? Lees dan in README.md onder Trouble wat u kunt doen.';

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    throw new StoreRefused(
      'keyMissing',
      `De zegelsleutel ontbreekt: ${file}. Zonder die sleutel kan het programma geen besluiten verzegelen. ${putBack}`,
    );
  }
}
