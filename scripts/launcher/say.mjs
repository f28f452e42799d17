/** Lines for the person in front of the terminal. Everything goes to one stream, chosen once. */

/** @param {number} ms @returns {string} "4.2 s", "3 min 05 s" */
export function elapsed(ms) {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${String(Math.floor(ms / 1000) % 60).padStart(2, '0')} s`;
}

/**
 * A speaker: `say(line)`, and `say.during(label, work)` which repeats the label with elapsed time while `work` lasts.
 * `work` receives `note(text)` to add what it is doing just now.
 * @param {NodeJS.WriteStream} [stream]
 */
export function speaker(stream = process.stdout) {
  const say = (line) => void stream.write(`${line}\n`);
  say.during = async (label, work) => {
    const began = Date.now();
    let note = '';
    let shown = false;
    const line = () => `${label} … ${elapsed(Date.now() - began)}${note ? ` · ${note}` : ''}`;
    const show = () => {
      shown = true;
      stream.write(stream.isTTY ? `\r\u001b[K${line().slice(0, (stream.columns ?? 100) - 1)}` : `${line()}\n`);
    };
    const timer = setInterval(show, stream.isTTY ? 1_000 : 15_000);
    try {
      const result = await work((text) => void (note = text));
      clearInterval(timer);
      if (shown && stream.isTTY) stream.write('\r\u001b[K');
      say(`${label}: done in ${elapsed(Date.now() - began)}`);
      return result;
    } finally {
      clearInterval(timer);
    }
  };
  return say;
}

/** Says nothing: for libraries used in tests. */
export function silent() {
  const say = () => undefined;
  say.during = (_label, work) => work(() => undefined);
  return say;
}
