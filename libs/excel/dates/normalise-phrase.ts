const DIGITS = '〇一二三四五六七八九';

/** Full-width to half-width, no blanks, 二〇二四年六月二十一日 to 2024年6月21日, 号 to 日 after a number. */
export function normalisePhrase(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(\d日?)\s+\d{1,2}[:时点]\d{0,2}分?(?::\d{2})?(?:\.\d+)?$/u, '$1')
    .replace(/[\s　]+/gu, '')
    .replace(/[零○Ο]/gu, '〇')
    .replace(/[〇一二三四五六七八九十]+(?=[年月日号天])|第[一二三四](?=季度)|[一二三四](?=季度)/gu, chineseNumber)
    .replace(/(\d)号/gu, '$1日')
    .replace(/[.．。](?=$)/gu, '');
}

function chineseNumber(text: string): string {
  const plain = text.replace('第', '');
  if (!plain.includes('十')) return [...plain].map((char) => String(DIGITS.indexOf(char))).join('');
  const [tens = '', ones = ''] = plain.split('十');
  const value = (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
  return value > 0 ? String(value) : text;
}
