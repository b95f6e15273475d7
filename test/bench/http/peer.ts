import { readFileSync } from 'node:fs';
import { serveBare } from './bare.ts';
import { openDesk } from './desk.ts';
import { serveExpress } from './express.ts';
import { serveFastify } from './fastify.ts';

/** The process of one peer: its name, the file with what it is lent, its port, where its templates lie, and whether it keeps a dossier. */
const [name = '', lent = '', port = '', views = '', keeps] = process.argv.slice(2);
const serve = { express: serveExpress, fastify: serveFastify, bare: serveBare }[name];
await serve?.(openDesk(JSON.parse(readFileSync(lent, 'utf8')), keeps !== undefined), { port: Number(port), views });
