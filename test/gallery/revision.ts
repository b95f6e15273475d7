import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const program = 'src/demo/gallery-files.ts';

/** The commit a person means by a branch, a tag or a part of a hash; undefined when there is none. */
export async function commitOf(revision: string): Promise<string | undefined> {
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const found = await run('git', words, { cwd: root }).catch(() => undefined);
  return found?.stdout.trim();
}

/**
 * Writes the gallery of another commit to `outDir`: its templates and engines in a work tree of their own, the packages and
 * the writing hand of this one, so that only what the documents are made of differs. Leaves no work tree behind.
 *
 * @throws when that commit cannot make its documents with today's packages.
 */
export async function writeGalleryAt(commit: string, outDir: string): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), `gallery-${process.pid}-`));
  const tree = join(home, 'tree');
  const packages = join(tree, 'node_modules');
  // Ctrl-C also reaches the child, which ends; then this process cleans up behind it.
  const stay = () => undefined;
  process.once('SIGINT', stay);
  await run('git', ['worktree', 'add', '--detach', tree, commit], { cwd: root });
  try {
    await symlink(join(root, 'node_modules'), packages, 'junction');
    await copyFile(join(root, program), join(tree, program));
    await run(process.execPath, ['--import', 'tsx', program, resolve(outDir)], { cwd: tree });
  } finally {
    // The link first, so that nothing can follow it to the packages themselves.
    await rm(packages, { force: true });
    await run('git', ['worktree', 'remove', '--force', tree], { cwd: root });
    await rm(home, { recursive: true });
    process.off('SIGINT', stay);
  }
}
