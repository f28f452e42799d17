/** An instant in Asia/Shanghai from `2024-06-21 23:59`, `2024-06-21 23:59:59` or a day (09:00). 24:00 is the first instant of the next day. */
export function at(text: string): number {
  const [day = '', time = '09:00'] = text.split(' ');
  if (time === '24:00') return Date.parse(`${day}T00:00:00+08:00`) + 86_400_000;
  const ms = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}+08:00`);
  if (Number.isNaN(ms)) throw new Error(`no such moment: ${text}`);
  return ms;
}
