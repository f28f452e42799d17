import type { Deadline, DeadlineProof, ProofDay, Rule, Text } from '#libs/domain/clock/index.js';

export type Language = 'zh' | 'en';

const WEEKDAYS = { zh: '一二三四五六日', en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] } as const;

const row = (day: ProofDay, lang: Language): string =>
  `  ${day.date} ${lang === 'zh' ? '周' : ''}${WEEKDAYS[lang][day.weekday - 1]}  ${day.reason[lang]}`;

/** A proof as lines for a person: rule, start, each day, roll, end, calendar, caveats. */
export function explain(proof: DeadlineProof, alert: string | null, lang: Language): string[] {
  const say = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  const pick = (text: Text): string => text[lang];
  const lines: string[] = [];
  if (proof.rule) {
    lines.push(`${proof.rule.id} ${pick(proof.rule.name)}`);
    lines.push(`${say('依据：', 'Basis: ')}${pick(proof.rule.citation)} [${proof.rule.confidence}]`);
  }
  lines.push(`${say('起算：', 'Start: ')}${proof.anchor.date} ${pick(proof.anchor.reason)}`);
  for (const { from, to, days } of proof.mergedPauses) {
    lines.push(
      say(`扣除：${from} 起至 ${to} 前，共 ${days} 日`, `Not counted: from ${from} until before ${to}, ${days} days`),
    );
  }
  if (proof.term.unit === 'HOUR') {
    const hours = [proof.term, ...proof.extensions].reduce((sum, { n }) => sum + n, 0);
    lines.push(say(`期限 ${hours} 小时`, `a term of ${hours} hours`));
  }
  for (const segment of proof.segments) {
    lines.push(pick(segment.reason));
    for (const day of segment.days) lines.push(row(day, lang));
    if (segment.corresponding)
      lines.push(
        say(
          `  对应日（或月末日）${segment.corresponding}（T-04）`,
          `  corresponding day (or end of month) ${segment.corresponding} (T-04)`,
        ),
      );
    if (segment.corresponding && segment.pauseDays > 0)
      lines.push(say(`  加扣除的 ${segment.pauseDays} 日`, `  plus ${segment.pauseDays} days not counted`));
  }
  lines.push(`${say('届满（未顺延）：', 'End before any roll: ')}${proof.nominal}`);
  for (const day of proof.roll) lines.push(row(day, lang));
  lines.push(`${say('期限届满：', 'The term ends: ')}${proof.endsAtText}`);
  if (alert) lines.push(`${say('预警日：', 'Staff are warned by: ')}${alert}`);
  lines.push(...footer(proof, lang));
  return lines;
}

function footer({ calendar, provisionalReason, otherReading }: DeadlineProof, lang: Language): string[] {
  const notices = calendar.notices
    .map(({ year, number, issued, changedBy }) =>
      `${year} ${number ?? '—'} ${issued ?? ''}${changedBy ? `, ${changedBy}` : ''}`.trim(),
    )
    .join('; ');
  const lines = [`${lang === 'zh' ? '日历：' : 'Calendar: '}${calendar.version} (${notices})`];
  if (provisionalReason) lines.push(`${lang === 'zh' ? '暂定：' : 'Provisional: '}${provisionalReason[lang]}`);
  if (otherReading)
    lines.push(
      `${lang === 'zh' ? '另一口径，' : 'The other reading, '}${otherReading.note[lang]}: ${otherReading.effective}`,
    );
  return lines;
}

/** A term counted back from an event. */
export function explainBefore(rule: Rule, event: string, deadline: Deadline, lang: Language): string[] {
  return lang === 'zh'
    ? [
        `${rule.id} ${rule.name.zh}`,
        `依据：${rule.citation.zh} [${rule.confidence}]`,
        `${rule.starts.zh}：${event}`,
        `最迟：${deadline.nominal}`,
        `稳妥（其间满足完整期限）：${deadline.effective}`,
      ]
    : [
        `${rule.id} ${rule.name.en}`,
        `Basis: ${rule.citation.en} [${rule.confidence}]`,
        `${rule.starts.en}: ${event}`,
        `Latest: ${deadline.nominal}`,
        `Safe, with whole days in between: ${deadline.effective}`,
      ];
}
