export const roles = {
  inspector: '检查组成员',
  'team-leader': '检查组组长',
  coordinator: '总队调度岗',
  'city-approver': '市级审批领导',
  liaison: '区县联络员',
  caseworker: '区县承办人',
  'district-approver': '区县分管领导',
  reviewer: '回头看核查人员',
  supervisor: '督办岗',
  leader: '领导',
  auditor: '审计',
  operator: '运维',
  system: '系统',
} as const;

export const tracks = {
  custody: '流转',
  feedback: '反馈',
  rectification: '整改',
  penalty: '处罚',
  supervision: '督办',
  closure: '销号',
} as const;

/** States of the tracks; the picture shows the usual road of each. */
export const states = {
  draft: '草稿', registered: '已登记', classified: '已定性', direct: '市级直查', listed: '入清单', 'transfer-approved': '移交已批',
  transferred: '已移交', received: '已签收', 'deemed-received': '视为签收', objected: '异议中', assigned: '已分办', 'moved-out': '已移送有权部门', void: '作废',
  'not-due': '未到反馈', awaiting: '待反馈', submitted: '待审', returned: '退回重办', accepted: '已通过',
  none: '未启动', ordered: '已责令改正', planned: '方案已定', active: '整改中', declared: '企业报完', 'district-verified': '属地核查通过',
  'city-reviewed': '回头看通过', rework: '返工整改', rebound: '反弹', impossible: '无法整改', waived: '无需整改',
  unanswered: '未答复', filed: '已立案', 'not-filed': '不予立案', concluded: '已结案',
  normal: '正常', 'on-list': '督察清单', raised: '提级督办', released: '已解除',
  open: '未销号', pending: '待销号', closed: '已销号', reopened: '重启', cancelled: '注销',
} as const;

/** Overall statuses of an issue. */
export const statuses = {
  void: '作废', closed: '已销号', raised: '提级督办', 'on-list': '督察清单', rebound: '反弹', 'sign-off-pending': '待销号',
  'awaiting-conclusion': '整改完成待结案', 'awaiting-verification': '待核查', rework: '退回重办', 'moved-out': '已移送有权部门',
  'awaiting-receipt': '待签收', objected: '异议', 'under-review': '反馈待审', 'in-hand': '办理中', 'awaiting-transfer': '待移交',
  direct: '市级直查', classified: '已定性', registered: '已登记', draft: '草稿',
} as const;

/** Open obligations in two to four characters; others are called by the actions that discharge them. */
export const tasks = {
  classify: '定性', route: '流转', list: '入清单', 'approve-transfer': '移交审批', transfer: '移交', receive: '签收', assign: '分办',
  'decide-objection': '异议处理', 'moved-out-answer': '登记答复', feedback: '拟写反馈', 'send-feedback': '提交反馈', 'review-feedback': '反馈审核',
  'decide-extension': '延期审批', 'order-correction': '责令改正', 'order-again': '再次责令改正', 'plan-rectification': '整改方案', 'start-rectification': '启动整改',
  rectify: '整改', verify: '属地核查', 'look-back': '回头看', 'closure-order': '关停决定', 'decide-waiver': '无需整改确认', 'penalty-question': '立案答复',
  'conclude-case': '处罚结果', 'answer-urge': '督办函答复', 'comment-on-listing': '清单意见', 'decide-listing': '清单决定', raise: '提级督办', 'raised-report': '提级报告',
  release: '解除', 'decide-contest': '扣分申诉', 'propose-closure': '申请销号', close: '销号审批',
} as const;

/** Rungs of the reminder ladder. */
export const levels = { reminded: '提醒', urged: '催办', late: '逾期通报' } as const;
