import type { Language } from '../i18n/language';

/** Clauses are kept as `plan 001, 四(三)`; people read the name of the paper. */
export const basisWords = (basis: string, language: Language): string =>
  language === 'zh'
    ? basis.replace(/plan 001[,，]?\s*/g, '《蓝天保卫执法行动方案》')
    : basis.replace(/plan 001/g, 'Blue-sky plan 001');
