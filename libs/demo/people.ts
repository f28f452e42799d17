import { DISTRICTS, stands, type AddresseeBody } from '#libs/domain/districts/index.js';
import type { Role } from '#libs/domain/kernel/roles.js';

export const DEMO_PASSWORD = 'huandu-demo';

export interface DemoAccount {
  readonly id: string;
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit: string;
  readonly homeDistrict: string | null;
  readonly certified: boolean;
  readonly phone: string | null;
}

const PINYIN: Readonly<Record<string, string>> = {
  '500101': 'wanzhou',
  '500102': 'fuling',
  '500103': 'yuzhong',
  '500104': 'dadukou',
  '500105': 'jiangbei',
  '500106': 'shapingba',
  '500107': 'jiulongpo',
  '500108': 'nanan',
  '500109': 'beibei',
  '500110': 'qijiang',
  '500111': 'dazu',
  '500112': 'yubei',
  '500113': 'banan',
  '500114': 'qianjiang',
  '500115': 'changshou',
  '500116': 'jiangjin',
  '500117': 'hechuan',
  '500118': 'yongchuan',
  '500119': 'nanchuan',
  '500120': 'bishan',
  '500151': 'tongliang',
  '500152': 'tongnan',
  '500153': 'rongchang',
  '500154': 'kaizhou',
  '500155': 'liangping',
  '500156': 'wulong',
  '500229': 'chengkou',
  '500230': 'fengdu',
  '500231': 'dianjiang',
  '500233': 'zhongxian',
  '500235': 'yunyang',
  '500236': 'fengjie',
  '500237': 'wushan',
  '500238': 'wuxi',
  '500240': 'shizhu',
  '500241': 'xiushan',
  '500242': 'youyang',
  '500243': 'pengshui',
};

/** `yuzhong` for 渝中区; bodies without a national code keep their own code. */
export const shortName = (code: string): string => PINYIN[code] ?? code.toLowerCase();

const account = (
  login: string,
  name: string,
  role: Role,
  unit: string,
  more: Partial<DemoAccount> = {},
): DemoAccount => ({
  id: login,
  login,
  password: DEMO_PASSWORD,
  name,
  roles: [role],
  unit,
  homeDistrict: null,
  certified: false,
  phone: null,
  ...more,
});

/** Seconded inspectors and reviewers come from far districts, so that they conflict with few. */
const CITY: readonly DemoAccount[] = [
  account('inspector1', '演示检查员一', 'inspector', 'city', { certified: true, homeDistrict: '500238' }),
  account('inspector2', '演示检查员二', 'inspector', 'city', { certified: true, homeDistrict: '500236' }),
  account('team-leader', '演示组长', 'team-leader', 'city', { certified: true }),
  account('coordinator', '演示调度岗', 'coordinator', 'city'),
  account('city-approver', '演示市级审批', 'city-approver', 'city'),
  account('reviewer', '演示核查员', 'reviewer', 'city', { certified: true, homeDistrict: '500238' }),
  account('supervisor', '演示督办岗', 'supervisor', 'city'),
  account('leader', '演示领导', 'leader', 'city'),
  account('auditor', '演示审计', 'auditor', 'city'),
  account('operator', '演示运维', 'operator', 'city'),
];

const bodyAccounts = (body: AddresseeBody): DemoAccount[] => {
  const short = shortName(body.code);
  const of = (suffix: string, zh: string, role: Role, certified = false): DemoAccount =>
    account(`${short}-${suffix}`, `${body.name}演示${zh}`, role, body.code, { certified });
  return [
    of('liaison', '联络员', 'liaison'),
    of('caseworker1', '承办人甲', 'caseworker', true),
    of('caseworker2', '承办人乙', 'caseworker', true),
    of('approver', '分管领导', 'district-approver'),
  ];
};

/** Bodies that stand on the day: the addressees of plan 001 as they are today. */
export const bodiesOn = (day: string): AddresseeBody[] => DISTRICTS.filter((body) => stands(body, day) === 'yes');

export const demoAccounts = (day: string): DemoAccount[] => [...CITY, ...bodiesOn(day).flatMap(bodyAccounts)];

/** In the order of the work. */
const FIRST_TO_TRY = [
  ...CITY.map(({ login }) => login),
  ...['liaison', 'caseworker1', 'caseworker2', 'approver'].map((hand) => `yuzhong-${hand}`),
];

/** Place of a login among those that the login page of a drill offers; -1 for all others. */
export const demoPlace = (login: string): number => FIRST_TO_TRY.indexOf(login);
