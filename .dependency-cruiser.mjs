/**
 * What may import what. A record travels one way; each rule says why, so that a red line teaches.
 * The table in docs/map.md is the same in words.
 */
const ANY_APP = '^apps/';
const lib = (name) => `^libs/${name}/`;
const stage = (app, name) => `^apps/${app}/src/${name}/`;

/** Everything of ours except the named folders. */
const oursExcept = (...allowed) => ({ path: '^(apps|libs|infra)/', pathNot: allowed });

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'In a cycle nothing can be read, tested or moved on its own. Move what both need to the one below.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A module nothing imports is dead or forgotten: delete it or use it.',
      from: {
        orphan: true,
        pathNot: [
          '\\.spec\\.ts$',
          '\\.e2e-spec\\.ts$',
          '\\.d\\.m?ts$',
          '(^|/)(main|cli)\\.ts$',
          '\\.cli\\.ts$',
          '^test/',
          '\\.mjs$',
          'vite\\.config\\.ts$',
        ],
      },
      to: {},
    },
    {
      name: 'apps-never-import-apps',
      severity: 'error',
      comment: 'Apps are processes: they speak over the wire, in messages of libs/contracts.',
      from: { path: '^apps/([^/]+)/' },
      to: { path: ANY_APP, pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-never-import-apps',
      severity: 'error',
      comment: 'A library serves every app and knows none.',
      from: { path: '^libs/' },
      to: { path: '^(apps|infra|test)/' },
    },
    {
      name: 'domain-imports-nothing',
      severity: 'error',
      comment: 'The words and rules of the catalogue must outlive every framework.',
      from: { path: lib('domain'), pathNot: '\\.spec\\.ts$' },
      to: { pathNot: lib('domain') },
    },
    {
      name: 'reference-libs-are-pure',
      severity: 'error',
      comment: 'Territory and needs are data and pure functions: they may run anywhere, a browser included.',
      from: { path: '^libs/(territory|needs)/src/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^(libs/(store|contracts|runtime)/|node_modules/(@nestjs|typeorm|pg)/)|^(fs|path|node:fs|node:path)$',
      },
    },
    {
      name: 'contracts-know-only-the-domain',
      severity: 'error',
      comment: 'A message is words of the domain and a schema, nothing that one side alone has.',
      from: { path: lib('contracts'), pathNot: '\\.spec\\.ts$' },
      to: { ...oursExcept(lib('contracts'), lib('domain')) },
    },
    {
      name: 'store-knows-domain-and-contracts',
      severity: 'error',
      comment: 'The store keeps what it is given; it does not interpret places or needs.',
      from: { path: lib('store'), pathNot: '\\.spec\\.ts$' },
      to: { ...oursExcept(lib('store'), lib('domain'), lib('contracts')) },
    },
    {
      name: 'runtime-knows-nothing-of-ours',
      severity: 'error',
      comment: 'Configuration, logging and shutdown would serve any other project unchanged.',
      from: { path: lib('runtime') },
      to: { ...oursExcept(lib('runtime')) },
    },
    {
      name: 'sources-decide-nothing',
      severity: 'error',
      comment: 'Fetching and parsing must not know what the record will become.',
      from: { path: stage('ingestion', 'sources'), pathNot: '\\.spec\\.ts$' },
      to: { ...oursExcept(stage('ingestion', 'sources'), lib('domain'), lib('runtime')) },
    },
    {
      name: 'harmonise-is-pure',
      severity: 'error',
      comment: 'Rules are pure functions over raw records: no store, no framework, no network, no files.',
      from: { path: stage('ingestion', 'harmonise'), pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^(apps|libs|infra)/|node_modules/(@nestjs|typeorm|pg|undici|meilisearch)/|^(fs|http|https|net|node:fs|node:http|node:https|node:net)(/|$)',
        pathNot: [stage('ingestion', 'harmonise'), lib('domain'), lib('territory'), lib('needs')],
      },
    },
    {
      name: 'quality-judges-entries',
      severity: 'error',
      comment: 'How good an entry is follows from the entry and its problems, whoever harmonised or stores it.',
      from: { path: stage('ingestion', 'quality'), pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^(apps|libs|infra)/|node_modules/(@nestjs|typeorm|pg)/',
        pathNot: [stage('ingestion', 'quality'), lib('domain')],
      },
    },
    {
      name: 'duplicates-judge-alone',
      severity: 'error',
      comment:
        'Whether two entries are one service is judged from the entries; only the command beside it knows the store.',
      from: {
        path: stage('ingestion', 'duplicates'),
        pathNot: ['\\.spec\\.ts$', 'duplicates\\.command\\.ts$', 'find-stored-duplicates\\.ts$'],
      },
      to: {
        path: '^(apps|libs|infra)/|node_modules/(@nestjs|typeorm|pg)/',
        pathNot: [stage('ingestion', 'duplicates'), lib('domain'), lib('territory'), lib('needs')],
      },
    },
    {
      name: 'proposing-reads-and-writes-nothing-of-ours',
      severity: 'error',
      comment: 'A proposal is made from a file and our words; it neither runs a source nor knows the store.',
      from: { path: stage('ingestion', 'proposing'), pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^(apps|libs|infra)/|node_modules/(@nestjs|typeorm|pg)/',
        pathNot: [
          stage('ingestion', 'proposing'),
          stage('ingestion', 'sources'),
          stage('ingestion', 'harmonise'),
          lib('domain'),
          lib('territory'),
          lib('needs'),
        ],
      },
    },
    {
      name: 'documents-are-pure',
      severity: 'error',
      comment: 'Entry → document is a mapping: it must be testable without an engine.',
      from: { path: `${lib('search-index')}src/documents/`, pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^(apps|libs|infra)/|node_modules/meilisearch/',
        pathNot: [
          `${lib('search-index')}src/documents/`,
          lib('domain'),
          lib('contracts'),
          lib('territory'),
          lib('needs'),
          `${lib('store')}src/index`,
        ],
      },
    },
    {
      name: 'indexing-and-answering-are-strangers',
      severity: 'error',
      comment: 'Writing the index and asking it scale and fail apart; they share the index itself, libs/search-index.',
      from: { path: '^apps/search/' },
      to: { path: lib('answering') },
    },
    {
      name: 'the-index-knows-neither-side',
      severity: 'error',
      comment: 'What a document says must not depend on who writes or asks it.',
      from: { path: lib('search-index'), pathNot: '\\.spec\\.ts$' },
      to: {
        ...oursExcept(
          lib('search-index'),
          lib('domain'),
          lib('contracts'),
          lib('territory'),
          lib('needs'),
          lib('runtime'),
          `${lib('store')}src/index`,
        ),
      },
    },
    {
      name: 'answering-reads',
      severity: 'error',
      comment: 'An answer comes from the index or the store as they are; nothing is written but what was asked.',
      from: { path: lib('answering'), pathNot: '\\.spec\\.ts$' },
      to: {
        ...oursExcept(
          lib('answering'),
          lib('search-index'),
          lib('domain'),
          lib('contracts'),
          lib('territory'),
          lib('needs'),
          `${lib('store')}src/index`,
        ),
      },
    },
    {
      name: 'understanding-is-pure',
      severity: 'error',
      comment: 'What words mean depends on the taxonomies alone, never on an engine or a store.',
      from: { path: `${lib('answering')}src/understanding/`, pathNot: '[.]spec[.]ts$' },
      to: {
        path: '^(apps|libs)/',
        pathNot: [`${lib('answering')}src/understanding/`, '^libs/(domain|needs|territory)/'],
      },
    },
    {
      name: 'messages-are-the-front',
      severity: 'error',
      comment: 'Messages put the parts of the service together; no part knows how it is asked.',
      from: { path: '^apps/search/src/', pathNot: ['^apps/search/src/messages/', '^apps/search/src/[^/]+$'] },
      to: { path: '^apps/search/src/messages/' },
    },
    {
      name: 'querying-knows-no-outlet',
      severity: 'error',
      comment: 'The answer without engine and the suggestions build on querying; it builds on neither.',
      from: { path: `${lib('answering')}src/querying/` },
      to: { path: `${lib('answering')}src/(without-engine|suggesting|questions)/` },
    },
    {
      name: 'one-writer',
      severity: 'error',
      comment: 'Only ingestion writes: one set of rules and one history, whoever the record comes from.',
      from: { path: '^apps/', pathNot: '^apps/ingestion/' },
      to: { path: '^libs/store/src/write' },
    },
    {
      name: 'typeorm-lives-in-store',
      severity: 'error',
      comment: 'Behind the store surfaces the tables may change without anybody noticing.',
      from: { path: '^(apps|libs|infra)/', pathNot: [lib('store')] },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm)/' },
    },
    {
      name: 'engine-client-stays-with-the-index',
      severity: 'error',
      comment:
        'PostgreSQL is the truth, the engine is derived: only who writes the index and who asks it know the engine.',
      from: { path: '^(apps|libs|infra)/', pathNot: ['^apps/search/', lib('search-index'), lib('answering')] },
      to: { path: 'node_modules/meilisearch/' },
    },
    {
      name: 'graphql-lives-in-gateway',
      severity: 'error',
      comment: 'GraphQL is one outlet of several.',
      from: { path: '^(apps|libs|infra)/', pathNot: ['^apps/(gateway|widget|console)/'] },
      to: { path: 'node_modules/(graphql|@nestjs/graphql|@nestjs/apollo|@apollo)/' },
    },
    {
      name: 'screens-know-the-schema-only',
      severity: 'error',
      comment: 'What the widget can do, any other site can do with the same GraphQL schema.',
      from: { path: '^apps/(widget|console)/' },
      to: { path: '^(libs|infra)/' },
    },
    {
      name: 'libs-by-their-surface',
      severity: 'error',
      comment: 'Import a library by its name: its insides are its own.',
      from: { path: '^(apps|infra|test)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/(index|write|testing)\\.ts$' },
    },
    {
      name: 'libs-by-their-surface-from-libs',
      severity: 'error',
      comment: 'Import a library by its name: its insides are its own.',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/(index|write|testing)\\.ts$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.data|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
