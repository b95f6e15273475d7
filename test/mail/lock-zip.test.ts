import { expect, it } from 'vitest';
import { lockZip } from '#src/mail/lock-zip.ts';
import { openAesZip } from './aes-zip.ts';

const passphrase = 'vier gele fietsen en een bel';
const file = {
  name: 'enquete.csv',
  bytes: Buffer.from('naam\r\nÇ. Örnek\r\n'),
  at: '2026-12-01T09:00:00.000Z',
} as const;

it('is opened by a reader of its own, with the passphrase alone (R27)', async () => {
  const zip = await lockZip(file, passphrase);
  expect(openAesZip(zip, passphrase)).toEqual({ name: 'enquete.csv', bytes: file.bytes });
  expect(() => openAesZip(zip, 'vier gele fietsen en een be')).toThrow('wrong passphrase');
});

it('shows nothing of its words, is never the same twice, and tells when it was changed', async () => {
  const zip = Buffer.from(await lockZip(file, passphrase));
  expect(zip.includes('rnek')).toBe(false);
  expect(zip.equals(Buffer.from(await lockZip(file, passphrase)))).toBe(false);
  const changed = Buffer.from(zip);
  const at = changed.indexOf('enquete.csv') + 60;
  changed[at] = (changed[at] ?? 0) ^ 1;
  expect(() => openAesZip(changed, passphrase)).toThrow();
});
