import { useEffect, useState } from 'react';
import { useClock } from '../api/queries';

const TICK_MS = 20_000;

/** Business time, epoch milliseconds: the record's clock, carried forward by the browser's between two answers. */
export function useNow(): number {
  const { data } = useClock();
  const [wall, setWall] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setWall(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return data ? Date.parse(data.now) + Math.max(0, wall - data.fetchedAt) : wall;
}
