import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFile } from '#src/project-file.ts';
import { listAsItGrows } from './http/growth.ts';
import { pagesBesideOthers } from './http/pages.ts';
import { twoBesideOne } from './http/two-servers.ts';
import type { Bench } from './measure.ts';

export const bench: Bench = {
  name: 'http: a form page and a list page beside other servers, the list as the house grows, and two servers beside one',
  async run(say) {
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: projectFile('.').pathname });
    const root = await mkdtemp(join(tmpdir(), 'trajectdossier-bench-'));
    try {
      return [
        ...(await pagesBesideOthers(join(root, 'pages'), say)),
        ...(await listAsItGrows(join(root, 'grown'), say)),
        ...(await twoBesideOne(join(root, 'two'), say)),
      ];
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  },
};
