import { pino } from 'pino';

/** One JSON line per event on standard output; bodies, cookies and names never go in. */
export const log = pino({
  name: 'api',
  level: process.env['LOG_LEVEL'] ?? 'info',
  serializers: { error: pino.stdSerializers.err },
  redact: ['req.headers.cookie', 'password'],
});
