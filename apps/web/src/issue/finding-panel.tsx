import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useIssue } from '../api/queries';
import type { IssuePage } from '../api/types';
import { useWords } from '../i18n';
import { useDistrictOptions, useListOptions } from '../parts/options';

type Fact = readonly [label: string, value: ReactNode, wide?: boolean];

/** What was found and how it was sorted; empty facts are not shown. */
export function FindingPanel({ issue }: { readonly issue: IssuePage }) {
  const { t, lang } = useWords();
  const { finding, classification, transfer, penalty, planId } = issue;
  const plans = useListOptions('plans');
  const kinds = useListOptions('plan.contentKinds', planId);
  const objects = useListOptions('plan.objectKinds', planId);
  const sources = useListOptions('plan.sources', planId);
  const noFiling = useListOptions('plan.noFilingReasons', planId);
  const competence = useListOptions('competence');
  const districts = useDistrictOptions();
  const word = (options: readonly { value: string; label: string }[], code: string | null): string =>
    options.find(({ value }) => value === code)?.label ?? code ?? '';
  const names = (ids: readonly string[]): string =>
    ids.map((id) => issue.names[id] ?? id).join(t('common.listSeparator'));

  const facts: readonly Fact[] = [
    [t('issue.place'), finding.place, true],
    [t('issue.district'), word(districts, finding.district) || finding.districtName],
    [t('issue.discoveredOn'), finding.discoveredOn],
    [t('issue.kinds'), finding.contentKinds.map((code) => word(kinds, code)).join(t('common.listSeparator')), true],
    [t('issue.objectKind'), word(objects, finding.objectKind)],
    [t('issue.source'), word(sources, finding.source)],
    [
      t('issue.classification'),
      classification
        ? `${t(classification.severity === 'serious' ? 'issues.serious' : 'issues.general')} · ${word(competence, classification.competence)}${classification.overrideReason ? ` · ${classification.overrideReason}` : ''}`
        : null,
    ],
    [t('issue.creditCode'), finding.creditCode],
    [t('issue.inspectors'), names(finding.inspectors)],
    [t('issue.caseworkers'), names(issue.caseworkers)],
    [
      t('issue.letter'),
      transfer
        ? `${transfer.letterNo} · ${transfer.deliveredOn}${transfer.delivery ? ` · ${transfer.delivery}` : ''}`
        : null,
      true,
    ],
    [
      t('issue.penalty'),
      [
        penalty.caseNo,
        word(noFiling, penalty.reasonCode),
        penalty.result,
        penalty.fineFen === null
          ? null
          : t('issue.yuan', { n: (penalty.fineFen / 100).toLocaleString(lang === 'zh' ? 'zh-CN' : 'en') }),
      ]
        .filter(Boolean)
        .join(' · '),
      true,
    ],
    [t('issue.movedTo'), [issue.movedOutTo, issue.movedOutAnswer].filter(Boolean).join(t('common.colon')), true],
    [t('issue.mergedInto'), issue.mergedInto ? <Other id={issue.mergedInto} /> : null],
    [t('issue.complained'), finding.complained ? t('common.yes') : null],
    [t('issue.evidence'), finding.evidence.join(t('common.listSeparator')), true],
    [t('issue.plan'), plans.find(({ value }) => value === planId)?.label ?? issue.planTitle, true],
  ];
  return (
    <section className="panel">
      <header>
        <h2>{t('issue.finding')}</h2>
      </header>
      <dl className="body facts">
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([label, value, wide]) => (
            <Pair key={label} label={label} value={value} wide={wide ?? false} />
          ))}
      </dl>
    </section>
  );
}

function Pair({ label, value, wide }: { readonly label: string; readonly value: ReactNode; readonly wide: boolean }) {
  return (
    <>
      <dt {...(wide ? { style: { gridColumn: 1 } } : {})}>{label}</dt>
      <dd className={wide ? 'wide' : ''}>{value}</dd>
    </>
  );
}

function Other({ id }: { readonly id: string }) {
  const { data } = useIssue(id);
  return <Link to={`/issues/${id}`}>{data?.number ?? id.slice(0, 8)}</Link>;
}
