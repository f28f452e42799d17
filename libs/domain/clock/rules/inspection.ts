import { rule, text, type Rule } from './rule.js';
import { months, workdays } from './terms.js';

const feedback = text('督察反馈', 'feedback of the inspection');
const citation = text(
  '中央生态环境保护督察整改工作办法（2022），条文待核',
  'Rectification Measures of central inspection 2022, text to be confirmed',
);

/** Central and municipal inspection, section 8: both values are settings until the text is confirmed. */
export const INSPECTION_RULES: readonly Rule[] = [
  rule({
    id: 'S-01',
    name: text('报送督察整改方案', 'rectification plan of an inspection'),
    starts: feedback,
    term: workdays(30),
    citation,
    confidence: 'M',
    setting: 'inspection.plan',
  }),
  rule({
    id: 'S-02',
    name: text('报送督察整改落实情况', 'report on rectification of an inspection'),
    starts: feedback,
    term: months(6),
    citation,
    confidence: 'M',
    setting: 'inspection.report',
  }),
];
