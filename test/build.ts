import { execFileSync } from 'node:child_process';

/** Before any test: the bundle that people run, of the sources as they are now. */
export default function build(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
}
