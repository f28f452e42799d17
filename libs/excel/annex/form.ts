/**
 * The annex as plan 001 prints it, word for word: 附件 市级大气污染防治执法帮扶问题整改表.
 * The first column has no heading there; the remark says 列 where a row is meant, and stays as printed.
 */
export const FORM = {
  mark: '附件',
  title: '市级大气污染防治执法帮扶问题整改表',
  district: '区（县）',
  filler: '填报人：',
  phone: '联系电话：',
  headings: ['', '企业名称', '存在的环境问题', '整改情况', '是否立案处罚'],
  remark: '备注：若一个企业存在多个问题的，每个问题请单独填写一列。',
} as const;

/** Column letters of the printed form; F is hidden and carries each row's identity. */
export const COLUMNS = {
  number: 'A',
  enterprise: 'B',
  problem: 'C',
  rectification: 'D',
  penalty: 'E',
  token: 'F',
} as const;

/** Row numbers of the printed form. */
export const ROWS = { mark: 1, title: 2, head: 3, headings: 4, first: 5 } as const;

/** Widths in characters; together they fill a landscape A4 page. */
export const WIDTHS = { A: 6, B: 26, C: 40, D: 40, E: 18 } as const;

export const IDENTITY_SHEET = '_huandu';
export const FORM_VERSION = 'huandu-annex-1';
/** Head of the column in which errors are written back. */
export const ERROR_HEADING = '校验结果（改正后请重新上传）';
export const NOTE_MARK = '环督校验';

/** Office faces of GB/T 9704; a machine without them substitutes by family and charset. */
export const FONTS = {
  title: { name: '方正小标宋_GBK', family: 1, charset: 134, size: 22 },
  mark: { name: '黑体', family: 2, charset: 134, size: 16 },
  head: { name: '仿宋_GB2312', family: 1, charset: 134, size: 14 },
  heading: { name: '黑体', family: 2, charset: 134, size: 12 },
  body: { name: '仿宋_GB2312', family: 1, charset: 134, size: 12 },
} as const;
