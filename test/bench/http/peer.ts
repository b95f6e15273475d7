import { readFileSync } from 'node:fs';
import { serveBare } from './bare.ts';
import { openDesk } from './desk.ts';
import { serveExpress } from './express.ts';
import { serveFastify } from './fastify.ts';

/** The process of one peer: its name, the file with what it is lent, its port, and where its templates lie. */
const [name = '', lent = '', port = '', views = ''] = process.argv.slice(2);
const serve = { express: serveExpress, fastify: serveFastify, bare: serveBare }[name];
await serve?.(openDesk(JSON.parse(readFileSync(lent, 'utf8'))), { port: Number(port), views });
