import type { Words } from '../api/problem';
import { useWords } from '../i18n';
import { en } from '../i18n/en';
import { zh } from '../i18n/zh';

/** Words for codes that come as data; a code without words shows itself, never nothing. */
export function useCodes() {
  const { lang } = useWords();
  const book = lang === 'zh' ? zh : en;
  const of =
    (table: Readonly<Record<string, string>>) =>
    (code: string | null | undefined): string =>
      code ? (table[code] ?? code) : '';
  return {
    status: of(book.statuses),
    role: of(book.roles),
    track: of(book.tracks),
    level: of(book.levels),
    trigger: of(book.triggers),
    task: (key: string, title?: Words): string =>
      (book.tasks as Readonly<Record<string, string>>)[key] ?? title?.[lang] ?? key,
    state: (track: string, code: string | null | undefined): string =>
      of(book.states)(track === 'supervision' && code === 'listed' ? 'on-list' : code),
  };
}
