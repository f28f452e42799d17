import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeRun } from './data-folder.mjs';
import { Part } from './part.mjs';
import { birthOf } from './processes.mjs';
import { Problem } from './problem.mjs';
import { elapsed } from './say.mjs';

/** Short names that callers may use. */
const ALIASES = { pg: 'postgres', ui: 'temporal-ui' };
/** What may stop at the same time, first to last. */
const STOP_ORDER = [/^(api|worker)/, /^temporal-ui$/, /^temporal$/, /^postgres$/];

export const nameOf = (name) => ALIASES[name] ?? name;

/** The running parts of one data folder, written down in its run file. */
export class Ensemble {
  /** @type {Map<string, Part>} */
  #parts = new Map();
  #stopping = null;
  #emergency = () => this.forceStop();

  /** @param {{ dataDir: string, say: any, facts: () => object }} about `facts` gives what else belongs into the run file */
  constructor({ dataDir, say, facts }) {
    this.dataDir = dataDir;
    this.say = say;
    this.facts = facts;
    process.once('exit', this.#emergency);
  }

  /** Starts a part and waits until it answers. */
  async up(plan) {
    const part = new Part(plan, this.say, () => this.record());
    this.#parts.set(plan.name, part);
    const began = Date.now();
    await part.start();
    this.record();
    this.say(`${plan.name} is up on 127.0.0.1:${plan.port} (${elapsed(Date.now() - began)})`);
  }

  forget(name) {
    this.#parts.delete(name);
  }

  part(name) {
    const part = this.#parts.get(nameOf(name));
    if (!part) throw new Problem(`This stack has no part "${name}"; it has ${[...this.#parts.keys()].join(', ')}.`);
    return part;
  }

  pids() {
    return Object.fromEntries([...this.#parts].map(([name, part]) => [name, part.pid]));
  }

  record() {
    if (this.#stopping) return;
    const row = ({ pid, born, plan }) => ({ pid, born, port: plan.port });
    const parts = Object.fromEntries([...this.#parts].map(([name, part]) => [name, row(part)]));
    const launcher = { pid: process.pid, born: birthOf(process.pid) };
    writeRun(this.dataDir, { launcher, ...this.facts(), parts });
  }

  /** Stops everything, users before servers. */
  stop() {
    return (this.#stopping ??= this.#stopAll());
  }

  async #stopAll() {
    for (const group of STOP_ORDER) {
      const members = [...this.#parts.values()].filter((part) => group.test(part.name));
      await Promise.all(members.map((part) => part.stop()));
    }
    process.removeListener('exit', this.#emergency);
    rmSync(join(this.dataDir, 'run.json'), { force: true });
  }

  /** Ends everything at once. */
  forceStop() {
    this.#parts.forEach((part) => part.forceStop());
  }
}
