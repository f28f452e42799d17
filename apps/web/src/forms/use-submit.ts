import { useRef, useState } from 'react';
import { json, newKey } from '../api/http';
import { asProblem, type Problem } from '../api/problem';

/**
 * Sends a form once. The key belongs to the opened form: a double click, or another press after a lost answer, is one
 * effect. After a clear refusal nothing was kept, so the mended form gets a key of its own.
 */
export function useSubmit<T>(path: string, onRefused?: (problem: Problem) => void) {
  const key = useRef(newKey());
  const under = useRef(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = async (body: unknown, version?: number): Promise<T | null> => {
    if (under.current) return null;
    under.current = true;
    setSending(true);
    try {
      const headers = {
        'Idempotency-Key': key.current,
        ...(version === undefined ? {} : { 'X-Version': String(version) }),
      };
      const answer = await json<T>(path, { method: 'POST', body, headers });
      setProblem(null);
      return answer;
    } catch (error) {
      const refused = asProblem(error);
      if (refused.status >= 400 && refused.status < 500) key.current = newKey();
      setProblem(refused);
      onRefused?.(refused);
      return null;
    } finally {
      under.current = false;
      setSending(false);
    }
  };

  return { submit, sending, problem };
}
