import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** The filter lives in the address, so that a link shows the same rows to the next person. */
export function useFilter<K extends string>(keys: readonly K[]) {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const filter = useMemo(() => {
    const read = new URLSearchParams(text);
    return Object.fromEntries(keys.map((key) => [key, read.get(key) ?? undefined])) as Record<K, string | undefined>;
  }, [text, keys]);
  const set = useCallback(
    (change: Partial<Record<K, string | undefined>>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [key, value] of Object.entries<string | undefined>(change as Record<string, string | undefined>)) {
            if (value) next.set(key, value);
            else next.delete(key);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams]);
  return { filter, set, clear, any: keys.some((key) => filter[key] !== undefined) };
}
