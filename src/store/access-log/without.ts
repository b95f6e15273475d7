import { markOf } from '../mark.ts';
import { type AccessLog, AccessLogFull } from './port.ts';

/** Of a house that is only imagined: nobody looks at anything there. */
export const imaginedLog: AccessLog = {
  add: () => undefined,
  settled: async () => {},
  days: async () => [],
  linesOf: async () => [],
  markOf,
  forgetBefore: async () => 0,
  check: async () => ({ lines: 0, last: { n: 0, seal: '' }, troubles: [] }),
  isBehind: () => false,
};

/** Its key cannot be read: nothing that belongs in the log happens until the key is put back from a backup. */
export function logWithoutKey(): AccessLog {
  const refuse = () => {
    throw new AccessLogFull('the key of the access log cannot be read');
  };
  return {
    ...imaginedLog,
    add: refuse,
    check: async () => ({ lines: 0, last: { n: 0, seal: '' }, troubles: [{ kind: 'key' }] }),
    isBehind: () => true,
  };
}
