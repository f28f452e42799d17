import { spawnSync } from 'node:child_process';

/** Everything that can be known without running the product. Each line stands alone, so a failure names its tool. */
const STEPS = [
  ['format', 'npx', ['--no-install', 'prettier', '--check', '--log-level', 'warn', '.']],
  ['lint', 'npx', ['--no-install', 'oxlint', '--deny-warnings', '--quiet']],
  ['types', 'npx', ['--no-install', 'tsc', '-p', 'tsconfig.json']],
  ['types (web)', 'npm', ['run', '--silent', 'types', '--workspace', 'apps/web']],
  ['rooms', 'npm', ['run', '--silent', 'check:deps']],
  ['dead code', 'npx', ['--no-install', 'knip']],
];

const failed = [];
for (const [name, command, args] of STEPS) {
  const began = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status === 0) continue;
  failed.push(name);
  console.log(`${stdout}${stderr}`.trim());
}
process.exit(failed.length === 0 ? 0 : 1);
