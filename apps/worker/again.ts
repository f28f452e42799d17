/** Tries until it works, waiting longer each time; says so once for each spell of failure. Null when stopped meanwhile. */
export async function untilItWorks<T>(
  attempt: () => Promise<T>,
  stopped: AbortSignal,
  failing: (error: unknown) => void,
): Promise<T | null> {
  for (let waitMs = 100; !stopped.aborted; waitMs = Math.min(waitMs * 2, 5_000)) {
    try {
      return await attempt();
    } catch (error) {
      if (waitMs === 100) failing(error);
      await pause(waitMs, stopped);
    }
  }
  return null;
}

const pause = (ms: number, stopped: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stopped.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
