import { expect, it } from 'vitest';
import { withoutPersonal } from '#src/log.ts';

it('leaves out of the log what could be of a person, however deep it lies, and nothing else', () => {
  const line = {
    request: 'F-1234-5678',
    ms: 3,
    dossier: undefined,
    bsn: '999990019',
    mails: [{ id: 'a', email: 'x@y.nl' }],
  };
  expect(withoutPersonal({ ...line, more: { raw: { field: 'geheim' } } })).toEqual({
    request: 'F-1234-5678',
    ms: 3,
    dossier: undefined,
    bsn: '[weggelaten]',
    mails: [{ id: 'a', email: '[weggelaten]' }],
    more: { raw: '[weggelaten]' },
  });
});
