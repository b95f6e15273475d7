import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** Ed25519 key with which decisions are sealed; its private half lives in the keystore, its public half in the evidence. */
export type Signer = {
  /** First 16 hex characters of the SHA-256 of the public key (SPKI, DER). */
  readonly keyId: string;
  /** SPKI in PEM, so that evidence can be checked offline by anyone. */
  readonly publicKey: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
};

/** Signer of a stored private key (PKCS#8 in PEM). Throws when the text is no Ed25519 key. */
export function signerOf(privateKeyPem: string): Signer {
  const key = createPrivateKey(privateKeyPem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the evidence key must be an Ed25519 key');
  const publicKey = createPublicKey(key);
  return {
    keyId: keyIdOf(publicKey),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (bytes) => sign(null, bytes, key),
  };
}

/** A new private key (PKCS#8 in PEM) for the keystore. */
export function newSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Whether `signature` over `bytes` was made with the private half of `publicKeyPem`. */
export function isSignedBy(publicKeyPem: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, bytes, createPublicKey(publicKeyPem), signature);
}

/** Name of a public key as it stands in seals. */
export function publicKeyId(publicKeyPem: string): string {
  return keyIdOf(createPublicKey(publicKeyPem));
}

function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
}
