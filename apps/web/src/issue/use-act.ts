import { useSearchParams } from 'react-router';

/** The opened form stands in the address (`?do=submit-feedback`), so a work list can lead straight to it. */
export function useAct() {
  const [params, setParams] = useSearchParams();
  const set = (type: string | null): void =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (type) next.set('do', type);
        else next.delete('do');
        return next;
      },
      { replace: true },
    );
  return { act: params.get('do'), open: (type: string) => set(type), close: () => set(null) };
}
