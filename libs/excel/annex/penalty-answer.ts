export interface Reason {
  readonly code: string;
  readonly zh: string;
}

export interface PenaltyAnswer {
  /** Null: not answered, or not understood. */
  readonly filed: boolean | null;
  /** Coded reason for not filing, where the text names one. */
  readonly reasonCode?: string;
  /** Number of the filed case, where the text gives one. */
  readonly caseNo?: string;
  /** As written. */
  readonly text: string;
}

/** `是`, or `否（原因）`, as the drop-down offers it. */
export const penaltyChoices = (reasons: readonly Reason[]): string[] => [
  '是',
  ...reasons.map(({ zh }) => `否（${zh}）`),
];

/** The text of an answer for the form. */
export function penaltyText(filed: boolean | null, detail = ''): string {
  if (filed === null) return '';
  return (filed ? '是' : '否') + (detail === '' ? '' : `（${detail}）`);
}

const YES = /^(?:是|已立案|立案|已处罚|拟立案|√)/u;
const NO = /^(?:否|未立案|不予?立案|无需立案|不处罚|不予处罚|未处罚|×)/u;

/** Reads 是否立案处罚; what it does not understand stays null with its text. */
export function readPenalty(text: string, reasons: readonly Reason[] = []): PenaltyAnswer {
  const answer = text.trim();
  if (NO.test(answer)) {
    const reason = namedReason(answer, reasons);
    return reason ? { filed: false, reasonCode: reason.code, text: answer } : { filed: false, text: answer };
  }
  if (!YES.test(answer) || /是否/u.test(answer)) return { filed: null, text: answer };
  const caseNo = /[^\s（(，。；、]*[〔[（(]\d{4}[〕\])）][^\s，。；]*?号/u.exec(
    answer.replace(/^(?:是|已立案)[（(：:，]?/u, ''),
  )?.[0];
  return caseNo === undefined ? { filed: true, text: answer } : { filed: true, caseNo, text: answer };
}

/** The one reason whose words stand in the text; none when several do. */
function namedReason(text: string, reasons: readonly Reason[]): Reason | undefined {
  const bare = (words: string): string => words.normalize('NFKC').replace(/[\s()]+/gu, '');
  const named = reasons.filter(({ zh, code }) => bare(text).includes(bare(zh)) || bare(text).includes(`否${code}`));
  return named.length === 1 ? named[0] : undefined;
}
