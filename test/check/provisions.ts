import { writeFileSync } from 'node:fs';
import { readmeWithTable } from './provision-table.ts';

/** `npm run provisions`: writes the table of provisions into the README. */
const { path, should } = readmeWithTable();
writeFileSync(path, should);
