import { language } from '../i18n/language';
import { Problem, type ProblemBody } from './problem';

export interface Send {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

const unreachable: ProblemBody = {
  code: 'UNREACHABLE',
  status: 0,
  detailZh: '服务器没有应答。您填写的内容仍在，请稍后再试。',
  detailEn: 'The server does not answer. What you typed is kept; please try again.',
};

async function problemOf(response: Response): Promise<Problem> {
  try {
    return new Problem({ ...((await response.json()) as ProblemBody), status: response.status });
  } catch {
    return new Problem({ ...unreachable, status: response.status });
  }
}

/** One request to the API; a refusal is thrown as `Problem` with its sentence in both languages. */
export async function send(path: string, { method = 'GET', body, headers, signal }: Send = {}): Promise<Response> {
  const file = body instanceof Blob;
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: {
      'Accept-Language': language() === 'zh' ? 'zh-CN' : 'en',
      ...(method === 'GET' ? {} : { 'X-Huandu': '1' }),
      ...(body === undefined || file ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: file ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Problem(unreachable);
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

export async function json<T>(path: string, options?: Send): Promise<T> {
  const response = await send(path, options);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** `?a=1&b=2` of the values that are set. */
export function query(values: Readonly<Record<string, string | number | boolean | null | undefined>>): string {
  const set = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return set.length === 0 ? '' : `?${new URLSearchParams(set.map(([key, value]) => [key, String(value)])).toString()}`;
}

/** A key for one opened form: pressing twice, or asking again after a lost answer, is one effect. */
export const newKey = (): string =>
  typeof crypto.randomUUID === 'function'
    ? crypto.randomUUID()
    : Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
