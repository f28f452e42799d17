/** The picture of the house: arrows fall. See CONTRIBUTING.md for what each room is. */
const room = (name, path, allowed) => ({
  name: `${name}-imports-downwards`,
  severity: 'error',
  from: { path },
  to: { path: '^(apps|workflows|activities|libs|test|bench|scripts|plans)/', pathNot: [path, ...allowed] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'not-to-tests', severity: 'error', from: { pathNot: '^(test|bench)/' }, to: { path: '^test/' } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: 'calendar/generate[.]mjs$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'checker-shares-nothing',
      severity: 'error',
      from: { path: '^libs/proof-checker/' },
      to: { pathNot: '^libs/proof-checker/' },
    },
    room('domain', '^libs/domain/', ['^plans/']),
    room('contracts', '^libs/contracts/', ['^libs/domain/']),
    room('platform', '^libs/platform/', []),
    room('excel', '^libs/excel/', ['^libs/domain/']),
    room('persistence', '^libs/persistence/', ['^libs/domain/']),
    room('queries', '^libs/queries/', ['^libs/domain/', '^libs/persistence/']),
    room('commands', '^libs/commands/', ['^libs/domain/', '^libs/persistence/']),
    room('temporal', '^libs/temporal/', ['^libs/contracts/', '^libs/persistence/', '^libs/domain/', '^libs/platform/']),
    room('demo', '^libs/demo/', ['^libs/domain/', '^libs/commands/', '^libs/persistence/']),
    room('activities', '^activities/', ['^libs/']),
    room('workflows', '^workflows/', ['^libs/contracts/', '^libs/domain/']),
    {
      name: 'workflows-are-deterministic',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { dependencyTypes: ['npm', 'core'], pathNot: 'node_modules/@temporalio/(workflow|common)' },
    },
    room('api', '^apps/api/', ['^libs/']),
    room('worker', '^apps/worker/', ['^libs/', '^activities/', '^workflows/']),
    room('cli', '^apps/cli/', ['^libs/', '^apps/api/']),
    room('web', '^apps/web/', []),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data|apps/web/dist)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    webpackConfig: { fileName: 'scripts/check/resolve.cjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
