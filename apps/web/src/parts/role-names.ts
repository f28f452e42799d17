import { en } from '../i18n/en';
import type { Language } from '../i18n/language';
import { zh } from '../i18n/zh';

/** Names of roles in one line; an unknown role shows its code. */
export function roleNames(roles: readonly string[], language: Language): string {
  const names: Readonly<Record<string, string>> = language === 'zh' ? zh.roles : en.roles;
  return roles.map((role) => names[role] ?? role).join(language === 'zh' ? '、' : ', ');
}
