import { Secret, TOTP } from 'otpauth';
import type { Organisation, User } from '#src/domain/organisation.ts';
import { recoveryCodeCount, type SecondFactor, type TypedCode } from '#src/domain/second-factor.ts';
import type { Instant } from '#src/domain/time.ts';
import { hashSecret } from '../session.ts';

/** RFC 6238 as every app knows it: SHA-1, six digits, half a minute. A clock may be one half minute off. */
const period = 30;
const secretBytes = 20;
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const recoveryLength = 16;

type Bytes = (size: number) => Uint8Array;

/** What a new app gets, in base32. */
export function newAuthenticatorSecret(bytes: Bytes): string {
  const { buffer } = Uint8Array.from(bytes(secretBytes));
  return new Secret({ buffer }).base32;
}

/** What an app reads from the picture: the house and the account it is for. */
export function authenticatorAddress(secret: string, user: Pick<User, 'email'>, house: Pick<Organisation, 'name'>) {
  return authenticator(secret, { issuer: `Trajectdossier ${house.name}`, label: user.email }).toString();
}

/** Whose half minute the typed code is, or which recovery code; undefined when it is neither. Whether it still counts is `spendCode`'s. */
export function readCode(typed: string, factor: Pick<SecondFactor, 'secret'>, now: Instant): TypedCode | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '');
  if (/^\d{6}$/.test(plain)) {
    const timestamp = Date.parse(now);
    const delta = authenticator(factor.secret).validate({ token: plain, timestamp, window: 1 });
    return delta === null ? undefined : { kind: 'code', step: Math.floor(timestamp / 1000 / period) + delta };
  }
  const code = plain.replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === recoveryLength ? { kind: 'recovery', hash: hashSecret(code) } : undefined;
}

/** What an app that holds this secret shows now, with how many seconds that lasts. */
export function shownCode(secret: string, now: Instant): { readonly code: string; readonly seconds: number } {
  const timestamp = Date.parse(now);
  const app = authenticator(secret);
  return { code: app.generate({ timestamp }), seconds: Math.ceil(app.remaining({ timestamp }) / 1000) };
}

/** Codes for when the phone is gone: 80 bits each, so a fast hash keeps them. Written in fours: 7K3M-Q2XW-9RTB-04HC. */
export function newRecoveryCodes(bytes: Bytes): string[] {
  return Array.from({ length: recoveryCodeCount }, () =>
    [...bytes(recoveryLength)]
      .map((byte) => letters[byte & 31])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );
}

/** What is kept of them. */
export function recoveryHashes(codes: readonly string[]): string[] {
  return codes.map((code) => hashSecret(code.replaceAll('-', '')));
}

function authenticator(secret: string, names: { readonly issuer?: string; readonly label?: string } = {}): TOTP {
  return new TOTP({ ...names, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period });
}
