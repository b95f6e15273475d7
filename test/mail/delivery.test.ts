import { describe, expect, it } from 'vitest';
import { packed, policyOf } from '#src/mail/delivery.ts';

const file = { name: 'MG-2026-0001-trajectplan-v1.docx', bytes: Buffer.from('PK') };

describe('a Word file', () => {
  it('goes as it is, and not at all where files need a password', async () => {
    expect(await packed(policyOf({ way: 'attached' }), 'docx', file)).toMatchObject({
      withPassword: false,
      attachment: { fileName: file.name, bytes: file.bytes },
    });
    const locked = policyOf({ way: 'protected', password: 'vier gele fietsen', agreedOn: '2026-03-03' });
    expect(await packed(locked, 'docx', file)).toBeUndefined();
  });
});
