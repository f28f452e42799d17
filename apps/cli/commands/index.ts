import type { Command, Sentence } from '../command.js';

interface Entry {
  readonly name: string;
  readonly summary: Sentence;
  load(): Promise<{ readonly command: Command }>;
}

const entry = (name: string, zh: string, en: string, load: Entry['load']): Entry => ({
  name,
  summary: { zh, en },
  load,
});

/** Every command: one line here, one file beside. Loaded when called, so the pure ones start at once. */
export const COMMANDS: readonly Entry[] = [
  entry('account', '建立、更新或停用账号', 'make, renew or shut an account', () => import('./account.js')),
  entry(
    'check-proof',
    '独立复核期限证明',
    'recompute a deadline proof independently',
    () => import('./check-proof.js'),
  ),
  entry('deadline', '计算期限', 'compute a legal deadline', () => import('./deadline.js')),
  entry('demo', '生成演示数据', 'fill an empty record with the demo city', () => import('./demo.js')),
  entry('explore', '穷举检查流程表', 'explore every reachable state of an issue', () => import('./explore.js')),
  entry('export-annex', '导出区县整改表', 'write a district’s annex form', () => import('./export-annex.js')),
  entry('import', '试读或导入问题清单', 'try or import a problem list', () => import('./import.js')),
  entry('migrate', '建立或更新数据库结构', 'create or update the database schema', () => import('./migrate.js')),
  entry('openapi', '生成接口说明', 'write the OpenAPI document', () => import('./openapi.js')),
  entry('rebuild', '由事件重建当前状态', 'make projections again from the events', () => import('./rebuild.js')),
  entry(
    'restart-workflows',
    '由记录重启流程',
    'start workflows again from the record',
    () => import('./restart-workflows.js'),
  ),
  entry('set-clock', '查看或拨动演练时钟', 'show or move the drill clock', () => import('./set-clock.js')),
  entry('verify', '核验记录的散列链', 'verify the hash chains of the record', () => import('./verify.js')),
];
