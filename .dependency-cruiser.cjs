// Who may import whom: each border is a sentence, and scripts/check-borders.mjs fails on the first breach.
// A breach of every border is planted in tests/house/borders.test.ts: a new border needs its breach there.

/** Within the core, a folder knows itself and the folders before it in this list. */
const coreFolders = [
  'dates',
  'reading',
  'catalogue',
  'inventory',
  'rules',
  'graph',
  'plan',
  'report',
  'reminders',
  'check-up',
  'explain',
  'drawing',
  'what-if',
  'snapshots',
];

/** What any folder of the core may use; these know only one another. */
const coreBase = '^src/shared/core/(result[.]ts$|text/)';

/** The packages that a web page may hold. Anything else there is a new decision: docs say why each is here. */
const windowPackages =
  '^node_modules/(react|react-dom|@types/react|@types/react-dom|dexie|date-fns|@mantine/(core|hooks)|@tanstack/react-virtual|i18next|react-i18next|pinyin-pro|wouter|age-encryption|d3-(zoom|selection|quadtree)|@types/d3-(zoom|selection|quadtree))/';

const electron = '^node_modules/electron/';
const resources = '^resources/';
const testsAndTools = '^(tests|scripts)/';

/**
 * A border around one place: it imports itself and what is allowed, nothing else.
 * A file that is missing, or is a test, has a border of its own: each breach is told once.
 */
const only = (name, comment, from, allowed, more = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [from, ...allowed, testsAndTools], couldNotResolve: false, ...more },
});

/** A border between two places. */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const nodeToo = { dependencyTypesNot: ['core'] };

/** `folder` of the core knows itself, the base, and `below`. */
const looksDown = (folder, below) =>
  only(
    `core-${folder}-looks-down`,
    below.length === 0
      ? `In the core, ${folder} comes first and knows no other folder.`
      : `In the core, ${folder} is built on ${below.join(', ')} and knows nothing above.`,
    `^src/shared/core/${folder}/`,
    [coreBase, ...below.map((other) => `^src/shared/core/${other}/`)],
    { path: '^src/shared/core/' },
  );

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    never('no-cycles', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    never(
      'no-orphans',
      'Nobody imports this file, and it imports nobody. Use it or remove it.',
      { orphan: true, pathNot: ['^tests/', '[.]d[.]ts$', '^src/renderer/public/'] },
      {},
    ),
    never('resolvable', 'The imported file must exist.', {}, { couldNotResolve: true }),
    never(
      'tests-stay-outside',
      'Shipped code never imports a test or a tool of the house.',
      { path: '^src/' },
      { path: testsAndTools },
    ),
    never(
      'ship-no-dev-deps',
      'Shipped code imports nothing that is only installed for development.',
      { path: '^src/' },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: ['^node_modules/electron/', '^node_modules/@types/'],
      },
    ),

    only(
      'core-is-pure',
      'The core knows no window, disk, database, library or framework.',
      '^src/shared/core/',
      [],
    ),
    only(
      'core-base-is-bare',
      'What the whole core uses, results and text, knows none of its subjects.',
      coreBase,
      [],
      { path: '^src/shared/core/' },
    ),
    ...coreFolders.map((folder, place) => looksDown(folder, coreFolders.slice(0, place))),
    looksDown('import', ['dates', 'reading', 'catalogue', 'inventory']),
    never(
      'core-folders-have-a-place',
      'A new folder of the core gets its place among the others, in .dependency-cruiser.cjs.',
      {},
      {
        path: '^src/shared/core/',
        pathNot: [coreBase, `^src/shared/core/(${[...coreFolders, 'import'].join('|')})/`],
      },
    ),
    only('ipc-knows-core', 'The contract of the door is written in core words.', '^src/shared/ipc/', [
      '^src/shared/core/',
    ]),

    only(
      'words-say-the-core',
      'What the command line and the window both say is said of the core, or of what was read from other programs.',
      '^src/shared/words/',
      ['^src/shared/core/', '^src/shared/importing/(row|refusal|review/(entry|review))[.]ts$'],
    ),

    only(
      'drawing-draws-the-core',
      'Pictures of the core, in words, are the same for the command line and the window, and know neither.',
      '^src/shared/drawing/',
      ['^src/shared/(core|words)/'],
    ),

    only(
      'calendar-tells-the-core',
      'Calendar files are days of the core in words, written by one package; who asks for them is unknown.',
      '^src/shared/calendar/',
      ['^src/shared/(core|words)/', '^node_modules/ical-generator/'],
    ),

    only(
      'paper-tells-the-core',
      'What goes on paper and into other programs is the core in words; one package writes tables.',
      '^src/shared/paper/',
      ['^src/shared/(core|words)/', '^node_modules/(papaparse|@types/papaparse)/'],
    ),

    only(
      'importing-reads-into-the-core',
      'What other programs export becomes words of the core; packages take tables, archives, markup and hosts apart.',
      '^src/shared/importing/',
      ['^src/shared/core/', '^node_modules/(papaparse|@types/papaparse|fflate|saxes|tldts)/'],
    ),

    only(
      'cli-is-core-and-node',
      'The command line is the core with files and text around it, and no package.',
      '^src/cli/',
      [
        '^src/node/',
        '^src/shared/(core|words|drawing|calendar|importing|paper)/',
        resources,
        '^package[.]json$',
      ],
      nodeToo,
    ),
    only('preload-is-thin', 'The preload passes messages on; it decides nothing.', '^src/preload/', [
      '^src/shared/ipc/',
      electron,
    ]),
    only(
      'main-serves',
      'The main process never reaches into the window, and is Node, Electron, the core, and what hands out the window.',
      '^src/main/',
      ['^src/shared/', '^src/serving/', '^src/node/', resources, electron],
      nodeToo,
    ),
    only(
      'node-knows-files',
      'What the desktop and the command line both do with files is Node alone, and knows nothing of accounts.',
      '^src/node/',
      [],
      nodeToo,
    ),
    only(
      'serving-is-node',
      'What hands out the files of the window is Node alone: it serves the desktop and the browser alike.',
      '^src/serving/',
      ['^src/shared/core/result[.]ts$'],
      nodeToo,
    ),
    only(
      'renderer-is-a-web-page',
      'The window knows no Node and no Electron, only shared code and the packages of a web page.',
      '^src/renderer/',
      ['^src/shared/', resources, windowPackages],
    ),

    never(
      'one-door-out',
      'Screens receive what they need; only the app holds the door to the desktop.',
      { path: '^src/renderer/', pathNot: '^src/renderer/(app|platform)/' },
      { path: '^src/renderer/platform/' },
    ),
    never(
      'app-on-top',
      'The app wires everything; only main.tsx imports it.',
      { path: '^src/', pathNot: '^src/renderer/(app/|main[.]tsx$)' },
      { path: '^src/renderer/app/' },
    ),
    never(
      'features-are-strangers',
      'A feature never imports another. What both need belongs in shared/core or renderer/ui.',
      { path: '^src/renderer/features/([^/]+)/' },
      { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    ),
    never(
      'features-on-top',
      'Stored data, fields, messages and the door never import a screen.',
      { path: '^src/renderer/(data|ui|platform|i18n)/' },
      { path: '^src/renderer/features/' },
    ),
    never(
      'ui-knows-no-accounts',
      'Fields, tables and dialogs are the same in any app. They are given words, not accounts.',
      { path: '^src/renderer/ui/' },
      { path: '^src/(renderer/data|shared)/' },
    ),
    never(
      'dexie-in-data',
      'Only src/renderer/data talks to the database.',
      { path: '^src/', pathNot: '^src/renderer/data/' },
      { path: '^node_modules/dexie/' },
    ),
    never(
      'react-draws',
      'React draws screens; stored data and the door know none.',
      { path: '^src/', pathNot: '^src/renderer/(app/|features/|ui/|i18n/|main[.]tsx$)' },
      { path: '^node_modules/(react|react-dom)/' },
    ),
    never(
      'age-in-sealing',
      'Only src/renderer/sealing knows how things are encrypted.',
      { path: '^src/', pathNot: '^src/renderer/sealing/' },
      { path: '^node_modules/age-encryption/' },
    ),
    never(
      'sealing-is-a-tool',
      'What encrypts knows neither stored data, screens nor the door.',
      { path: '^src/renderer/sealing/' },
      { path: '^src/renderer/', pathNot: '^src/renderer/sealing/' },
    ),
    never(
      'date-fns-shows',
      'date-fns shows dates in the window; the core counts them itself.',
      { path: '^src/', pathNot: '^src/renderer/(app|features|ui|i18n)/' },
      { path: '^node_modules/date-fns/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: a border that types may cross is no border.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
