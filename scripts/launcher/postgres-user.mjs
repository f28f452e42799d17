import { spawnSync } from 'node:child_process';
import { Problem } from './problem.mjs';

const id = (flag, name) => {
  const asked = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return asked.status === 0 ? Number.parseInt(asked.stdout, 10) : null;
};

function account() {
  for (const name of ['postgres', 'nobody']) {
    if (name === 'postgres' && id('-u', name) === null) {
      spawnSync('groupadd', ['--system', 'postgres']);
      spawnSync('useradd', ['--system', '--no-create-home', '-g', 'postgres', 'postgres']);
    }
    const uid = id('-u', name);
    if (uid) return { uid, gid: id('-g', name) ?? uid };
  }
  throw new Problem(
    'PostgreSQL refuses to run as root and no user "postgres" could be made: start as an ordinary user, or set DATABASE_URL.',
  );
}

/**
 * PostgreSQL refuses to run as root. For root this gives an account and a way to run programs as that account;
 * where a folder on the way (such as a private home) is closed to it, `setpriv` hands it the right to look through.
 * For ordinary users: null.
 * @param {readonly string[]} reach files and folders that the account must reach
 * @returns {null | { uid: number, gid: number, wrap(file: string, args: string[]): { file: string, args: string[], uid?: number, gid?: number } }}
 */
export function postgresAccount(reach) {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null;
  const { uid, gid } = account();
  const plain = { uid, gid, wrap: (file, args) => ({ file, args, uid, gid }) };
  const open = (way) =>
    reach.every((path) => {
      const { file, args, ...ids } = way.wrap('test', ['-r', path]);
      return spawnSync(file, args, ids).status === 0;
    });
  if (open(plain)) return plain;
  // The secure bit keeps the right in force for access(2), with which PostgreSQL looks for its own program.
  for (const capability of ['dac_read_search', 'dac_override']) {
    const head = [
      '--reuid',
      `${uid}`,
      '--regid',
      `${gid}`,
      '--clear-groups',
      '--securebits',
      '+no_setuid_fixup',
      '--inh-caps',
      `+${capability}`,
      '--ambient-caps',
      `+${capability}`,
      '--',
    ];
    const lifted = { uid, gid, wrap: (file, args) => ({ file: 'setpriv', args: [...head, file, ...args] }) };
    if (open(lifted)) return lifted;
  }
  throw new Problem(
    `PostgreSQL cannot run as root, and its user cannot look into ${reach.at(-1)}: put the checkout where all users may look (such as /srv) or start as an ordinary user.`,
  );
}
