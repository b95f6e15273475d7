import { expect, it } from 'vitest';
import { structuredLog } from '#src/log.ts';

it('leaves out of the log what could be of a person, however deep it lies, and nothing else', () => {
  const lines: string[] = [];
  const log = structuredLog({ write: (line) => void lines.push(line) });
  const fields = { request: 'F-1234-5678', ms: 3, bsn: '999990019', mails: [{ id: 'a', email: 'x@y.nl' }] };
  log.warn({ ...fields, dossier: undefined, more: { raw: { field: 'geheim' } } }, 'refused');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      level: 40,
      time: expect.any(Number),
      request: 'F-1234-5678',
      ms: 3,
      bsn: '[weggelaten]',
      mails: [{ id: 'a', email: '[weggelaten]' }],
      more: { raw: '[weggelaten]' },
      msg: 'refused',
    },
  ]);
});
