// The rules of direction: who may import whom.
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const PLAIN = '^(shared)/'

export default {
  forbidden: [
    forbid('no-cycles', 'Cut the cycle: move what both need into a third file.', {}, { circular: true }),
    forbid(
      'shared-runs-anywhere',
      'shared imports nothing but zod and date-fns.',
      { path: '^shared/' },
      { pathNot: ['^shared/', 'node_modules/(zod|date-fns)/'] },
    ),
    forbid(
      'db-never-imports-the-app',
      'db takes paths, keys and clocks as arguments.',
      { path: '^db/' },
      { path: ['^(electron|renderer|build|tests)/', '^electron$', 'node_modules/electron/'] },
    ),
    forbid(
      'migrations-stand-alone',
      'A migration is history; it must not change when the app does.',
      { path: '^db/migrations/' },
      { path: '^(db/(?!migrations)|shared|electron|renderer)/' },
    ),
    forbid(
      'main-never-imports-screens',
      'electron imports db and shared.',
      { path: '^electron/' },
      { path: '^(renderer|build|tests)/' },
    ),
    forbid(
      'renderer-sees-only-shared',
      'The renderer reaches everything else through the routes.',
      { path: '^(renderer/|electron/preload)' },
      { path: ['^(db|build|tests)/', '^electron/(?!preload)'] },
    ),
    forbid('renderer-has-no-node', 'The window is sandboxed.', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    forbid(
      'no-sibling-features',
      'What two features share belongs in renderer/components or shared.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    forbid(
      'components-know-no-feature',
      'Components are area-free.',
      { path: '^renderer/(components|ipc)/' },
      { path: '^renderer/features/' },
    ),
    forbid(
      'product-never-imports-tests',
      'Tests read the product.',
      { path: `${PLAIN}|^(electron|db|renderer)/` },
      { path: '^tests/' },
    ),
    forbid('resolvable', 'This import leads nowhere.', {}, { couldNotResolve: true, pathNot: '^electron$' }),
  ],
  options: {
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|woff2?|ttf)(\\?url)?$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default', 'node'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
}
