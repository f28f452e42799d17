import type { AddresseeBody } from './types.js';

const district = (
  code: string,
  name: string,
  focusArea: 1 | 2 | null,
  more: Partial<AddresseeBody> = {},
): AddresseeBody => ({
  code,
  nationalCode: code,
  name,
  kind: 'district',
  validFrom: null,
  validTo: null,
  focusArea,
  plan001: true,
  aliases: [],
  ...more,
});

const zone = (code: string, name: string, focusArea: 1 | 2, more: Partial<AddresseeBody>): AddresseeBody =>
  district(code, name, focusArea, { nationalCode: null, kind: 'development-zone', ...more });

/** Codes of GB/T 2260; never key history on the code alone (500110 and 500111 meant other districts before 2011). */
export const DISTRICTS: readonly AddresseeBody[] = [
  district('500101', '万州区', 2),
  district('500102', '涪陵区', 2),
  district('500103', '渝中区', 1),
  district('500104', '大渡口区', 1),
  district('500105', '江北区', 1, { validTo: '2025-11', note: '撤销，并入新设的两江新区（行政区）' }),
  district('500106', '沙坪坝区', 1),
  district('500107', '九龙坡区', 1),
  district('500108', '南岸区', 1),
  district('500109', '北碚区', 1, { note: '2025年11月辖区有调整' }),
  district('500110', '綦江区', 2),
  district('500111', '大足区', 1),
  district('500112', '渝北区', 1, { validTo: '2025-11', note: '撤销，并入新设的两江新区（行政区）' }),
  district('500113', '巴南区', 1),
  district('500114', '黔江区', 2),
  district('500115', '长寿区', 2),
  district('500116', '江津区', 1),
  district('500117', '合川区', 1),
  district('500118', '永川区', 1),
  district('500119', '南川区', 2),
  district('500120', '璧山区', 1),
  district('500151', '铜梁区', 1),
  district('500152', '潼南区', 1),
  district('500153', '荣昌区', 1),
  district('500154', '开州区', 2),
  district('500155', '梁平区', 2),
  district('500156', '武隆区', 2),
  district('500229', '城口县', null),
  district('500230', '丰都县', 2),
  district('500231', '垫江县', 2),
  district('500233', '忠县', 2),
  district('500235', '云阳县', 2),
  district('500236', '奉节县', null),
  district('500237', '巫山县', null),
  district('500238', '巫溪县', null),
  district('500240', '石柱土家族自治县', null, { aliases: ['石柱县', '石柱自治县', '石柱'] }),
  district('500241', '秀山土家族苗族自治县', null, { aliases: ['秀山县', '秀山自治县', '秀山'] }),
  district('500242', '酉阳土家族苗族自治县', null, { aliases: ['酉阳县', '酉阳自治县', '酉阳'] }),
  district('500243', '彭水苗族土家族自治县', null, { aliases: ['彭水县', '彭水自治县', '彭水'] }),
  zone('CQ-LJXQ', '两江新区', 1, {
    validTo: '2025-11',
    aliases: ['两江新区分局', '两江', '重庆两江新区'],
    note: '开发区，由两江新区分局收件；2025年11月起由同名行政区承接',
  }),
  zone('CQ-GXQ', '西部科学城重庆高新区', 1, {
    aliases: ['高新区', '重庆高新区', '西部科学城', '重庆高新技术产业开发区', '高新区综合执法局'],
    note: '无国家代码；处罚由高新区综合执法局作出',
  }),
  zone('CQ-WSJK', '万盛经开区', 2, {
    aliases: ['万盛', '万盛经济技术开发区', '重庆万盛经开区'],
    note: '无国家代码；2026年是否仍设待确认',
  }),
  district('CQ-LJQ', '两江新区', null, {
    nationalCode: null,
    validFrom: '2025-11',
    plan001: false,
    aliases: ['两江新区分局', '两江', '重庆两江新区'],
    note: '2025年11月新设行政区；国家代码未公布，留空不猜',
  }),
];
