import type { Upload } from './documents/letterhead/letterhead.ts';
import { prepareLetterhead } from './documents/letterhead/prepare.ts';

/** The process that reads one uploaded letterhead and answers (documents/letterhead/apart.ts). */
process.once('message', async (upload: Upload) => {
  process.send?.(await prepareLetterhead(upload));
});
