/** What a database error means for an action. */
export type Failure = 'race' | 'out-of-scope' | 'unavailable' | 'bug';

const CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'EHOSTUNREACH', 'ENOTFOUND']);

/**
 * race: someone else was faster (serialization, deadlock, same key or first event at once): read again.
 * unavailable: no connection, time-out, server going down, out of space or of connections.
 */
export function failureOf(error: unknown): Failure {
  const { code, message } = partsOf(error);
  if (code === '40001' || code === '40P01') return 'race';
  if (code === '23505' && !message.includes('issue_number')) return 'race';
  if (code === '42501' && message.includes('row-level security')) return 'out-of-scope';
  if (/^(08|53|57P|58)/.test(code) || ['55P03', '57014', '25P03', '25006'].includes(code)) return 'unavailable';
  if (CONNECTION.has(code)) return 'unavailable';
  if (
    /connection terminated|timeout exceeded when trying to connect|connection timeout|Client has encountered a connection error|Cannot use a pool after/i.test(
      message,
    )
  )
    return 'unavailable';
  return 'bug';
}

/** Code and message of anything thrown; errors of node itself may come from another realm, so no `instanceof`. */
function partsOf(error: unknown): { readonly code: string; readonly message: string } {
  if (typeof error !== 'object' || error === null) return { code: '', message: String(error) };
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { code: 'code' in error ? text(error.code) : '', message: 'message' in error ? text(error.message) : '' };
}
