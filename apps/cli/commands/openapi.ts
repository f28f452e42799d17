import { writeFileSync } from 'node:fs';
import { textOption, UsageError, type Command, type ExitCode } from '../command.js';

export const command: Command = {
  usage: ['openapi', 'openapi --write docs/openapi.json'],
  options: { write: { type: 'string' } },
  async run(call, out): Promise<ExitCode> {
    if (call.positionals.length > 0) throw new UsageError('文件请用 --write 指定', 'name the file with --write');
    const { asText, openApiDocument } = await import('#apps/api/openapi/offline.js');
    const text = asText(await openApiDocument());
    const path = textOption(call, 'write');
    if (path === undefined) out.print(text.trimEnd());
    else writeFileSync(path, text);
    return 0;
  },
};
