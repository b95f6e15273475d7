/** The floors of the house: which room may import what. `npm run floors` also checks that every module was seen. */
const room = (name) => `^src/${name}/`;
/** A room may import itself, the listed rooms and the listed packages; nothing else. */
function floor(name, from, allowed) {
  return {
    name,
    severity: 'error',
    from: { path: from },
    to: { path: '^(src|workflows|templates)/', pathNot: [from, ...allowed] },
  };
}
/** A room may import only these packages (Node's own modules are judged apart). */
function packages(name, from, allowed) {
  return {
    name: `${name}-packages`,
    severity: 'error',
    from: { path: from },
    to: { dependencyTypes: ['npm', 'npm-dev'], pathNot: allowed.map((one) => `node_modules/${one}/`) },
  };
}
const types = room('domain');
/** What the store promises, in one file or in parts. */
const port = '^src/store/[a-z-]*port\\.ts$';
const model = '^src/documents/(model|fingerprint|render|style|letterhead/letterhead)\\.ts$';

/** Where the files of the project lie. */
const place = '^src/project-file\\.ts$';
/** What is wrong in a file that an operator writes. */
const fileWords = '^src/json-words\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      // The glossary is read by a test and by people.
      from: {
        orphan: true,
        path: '^(src|workflows|templates)/',
        pathNot: ['\\.d\\.ts$', '^src/web/assets/', '^src/domain/glossary\\.ts$'],
      },
      to: {},
    },
    {
      name: 'unresolved',
      severity: 'error',
      from: { path: '^(src|workflows|templates|test)/' },
      to: { couldNotResolve: true },
    },
    floor('workflows', '^workflows/', []),
    packages('workflows', '^workflows/', ['xstate', 'zod']),
    floor('domain', types, []),
    packages('domain', types, ['zod']),
    floor('workflow', room('workflow'), [types, '^workflows/']),
    packages('workflow', room('workflow'), ['xstate', 'zod']),
    {
      name: 'one-caller-of-transition',
      comment: 'STYLE 13: one place moves a machine',
      severity: 'error',
      from: { path: '^(src|templates)/', pathNot: ['^src/workflow/step\\.ts$', '^src/cli/diagrams\\.ts$'] },
      to: { path: 'node_modules/xstate/' },
    },
    floor('documents', room('documents'), [place, fileWords]),
    packages('documents', room('documents'), ['zod', 'docx', 'pdf-lib', 'fflate', '@xmldom/xmldom']),
    floor('html', room('html'), []),
    // its types name the elements and what each takes
    packages('html', room('html'), ['hono']),
    floor('templates', '^templates/', [types, model, room('html')]),
    packages('templates', '^templates/', ['zod']),
    floor('store', room('store'), [types, place]),
    packages('store', room('store'), ['lowdb', 'zod', 'fflate', 'pg']),
    floor('mail', room('mail'), [types, '^templates/mail/', port, '^templates/kind\\.ts$']),
    packages('mail', room('mail'), [
      'nodemailer',
      'zod',
      'mailparser',
      '@cantoo/pdf-lib',
      'ical-generator',
      '@zip.js/zip.js',
    ]),
    floor('commands', room('commands'), [
      types,
      room('workflow'),
      '^workflows/index\\.ts$',
      '^templates/',
      model,
      port,
      room('mail'),
    ]),
    packages('commands', room('commands'), ['zod', 'fflate']),
    {
      name: 'commands-never-mail',
      comment: 'a command writes an outbox entry; the job composes and sends',
      severity: 'error',
      from: { path: room('commands') },
      to: { path: '^src/mail/(transport|compose)\\.ts$' },
    },
    floor('jobs', room('jobs'), [
      types,
      room('commands'),
      room('mail'),
      room('workflow'),
      '^src/documents/',
      '^templates/',
      port,
    ]),
    packages('jobs', room('jobs'), ['zod', 'croner', 'pino']),
    floor('web', room('web'), [
      types,
      room('html'),
      room('commands'),
      room('workflow'),
      '^workflows/index\\.ts$',
      '^templates/',
      model,
      '^src/documents/(undrawn|house-style|logo)\\.ts$',
      place,
      port,
    ]),
    packages('web', room('web'), ['hono', '@hono/node-server', 'zod', 'pino', 'fflate', 'file-type', 'otpauth', 'qr']),
    {
      name: 'features-apart',
      comment: 'one web feature never imports another',
      severity: 'error',
      from: { path: '^src/web/([^/.]+)/', pathNot: '^src/web/(components|assets)/' },
      to: { path: '^src/web/[^/.]+/', pathNot: ['^src/web/$1/', '^src/web/(components|assets|errors)/'] },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: { pathNot: '^(src/(main|cli|demo/)|test/)' },
      to: { path: '^src/(main|cli)\\.ts$' },
    },
    {
      name: 'nobody-imports-demo',
      severity: 'error',
      from: { path: '^(src|workflows|templates)/', pathNot: '^src/(demo/|main\\.ts|cli\\.ts|cli/)' },
      to: { path: '^src/demo/' },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { path: '^(src|workflows|templates)/' },
      to: { path: '^test/' },
    },
    {
      name: 'only-store-touches-files',
      comment: 'data files are the store’s; fonts, assets and the command line read their own',
      severity: 'error',
      from: { path: '^(src/(domain|workflow|commands|jobs|mail)|workflows|templates)/', pathNot: '^templates/fonts/' },
      to: { path: '^(node:)?fs(/promises)?$', dependencyTypes: ['core'] },
    },
    {
      name: 'no-dev-packages',
      severity: 'error',
      from: { path: '^(src|workflows|templates)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    moduleSystems: ['es6', 'cjs'],
  },
};
