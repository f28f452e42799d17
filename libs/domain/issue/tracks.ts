/** The tracks of one issue (process model, section 2). The overall status is a pure function of them. */
export const TRACKS = {
  custody: {
    draft: '草稿',
    registered: '已登记',
    classified: '已定性',
    direct: '市级直查',
    listed: '入清单',
    'transfer-approved': '移交已批',
    transferred: '已移交',
    received: '已签收',
    'deemed-received': '视为签收',
    objected: '异议中',
    assigned: '已分办',
    'moved-out': '已移送有权部门',
    void: '作废',
  },
  feedback: {
    'not-due': '未到反馈',
    awaiting: '待反馈',
    submitted: '待审',
    returned: '退回重办',
    accepted: '已通过',
  },
  rectification: {
    none: '未启动',
    ordered: '已责令改正',
    planned: '方案已定',
    active: '整改中',
    declared: '企业报完',
    'district-verified': '属地核查通过',
    'city-reviewed': '回头看通过',
    rework: '返工整改',
    rebound: '反弹',
    impossible: '无法整改',
    waived: '无需整改',
  },
  penalty: { unanswered: '未答复', filed: '已立案', 'not-filed': '不予立案', concluded: '已结案' },
  supervision: { normal: '正常', listed: '已纳入督察问题清单', raised: '提级督办', released: '已解除' },
  closure: { open: '未销号', pending: '待销号', closed: '已销号', reopened: '重启', cancelled: '注销' },
} as const;

export type TrackName = keyof typeof TRACKS;
export type Tracks = { readonly [K in TrackName]: keyof (typeof TRACKS)[K] };

export const START: Tracks = {
  custody: 'draft',
  feedback: 'not-due',
  rectification: 'none',
  penalty: 'unanswered',
  supervision: 'normal',
  closure: 'open',
};
