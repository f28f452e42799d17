import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { lastWords } from './exec.mjs';
import { elapsed } from './say.mjs';
import { birthOf, signal } from './processes.mjs';
import { asProblem, Problem } from './problem.mjs';
import { until } from './until.mjs';

const QUICK_DEATHS = 5;
const QUICK_WINDOW_MS = 30_000;
/** Lines that name a reason, in the words of PostgreSQL, Temporal and Node. */
const TELLING = /FATAL|PANIC|Error:|"level":"(error|fatal)"|Unable to/;
const LOG_LIMIT = 20 * 1024 * 1024;

/**
 * What the supervisor needs to know about a part.
 * @typedef {object} PartPlan
 * @property {string} name
 * @property {number} [port]
 * @property {string} log file that takes what the part prints
 * @property {() => { file: string, args: string[], env?: Record<string, string>, cwd?: string, uid?: number, gid?: number }} command
 * @property {() => boolean | Promise<boolean>} ready whether it answers now; must not throw
 * @property {number} [readyMs] how long the first answer may take
 * @property {NodeJS.Signals} [politely] signal that asks it to end
 * @property {NodeJS.Signals} [forcibly] signal that ends it at once
 * @property {number} [graceMs] time between the two
 */

/** One supervised program: it is started, watched, started again when it dies, and stopped. */
export class Part {
  #child = null;
  /** Killed by us but not yet reported as gone: it does not count as healthy. */
  #doomed = null;
  #stopping = false;
  #deaths = [];
  #again = null;
  #starting = false;
  born = null;

  /** @param {PartPlan} plan @param {(line: string) => void} say @param {() => void} changed called when a pid changes */
  constructor(plan, say, changed) {
    this.plan = plan;
    this.name = plan.name;
    this.say = say;
    this.changed = changed;
  }

  get pid() {
    return this.#child?.pid ?? null;
  }

  /** Starts the part and waits until it answers; a Problem with its last words when it does not. */
  async start() {
    this.#stopping = false;
    this.#starting = true;
    this.#deaths = [];
    this.#spawn();
    await until(() => this.#deaths.length > 2 || this.healthy(), this.plan.readyMs ?? 60_000, 60);
    this.#starting = false;
    if (await this.healthy()) return;
    await this.stop();
    throw new Problem(`${this.name} does not come up (${this.#lastWords()}): see ${this.plan.log}.`);
  }

  async healthy() {
    return this.#child !== null && this.#child !== this.#doomed && Boolean(await this.plan.ready());
  }

  /** Sends a signal to the running program; supervision brings it back. */
  kill(name = 'SIGKILL') {
    if (name === 'SIGKILL') this.#doomed = this.#child;
    return this.pid !== null && signal(this.pid, name);
  }

  /** Asks the part to end, forces it after its grace, and does not start it again. */
  async stop() {
    this.#stopping = true;
    clearTimeout(this.#again);
    const child = this.#child;
    if (!child) return;
    signal(child.pid, this.plan.politely ?? 'SIGTERM');
    if (!(await until(() => this.#child !== child, this.plan.graceMs ?? 3_000, 20))) {
      this.forceStop();
      await until(() => this.#child !== child, 1_500, 20);
    }
  }

  /** Ends it now, without waiting: also usable when the launcher itself is exiting. */
  forceStop() {
    this.#stopping = true;
    clearTimeout(this.#again);
    if (this.#child) signal(this.#child.pid, this.plan.forcibly ?? 'SIGKILL');
  }

  #spawn() {
    const { file, args, ...options } = this.plan.command();
    const log = this.#openLog();
    // Own process group: a Ctrl-C in the terminal reaches the launcher only, which then stops the parts in order.
    const child = spawn(file, args, { ...options, detached: true, stdio: ['ignore', log, log] });
    if (log !== 'ignore') closeSync(log);
    this.#child = child;
    this.born = child.pid ? birthOf(child.pid) : null;
    let gone = false;
    const over = (why) => {
      if (gone) return;
      gone = true;
      this.#child = null;
      this.changed();
      if (!this.#stopping) this.#fell(why);
    };
    child.once('error', (error) => over(error.message));
    child.once('exit', (code, name) => over(name ? `killed by ${name}` : `ended with code ${code}`));
    this.changed();
  }

  #fell(why) {
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((at) => now - at < QUICK_WINDOW_MS), now];
    const quick = this.#deaths.length;
    if (this.#starting) {
      // `start` reports it.
    } else if (quick === QUICK_DEATHS) {
      this.say(
        `${this.name} keeps dying (${this.#lastWords() || why}): see ${this.plan.log}; trying again more slowly.`,
      );
    } else if (quick < QUICK_DEATHS) {
      this.say(`${this.name} fell (${why}); starting it again.`);
    }
    const delay = quick >= QUICK_DEATHS ? 10_000 : Math.min(100 * 3 ** (quick - 1), 3_000);
    this.#again = setTimeout(() => void this.#comeBack(now), delay);
  }

  async #comeBack(fellAt) {
    this.#spawn();
    const child = this.#child;
    const limit = this.plan.readyMs ?? 60_000;
    const answered = await until(() => this.#child !== child || this.healthy(), limit, 100);
    if (this.#child !== child || this.#stopping || this.#starting) return;
    if (answered) this.say(`${this.name} is back after ${elapsed(Date.now() - fellAt)}.`);
    else this.say(`${this.name} runs but does not answer after ${elapsed(limit)}: see ${this.plan.log}.`);
  }

  /** The log is kept small; a part comes up without it rather than not at all. */
  #openLog() {
    const { log } = this.plan;
    try {
      if (existsSync(log) && statSync(log).size > LOG_LIMIT) renameSync(log, `${log}.1`);
      return openSync(log, 'a', 0o640);
    } catch (error) {
      this.say(`${this.name} runs without its log: ${asProblem(error).message}`);
      return 'ignore';
    }
  }

  #lastWords() {
    try {
      const tail = readFileSync(this.plan.log, 'utf8').slice(-4_000);
      const telling = tail
        .split('\n')
        .filter((line) => TELLING.test(line))
        .join('\n');
      return lastWords(telling || tail);
    } catch {
      return '';
    }
  }
}
