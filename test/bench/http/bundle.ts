import { build } from 'esbuild';

/**
 * A script beside this file, made as our own bundle is: what runs untranslated is not held up by names that are kept for each
 * function. It lies where it finds the peers first, and the packages of the project after that.
 */
export async function bundled(name: 'peer' | 'proxy'): Promise<string> {
  const outfile = new URL(`../peers/node_modules/.bench/${name}.mjs`, import.meta.url).pathname;
  await build({
    entryPoints: [new URL(`./${name}.ts`, import.meta.url).pathname],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'error',
  });
  return outfile;
}
