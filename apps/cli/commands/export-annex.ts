import { writeFileSync } from 'node:fs';
import { annexFile } from '#apps/api/annex/build.js';
import { toShanghaiDate } from '#libs/domain/clock/index.js';
import { districtByName } from '#libs/domain/districts/index.js';
import { textOption, UsageError, type Command, type ExitCode } from '../command.js';
import { onDatabase } from './database.js';

export const command: Command = {
  usage: ['export-annex --district 渝中区 FILE.xlsx [--all] [--filler 姓名] [--phone 电话]'],
  options: {
    district: { type: 'string' },
    all: { type: 'boolean' },
    filler: { type: 'string' },
    phone: { type: 'string' },
  },
  async run(call, out): Promise<ExitCode> {
    const [path, ...more] = call.positionals;
    if (path === undefined || more.length > 0) throw new UsageError('请给出一个文件名', 'give one file name');
    const district = districtOf(textOption(call, 'district'));
    const head = { filler: textOption(call, 'filler') ?? '', phone: textOption(call, 'phone') ?? '' };
    const made = await onDatabase(({ pool }) => annexFile(pool, '*', district, call.values['all'] === true, head));
    writeFileSync(path, made.file);
    if (call.json) out.print(JSON.stringify({ district: district.name, rows: made.rows, file: path }));
    else out.print(`${district.name}：${made.rows} 个问题，已写入 ${path} / ${made.rows} problems written`);
    return 0;
  },
};

function districtOf(text: string | undefined): { readonly code: string; readonly name: string } {
  const answer = districtByName(text ?? '', toShanghaiDate(Date.now()));
  if (answer.ok) return answer.body;
  throw new UsageError(answer.zh, answer.en);
}
