import { writeFileSync } from 'node:fs';
import { UsageError, type Command, type ExitCode } from '../command.js';

export const command: Command = {
  usage: ['openapi [FILE]', 'openapi docs/openapi.json'],
  options: {},
  async run({ positionals }, out): Promise<ExitCode> {
    const [path, ...more] = positionals;
    if (more.length > 0) throw new UsageError('最多给一个文件', 'at most one file');
    const { asText, openApiDocument } = await import('#apps/api/openapi/offline.js');
    const text = asText(await openApiDocument());
    if (path === undefined) out.print(text.trimEnd());
    else writeFileSync(path, text);
    return 0;
  },
};
