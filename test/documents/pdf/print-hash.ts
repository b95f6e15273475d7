import { createHash } from 'node:crypto';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { trajectplanModel } from '../models.ts';

/** Run as a process of its own by same-bytes.test.ts: prints the SHA-256 of the plan's PDF. */
const bytes = await renderPdf(trajectplanModel, fingerprintOf(trajectplanModel));
process.stdout.write(createHash('sha256').update(bytes).digest('hex'));
