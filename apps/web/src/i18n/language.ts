export type Language = 'zh' | 'en';

const KEY = 'huandu.language';

let current: Language = localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';

/** The language of the screens; Chinese until the person chooses otherwise. */
export const language = (): Language => current;

export function remember(next: Language): void {
  current = next;
  localStorage.setItem(KEY, next);
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
}
