/** What a column of a problem list can hold. */
export type Field =
  | 'number'
  | 'city'
  | 'district'
  | 'town'
  | 'address'
  | 'enterprise'
  | 'problem'
  | 'kind'
  | 'industry'
  | 'discoveredAt'
  | 'deadline'
  | 'rectification'
  | 'penalty'
  | 'responsibleUnit'
  | 'phone'
  | 'remark';

/** Headings as they are printed, the surest first: where two columns claim a field, the earlier word wins. */
export const SYNONYMS: Readonly<Record<Field, readonly string[]>> = {
  number: ['序号', '编号', '问题编号', '项次', 'No', 'No.', '#'],
  city: ['省市', '省份', '地市', '市州', '城市'],
  district: [
    '区县',
    '区(县)',
    '县(市、区)',
    '县(市,区)',
    '区县名称',
    '所属区县',
    '所在区县',
    '属地区县',
    '行政区',
    '行政区划',
    '县市',
    '区域',
    '所属区域',
    '属地',
    '地区',
    '辖区',
    '区',
  ],
  town: ['乡镇街道', '街道(镇)', '镇街', '乡镇', '街道', '所在镇街'],
  address: ['地址', '详细地址', '企业地址', '所在地址', '生产地址', '地点', '点位', '位置', '具体位置'],
  enterprise: [
    '企业名称',
    '企业',
    '单位名称',
    '污染源名称',
    '污染源名单',
    '污染源',
    '检查对象',
    '被检查对象',
    '对象',
    '对象名称',
    '单位',
    '单位(别名)',
    '点位名称',
    '项目名称',
    '企业(项目)名称',
    '企业(单位)名称',
    '涉及企业',
    '责任主体',
  ],
  problem: [
    '存在的环境问题',
    '存在环境问题',
    '环境问题',
    '存在的主要环境问题',
    '存在的问题',
    '存在问题',
    '主要污染源问题',
    '主要环境问题',
    '主要问题',
    '发现的问题',
    '发现问题',
    '问题描述',
    '问题情况',
    '具体问题',
    '问题简述',
    '问题内容',
    '突出问题',
    '问题',
  ],
  kind: ['问题类别', '问题类型', '类别', '类型', '问题分类'],
  industry: ['行业', '行业类别', '行业类型', '所属行业'],
  discoveredAt: ['发现时间', '发现日期', '检查时间', '检查日期', '现场检查时间', '巡查时间', '时间', '日期'],
  deadline: [
    '整改时限',
    '整改期限',
    '整改完成时限',
    '完成时限',
    '完成期限',
    '办理时限',
    '反馈时限',
    '时限',
    '期限',
    '计划完成时间',
    '要求完成时间',
    '整改完成时间',
  ],
  rectification: ['整改情况', '整改落实情况', '整改进展', '整改进展情况', '整改完成情况', '整改措施', '整改要求'],
  penalty: ['是否立案处罚', '立案处罚情况', '是否立案', '立案情况', '处罚情况', '处理情况', '处理结果', '处理', '处罚'],
  responsibleUnit: ['监管责任单位', '监管单位', '责任单位', '整改责任单位', '属地责任单位', '督办单位'],
  phone: ['联系电话', '电话', '联系方式'],
  remark: ['备注', '说明', '其他'],
};

/** Longer headings that hold a known word and nothing that turns its meaning (问题数, 是否涉及…). */
const PATTERNS: readonly (readonly [Field, RegExp])[] = [
  ['penalty', /立案|处罚/u],
  ['rectification', /整改.*(?:情况|进展|落实)/u],
  ['deadline', /(?:时限|期限)/u],
  ['discoveredAt', /(?:检查|发现|巡查|交办).*(?:时间|日期)/u],
  ['responsibleUnit', /责任单位|监管单位/u],
  ['enterprise', /(?:企业|污染源|单位|项目|工地).*名称/u],
  ['kind', /问题.*(?:类别|类型|分类)/u],
  ['problem', /(?:环境|存在|发现|主要|突出).*问题/u],
  ['district', /区[（(]?[、,/]?县/u],
];
const COUNTS = /数量?$|个数|家数|总[数计]|[合小]计|[率%％]$|金额|是否(?!立案)|时间.*问题/u;

export interface Match {
  readonly field: Field;
  /** Smaller is surer. */
  readonly rank: number;
}

/** The field a heading names, or null for headings we do not know. */
export function matchHeading(heading: string): Match | null {
  const text = plain(heading);
  if (text === '') return null;
  for (const [field, words] of Object.entries(SYNONYMS)) {
    const rank = words.findIndex((word) => plain(word) === text);
    if (rank >= 0) return { field: field as Field, rank };
  }
  if (COUNTS.test(text) || text.length > 20) return null;
  const pattern = PATTERNS.find(([, expression]) => expression.test(text));
  return pattern ? { field: pattern[0], rank: 100 } : null;
}

/** 企业 名称： → 企业名称; brackets stay, they carry meaning, unless they only explain a unit: 整改时限（年月日）. */
function plain(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[\s　:*]+/gu, '')
    .replace(/\((?:必填|选填|年月日|填写|可多选|盖章)[^)]*\)$/u, '')
    .toLowerCase();
}
