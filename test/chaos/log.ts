import type { Answer } from '../support/http.js';

/** One press of a button, as the person who pressed it remembers it. */
export interface Call {
  readonly client: number;
  readonly login: string;
  /** null: a registration. */
  readonly issue: string | null;
  readonly action: string;
  readonly key: string;
  /** Order of the moments at which calls began and ended, over all clients. */
  readonly began: number;
  ended: number;
  outcome: 'ok' | 'refused' | 'unknown';
  /** Requests sent with this key. */
  attempts: number;
  status: number;
  code: string;
  /** Version that was answered. */
  version: number;
  /** Issue that was answered. */
  answered: string;
}

/** Every call of every client, in the order in which they ended. */
export class CallLog {
  readonly calls: Call[] = [];
  private moments = 0;

  moment(): number {
    this.moments += 1;
    return this.moments;
  }

  count(outcome: Call['outcome']): number {
    return this.calls.filter((call) => call.outcome === outcome).length;
  }

  /** How often each refusal was heard. */
  codes(): Readonly<Record<string, number>> {
    const codes: Record<string, number> = {};
    for (const { code, outcome } of this.calls) if (outcome === 'refused') codes[code] = (codes[code] ?? 0) + 1;
    return codes;
  }
}

/** No answer and "ask again" leave it open whether it was done; everything else is an answer. */
export function note(call: Call, answer: Answer | null): Call {
  call.attempts += 1;
  const status = answer?.status ?? 0;
  const body: Answer['body'] = answer?.body ?? {};
  const open = status === 0 || status === 502 || status === 503 || status === 504;
  const outcome = open ? 'unknown' : status < 300 ? 'ok' : 'refused';
  const code = typeof body['code'] === 'string' ? body['code'] : '';
  const version = outcome === 'ok' ? Number(body['version']) : 0;
  return Object.assign(call, { outcome, status, code, version, answered: String(body['id'] ?? '') });
}
