import { expect, it } from 'vitest';
import {
  authenticatorAddress,
  newAuthenticatorSecret,
  newRecoveryCodes,
  readCode,
  recoveryHashes,
} from '#src/web/login/authenticator.ts';
import { codeOf } from '#test/authenticator.ts';

/** RFC 6238, appendix B: '12345678901234567890' in base32, and the last six digits of its codes for SHA-1. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const known = [
  ['1970-01-01T00:00:59.000Z', '287082'],
  ['2005-03-18T01:58:29.000Z', '081804'],
  ['2005-03-18T01:58:31.000Z', '050471'],
  ['2009-02-13T23:31:30.000Z', '005924'],
  ['2033-05-18T03:33:20.000Z', '279037'],
] as const;

it('knows the codes of the standard, and so does the app of these tests', () => {
  for (const [at, code] of known) {
    expect(codeOf(secret, at)).toBe(code);
    expect(readCode(` ${code.slice(0, 3)} ${code.slice(3)} `, { secret }, at)).toEqual({
      kind: 'code',
      step: Math.floor(Date.parse(at) / 30_000),
    });
  }
});

it('takes the half minute before and after, for a clock that is a little off, and no other', () => {
  const at = '2026-11-23T08:00:10.000Z';
  const step = Math.floor(Date.parse(at) / 30_000);
  const read = [-2, -1, 0, 1, 2].map((late) => readCode(codeOf(secret, at, late), { secret }, at));
  expect(read.map((one) => one?.kind === 'code' && one.step - step)).toEqual([false, -1, 0, 1, false]);
});

it('reads a recovery code as people copy it, and nothing else', () => {
  const shown = newRecoveryCodes((size) => new Uint8Array(size).map((_, index) => index));
  const hashes = recoveryHashes(shown);
  expect(shown[0]).toBe('0123-4567-89AB-CDEF');
  const typed = [shown[0], ' o123 4567 89ab cdef', 'O1234567-89ABCDEF', 'oi23 4567 89ab cdef', 'ol23 4567 89ab cdef'];
  for (const one of typed)
    expect(readCode(one ?? '', { secret }, '2026-11-23T08:00:00.000Z')).toEqual({ kind: 'recovery', hash: hashes[0] });
  for (const one of ['', '12345', '1234567', 'abcdef', 'één', '0123-4567-89AB-CDE'])
    expect(readCode(one, { secret }, '2026-11-23T08:00:00.000Z')).toBeUndefined();
});

it('gives the app a secret of 160 bits, with the house and the account it is for', () => {
  const made = newAuthenticatorSecret((size) => new Uint8Array(size).fill(7));
  expect(made).toMatch(/^[A-Z2-7]{32}$/);
  expect(authenticatorAddress(made, { email: 'sanne@voorbeeld.example' }, { name: 'Maas groep' })).toBe(
    `otpauth://totp/Trajectdossier%20Maas%20groep:sanne%40voorbeeld.example?issuer=Trajectdossier%20Maas%20groep&secret=${made}&algorithm=SHA1&digits=6&period=30`,
  );
});
