/*
 * What may import what, checked by `npm run structure` (dependency-cruiser). Paths are of the repository. A rule is read as
 * “from … to … is forbidden, because …”; types count as imports, too.
 */

/** Rooms of one runtime, lowest first: what stands below may be imported, what stands above may not. */
const FLOORS = {
  main: [
    'disk/|messages/',
    'intake/',
    'formats/',
    'store/',
    'output/',
    'picture/',
    'import/|article/',
    'cli/',
    'settings/|timelines/|page/',
    'backups/',
    'files/|typed/',
    'windows/',
    'starting/',
    'actions/',
    'removing/|locks/|exports/|reminders/',
    'imports/|articles/',
    'ipc/',
    'index\\.ts',
  ],
  'main/store': [
    'cipher/',
    'database/',
    'lock/',
    'log/',
    'file/',
    'approach/',
    'copies/|backups/',
    'record/',
    'history/',
    'query/',
    'past/',
    'commands/',
    'erasing/',
    'opening/',
    'checking/',
    'rescue/',
    'writing/',
    'answers/',
    '[^/]+\\.ts',
  ],
  renderer: ['ui/', 'state/|client\\.ts', 'fields/', 'features/', 'shell/', 'App\\.tsx', 'main\\.tsx'],
};

/** Each big library has one file that imports it. */
const ADAPTERS = {
  'vis-timeline': '^renderer/features/timeline/vis-adapter\\.ts$',
  'vis-data': '^renderer/features/timeline/vis-adapter\\.ts$',
  libsql: '^main/store/database/engine\\.ts$',
  'electron-store': '^main/settings/preferences\\.ts$',
  edtf: '^shared/time/edtf\\.ts$',
  'pdfjs-dist': '^main/formats/article/pdf/pdfjs\\.ts$',
  linkedom: '^main/formats/article/html/page\\.ts$',
};

const TEST = '\\.test\\.tsx?$';

const upwards = Object.entries(FLOORS).flatMap(([top, floors]) =>
  floors.slice(0, -1).map((floor, index) => ({
    name: `upwards-in-${top}`,
    comment: `${top}/${floor.replaceAll('\\', '')} stands below: what it needs from above is handed in, or belongs lower.`,
    from: { path: `^${top}/(${floor})`, pathNot: TEST },
    to: { path: floors.slice(index + 1).map((above) => `^${top}/(${above})`) },
  })),
);

/** A runtime of its own, which no other code of main/ imports. */
const APART = { main: ['preload/'] };

const unplaced = Object.entries(FLOORS).map(([top, floors]) => ({
  name: 'room-without-floor',
  comment: `A new room of ${top}/ says in FLOORS what it may import.`,
  from: { path: `^${top}/`, pathNot: [TEST, ...[...floors, ...(APART[top] ?? [])].map((floor) => `^${top}/(${floor})`)] },
  to: {},
}));

const adapters = Object.entries(ADAPTERS).map(([library, file]) => ({
  name: 'only-the-adapter',
  comment: `${library} is imported by one file, so that it can be replaced.`,
  from: { path: '^(shared|main|renderer)/', pathNot: file },
  to: { path: `^node_modules/${library}/` },
}));

/** What only these commands need is loaded when one of them is called: it takes as long as all else of a start. */
const CALLED_LATE = '^main/cli/commands/(import-source|read-article|export-file|export-views|write-export|dates-in-texts)\\.ts$';

const late = [CALLED_LATE, '^main/(formats/(import|export|decode)\\.ts|picture/|import/|article/(?!read-apart))'].map((path) => ({
  name: 'commands-load-late',
  comment: 'The command line begins without the readers and writers of formats: what needs them is imported where it is called.',
  from: { path: '^main/cli/', pathNot: [TEST, CALLED_LATE] },
  to: { path, dependencyTypesNot: ['type-only', 'dynamic-import'] },
}));

/** @type {import('./scripts/structure/node_modules/dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one idea, or have a third one below them.',
      from: {},
      to: { circular: true },
    },
    ...upwards,
    ...unplaced,
    {
      name: 'features-apart',
      comment: 'A feature knows ui, state and the contract. What two features share lies lower; what joins them is the shell’s.',
      from: { path: '^renderer/features/([^/]+)/', pathNot: TEST },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared/ runs everywhere: nothing of Node, nothing of a process of ours.',
      from: { path: '^shared/', pathNot: TEST },
      to: { path: '^(main|renderer|testing|bench|e2e|scripts)/' },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared/ runs everywhere, also where there is no Node.',
      from: { path: '^shared/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'window-knows-the-contract',
      comment: 'The window and the main process meet in shared/contract and nowhere else.',
      from: { path: '^renderer/', pathNot: TEST },
      to: { path: '^main/' },
    },
    {
      name: 'window-knows-the-contract',
      comment: 'The window and the main process meet in shared/contract and nowhere else.',
      from: { path: '^main/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'store-without-formats',
      comment: 'A timeline is kept the same way whatever it came from: what both need lies in main/intake.',
      from: { path: '^main/store/', pathNot: TEST },
      to: { path: '^main/formats/' },
    },
    ...adapters,
    ...late,
    {
      name: 'no-tests-in-the-product',
      comment: 'What tests and benches need lies in testing/ and bench/, and the product does not know of it.',
      from: { path: '^(shared|main|renderer)/', pathNot: TEST },
      to: { path: ['^(testing|bench|e2e)/', TEST] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^out/|^release/' },
  },
};
