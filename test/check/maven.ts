import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** An outside checker as Maven Central has it. */
export type Checker = {
  /** As people call it. */
  readonly name: string;
  readonly groupId: string;
  readonly artifactIds: readonly [string, ...string[]];
  readonly version: string;
  /** What those would bring along and must not. */
  readonly without?: string;
};

/** The folder with its jars, fetched the first time. Undefined: there is no Java or Maven here, or no network. */
export function fetchJars(checker: Checker, say: (line: string) => void): string | undefined {
  const { name, artifactIds, version } = checker;
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const home = join(cache, 'trajectdossier', `${artifactIds[0]}-${version}`);
  const jars = join(home, 'lib');
  if (!existsSync(jars) || readdirSync(jars).length === 0) {
    say(`fetching ${name} ${version} with Maven …`);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'pom.xml'), projectWith(checker));
    const copy = ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib', '-DincludeScope=runtime'];
    if (spawnSync('mvn', copy, { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) return undefined;
  }
  return spawnSync('java', ['-version']).status === 0 ? jars : undefined;
}

function projectWith({ groupId, artifactIds, version, without }: Checker): string {
  const exclusion = without
    ? `<exclusion><groupId>${groupId}</groupId><artifactId>${without}</artifactId></exclusion>`
    : '';
  const dependencies = artifactIds.map(
    (artifactId) => `<dependency>
    <groupId>${groupId}</groupId><artifactId>${artifactId}</artifactId><version>${version}</version>
    <exclusions>${exclusion}</exclusions>
  </dependency>`,
  );
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>check</groupId><artifactId>check</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>${dependencies.join('')}</dependencies>
</project>
`;
}
