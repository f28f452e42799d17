import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { until } from './until.mjs';

/**
 * When a process began, as an opaque text: with the pid it names one process for ever, so that a reused pid is
 * never taken for ours. Null when there is no such process.
 * @param {number} pid
 */
export function birthOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z'
      ? null
      : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)}-${fields[19]}`;
  } catch {
    return process.platform === 'linux' ? null : birthByPs(pid);
  }
}

function birthByPs(pid) {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

/** @param {{ pid: number, born: string } | undefined} recorded whether exactly that process still lives */
export const lives = (recorded) => Boolean(recorded?.pid && recorded.born && birthOf(recorded.pid) === recorded.born);

/** Signals a process that may already be gone. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}

/** Ends a recorded process: politely first, by force after `graceMs`. Nothing happens when it is not ours any more. */
export async function endRecorded(recorded, politely, graceMs) {
  if (!lives(recorded)) return false;
  signal(recorded.pid, politely);
  if (!(await until(() => !lives(recorded), graceMs, 50))) {
    signal(recorded.pid, 'SIGKILL');
    await until(() => !lives(recorded), 2_000, 20);
  }
  return true;
}
