/** What a database error means for an action. */
export type Failure = 'race' | 'out-of-scope' | 'unavailable' | 'bug';

const CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'EHOSTUNREACH', 'ENOTFOUND']);

/**
 * race: someone else was faster (serialization, deadlock, same key or first event at once): read again.
 * unavailable: no connection, time-out, server going down, out of space or of connections.
 */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return 'bug';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === '40001' || code === '40P01') return 'race';
  if (code === '23505' && !error.message.includes('issue_number')) return 'race';
  if (code === '42501' && error.message.includes('row-level security')) return 'out-of-scope';
  if (/^(08|53|57P|58)/.test(code) || ['55P03', '57014', '25P03', '25006'].includes(code)) return 'unavailable';
  if (CONNECTION.has(code)) return 'unavailable';
  if (
    /connection terminated|timeout exceeded when trying to connect|connection timeout|Client has encountered a connection error|Cannot use a pool after/i.test(
      error.message,
    )
  )
    return 'unavailable';
  return 'bug';
}
