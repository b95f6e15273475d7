import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** veraPDF is the reference checker of PDF/A and PDF/UA (Open Preservation Foundation); it needs Java 11 and Maven. */
const version = '1.28.2';
const home = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'trajectdossier', `verapdf-${version}`);

const project = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>check</groupId><artifactId>pdf-check</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies><dependency>
    <groupId>org.verapdf.apps</groupId><artifactId>greenfield-apps</artifactId><version>${version}</version>
  </dependency></dependencies>
</project>
`;

/** The program, fetched from Maven Central the first time. Undefined: there is no Java or Maven here, or no network. */
export function findVerapdf(say: (line: string) => void): string | undefined {
  const jars = join(home, 'lib');
  if (!existsSync(jars) || readdirSync(jars).length === 0) {
    say(`fetching veraPDF ${version} with Maven …`);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'pom.xml'), project);
    const copy = ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib', '-DincludeScope=runtime'];
    if (spawnSync('mvn', copy, { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) return undefined;
  }
  return spawnSync('java', ['-version']).status === 0 ? jars : undefined;
}

export type Flavour = '2a' | 'ua1';
export type Verdict = { readonly passed: readonly string[]; readonly failed: readonly string[] };

/** Judges every PDF of a folder. A file the checker says nothing about has failed. */
export function judge(jars: string, flavour: Flavour, folder: string): Verdict {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(folder, name));
  const checker = ['-cp', join(jars, '*'), 'org.verapdf.apps.GreenfieldCliWrapper'];
  const { stdout } = spawnSync('java', [...checker, '--flavour', flavour, '--format', 'text', ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const passed = files.filter((file) => stdout.includes(`PASS ${file} `));
  return { passed, failed: files.filter((file) => !passed.includes(file)) };
}
