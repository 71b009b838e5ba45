/**
 * Who may import whom. Each rule is proved in import-rules.spec.ts by a planted violation.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that import each other are one module in two files.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nobody imports and that starts nothing is dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.spec\\.ts$',
          '(^|/)main\\.ts$',
          '\\.main\\.ts$',
          'vite\\.config\\.ts$',
          '\\.d\\.ts$',
          '^packages/tooling/',
          '/generated/',
          '/fixtures/',
        ],
      },
      to: {},
    },
    {
      name: 'rules-are-pure',
      comment: 'A decision is a plain function: it can be read, and tested, without a database or a schema.',
      severity: 'error',
      from: {
        path: ['\\.rules\\.ts$', '^packages/(audit-engine|identifier-screen|statistics|charts)/src/'],
        pathNot: ['\\.spec\\.ts$', '/run-golden\\.ts$', '/screen\\.main\\.ts$'],
      },
      to: {
        path: [
          '^node_modules/(typeorm|pg|pg-[^/]+|graphql|graphql-[^/]+|type-graphql|fastify|undici|@apollo|@fastify|@as-integrations|pino)(/|$)',
          '\\.(entity|type|resolver|mutation|loader|view)\\.ts$',
          '^packages/(database|contracts|testkit)/',
          '^packages/subgraph-kit/src/(?!values/)',
        ],
      },
    },
    {
      name: 'rules-do-no-input-or-output',
      comment: 'A decision reads no file, no socket, no clock of its own.',
      severity: 'error',
      from: {
        path: ['\\.rules\\.ts$', '^packages/(audit-engine|identifier-screen|statistics|charts)/src/'],
        pathNot: ['\\.spec\\.ts$', '/run-golden\\.ts$', '/screen\\.main\\.ts$'],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'resolvers-do-not-touch-rows',
      comment: 'A resolver maps in, calls, maps out: rows and queries belong to use cases and loaders.',
      severity: 'error',
      from: { path: '\\.(resolver|mutation)\\.ts$' },
      to: { path: ['\\.entity\\.ts$', '^node_modules/(typeorm|pg)(/|$)'] },
    },
    {
      name: 'faces-do-not-load',
      comment: 'A GraphQL type has no behaviour: it may know the shape of its row, not how to get one.',
      severity: 'error',
      from: { path: '\\.type\\.ts$' },
      to: { path: ['\\.(loader|resolver|mutation)\\.ts$', '^node_modules/(typeorm|pg)(/|$)'] },
    },
    {
      name: 'use-cases-do-not-answer',
      comment: 'A use case knows nothing of resolvers and result unions.',
      severity: 'error',
      from: {
        path: '^services/[^/]+/src/',
        pathNot: ['\\.(resolver|mutation|spec)\\.ts$', '/(subgraph|resolvers)\\.ts$'],
      },
      to: { path: '\\.(resolver|mutation)\\.ts$' },
    },
    {
      name: 'services-are-apart',
      comment: 'A service reads another one through a contract view, never through its code.',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'gateway-knows-no-service',
      comment: 'Only the composition file brings gateway and services into one process.',
      severity: 'error',
      from: { path: '^gateway/', pathNot: '^gateway/src/all-in-one\\.ts$' },
      to: { path: '^services/' },
    },
    {
      name: 'packages-never-import-upward',
      comment: 'A package serves whoever stands on it and knows none of them.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(services|gateway|schema/scripts|tests)/' },
    },
    {
      name: 'tests-stay-out-of-the-product',
      comment: 'What only tests need is not shipped.',
      severity: 'error',
      from: {
        path: '^(packages|services|gateway|schema)/',
        pathNot: ['\\.spec\\.ts$', '^packages/testkit/', '^(packages|services)/[^/]+/testing/', '^gateway/testing/'],
      },
      to: {
        path: [
          '^packages/testkit/',
          '^tests/',
          '\\.spec\\.ts$',
          '^(packages|services)/[^/]+/testing/',
          '^gateway/testing/',
        ],
      },
    },
    {
      name: 'only-declared-dependencies',
      comment: 'A package that is there by chance is gone by chance.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '(^|/)\\.turbo/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    detectJSDocImports: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.json'],
    },
  },
};
