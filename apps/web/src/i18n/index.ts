import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Words } from '../api/problem';
import { en } from './en';
import { language, remember, type Language } from './language';
import { zh } from './zh';

void i18next.use(initReactI18next).init({
  lng: language(),
  fallbackLng: false,
  resources: { zh: { translation: zh }, en: { translation: en } },
  interpolation: { escapeValue: false },
});
remember(language());

export async function speak(next: Language): Promise<void> {
  remember(next);
  await i18next.changeLanguage(next);
}

/** Texts of the catalogue, the language, and `say` for words that come in both languages from the API. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const lang: Language = i18n.language === 'en' ? 'en' : 'zh';
  return { t, lang, say: (words: Words): string => words[lang] };
}

export type Translate = ReturnType<typeof useWords>['t'];
