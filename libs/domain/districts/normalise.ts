const TAILS = [
  '生态环境保护综合行政执法支队',
  '生态环境综合行政执法支队',
  '生态环境分局',
  '生态环境局',
  '环境保护局',
  '环保局',
  '人民政府',
  '区政府',
  '县政府',
  '政府',
  '管理委员会',
  '管委会',
  '分局',
];

/** `重庆市渝北区生态环境局` → `渝北区`; nothing is taken away that could tell two bodies apart. */
export function bareName(text: string): string {
  let name = text.normalize('NFKC').replace(/[\s　]+/gu, '');
  if (/^重庆市./u.test(name)) name = name.slice(3);
  for (const tail of TAILS) {
    if (!name.endsWith(tail) || name.length <= tail.length) continue;
    const kept = name.slice(0, -tail.length);
    // 江北区政府 ends in 区政府: the 区 belongs to the name.
    return tail === '区政府' || tail === '县政府' ? kept + tail[0] : kept;
  }
  return name;
}

/** Short forms of one name: 渝北区 → 渝北. One-character stems (忠县) have none, and 重庆高新区 keeps its 区. */
export function shortForms(name: string): string[] {
  const stem = name.replace(/[区县]$/u, '');
  return stem.length >= 2 && stem.length < 4 && !name.endsWith('自治县') && !name.endsWith('新区')
    ? [name, stem]
    : [name];
}
