import { describe, expect, it } from '@jest/globals';

import { DISTRICTS, districtByName, stands } from '#libs/domain/districts/index.js';

const code = (text: string, on?: string): string => {
  const answer = districtByName(text, on);
  return answer.ok ? answer.body.code : answer.code;
};
const offered = (text: string, on?: string): string[] => {
  const answer = districtByName(text, on);
  return answer.ok ? [] : answer.candidates.map((body) => body.code);
};

describe('the addressees of plan 001', () => {
  it('are 41 on its day: 19 in focus area 1, 14 in area 2, 8 outside', () => {
    const addressees = DISTRICTS.filter((body) => body.plan001 && stands(body, '2024-06-21') === 'yes');
    const areas = addressees.map((body) => body.focusArea);
    expect(areas).toHaveLength(41);
    expect([1, 2, null].map((area) => areas.filter((one) => one === area).length)).toEqual([19, 14, 8]);
  });

  it('have unique codes, and a national code is either their own or unknown', () => {
    expect(new Set(DISTRICTS.map((body) => body.code)).size).toBe(DISTRICTS.length);
    for (const body of DISTRICTS) expect([body.code, null]).toContain(body.nationalCode);
  });

  it.each(DISTRICTS.filter((body) => body.plan001).map((body) => [body.name, body.code]))(
    '%s is found by name',
    (name, expected) => {
      expect(code(name, '2024-06-21')).toBe(expected);
    },
  );
});

describe('the name of a district', () => {
  it.each([
    ['渝北', '500112'],
    ['重庆市渝北区', '500112'],
    ['渝北区生态环境局', '500112'],
    ['江北区政府', '500105'],
    ['江北区人民政府', '500105'],
    [' 渝 中 区 ', '500103'],
    ['两江新区分局', 'CQ-LJXQ'],
    ['高新区', 'CQ-GXQ'],
    ['西部科学城重庆高新区', 'CQ-GXQ'],
    ['万盛经开区生态环境局', 'CQ-WSJK'],
    ['石柱县', '500240'],
    ['忠县', '500233'],
  ])('is read tolerantly: %s', (text, expected) => expect(code(text, '2024-06-21')).toBe(expected));

  it('is never guessed', () => {
    expect(code('渝北区回兴街道')).toBe('DISTRICT_UNKNOWN');
    expect(offered('渝北区回兴街道')).toEqual(['500112']);
    expect(code('江北区、渝北区')).toBe('DISTRICT_AMBIGUOUS');
    expect(offered('渝比区')).toEqual(['500103', '500112']);
    expect(offered('郑东新区')).toEqual([]);
    expect(code('开县')).toBe('DISTRICT_UNKNOWN');
    expect(code('')).toBe('DISTRICT_EMPTY');
  });

  it('means the body that stands on the day: 两江新区 changed hands in 2025-11', () => {
    expect(code('两江新区', '2025-10-31')).toBe('CQ-LJXQ');
    expect(code('两江新区', '2025-12-01')).toBe('CQ-LJQ');
    expect(code('两江新区', '2025-11-15')).toBe('DISTRICT_AMBIGUOUS');
    expect(code('两江新区')).toBe('DISTRICT_AMBIGUOUS');
    expect(code('江北区', '2025-12-01')).toBe('DISTRICT_NOT_IN_FORCE');
    expect(offered('渝北区', '2026-01-01')).toEqual(['CQ-LJQ']);
  });
});
