import { Link } from 'react-router';
import { useIssues, useOverview } from '../api/queries';
import type { OverviewDistrict } from '../api/types';
import { useWords } from '../i18n';
import { IssueRowLine, IssueRowsHead } from '../issues/issue-row';
import { useCodes } from '../parts/coded';
import { Empty, LoadError, PageHead, SkeletonRows } from '../parts/page';
import '../style/overview.css';
import { minuteOf } from '../time/dates';

const LIGHTS = ['red', 'orange', 'yellow', 'green', 'violet'] as const;
/** Rows of a short list; the rest is one click away. */
const SHOWN = 6;
const TILES = [
  ['open', 'open=true', ''],
  ['red', 'open=true&light=red', 'red'],
  ['orange', 'open=true&light=orange', 'amber'],
  ['yellow', 'open=true&light=yellow', 'amber'],
  ['listed', 'listed=true', 'violet'],
  ['raised', 'raised=true', 'violet'],
  ['late', 'late=true', ''],
] as const;

/** 总览: sums by district and light, the inspection list, and the city's own lateness. Every number links to its rows. */
export function OverviewPage() {
  const { t } = useWords();
  const { data, error, refetch } = useOverview();
  if (error && !data) return <LoadError error={error} retry={() => void refetch()} />;
  return (
    <>
      <PageHead
        title={t('overview.title')}
        total={data ? t('overview.asOf', { time: minuteOf(Date.parse(data.now)) }) : undefined}
      />
      {data ? (
        <>
          <nav className="tiles" aria-label={t('overview.title')}>
            {TILES.map(([key, query, shade]) => (
              <Link key={key} className={`tile ${shade}`} to={`/issues?${query}`}>
                <span>{t(`overview.${key}`)}</span>
                <b>{data.totals[key] ?? sum(data.districts, key)}</b>
              </Link>
            ))}
          </nav>
          <Late />
          <InspectionList />
          <div className="overview-columns">
            <Districts districts={data.districts} />
            <div>
              <City city={data.city} />
            </div>
          </div>
        </>
      ) : (
        <SkeletonRows rows={12} />
      )}
    </>
  );
}

const sum = (districts: readonly OverviewDistrict[], key: (typeof TILES)[number][0]): number =>
  districts.reduce((total, district) => total + district[key], 0);

function Districts({ districts }: { readonly districts: readonly OverviewDistrict[] }) {
  const { t } = useWords();
  const rows = districts
    .filter((district) => district.open > 0 || district.late > 0)
    .sort((a, b) => b.red - a.red || b.orange - a.orange || b.violet - a.violet || b.open - a.open);
  return (
    <section className="panel">
      <header>
        <h2>{t('overview.districts')}</h2>
      </header>
      {rows.length === 0 ? <Empty title={t('overview.empty')} hint={t('overview.emptyHint')} /> : null}
      {rows.length > 0 ? (
        <div className="scroll">
          <table className="sums">
            <thead>
              <tr>
                <th>{t('overview.district')}</th>
                <th className="num">{t('overview.open')}</th>
                {LIGHTS.map((light) => (
                  <th className="num" key={light}>
                    {t(`overview.${light}`)}
                  </th>
                ))}
                <th className="share">{t('overview.share')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((district) => (
                <DistrictRow key={district.district} district={district} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}

function DistrictRow({ district }: { readonly district: OverviewDistrict }) {
  const { t } = useWords();
  const to = (query: string): string => `/issues?district=${district.district}&open=true${query}`;
  return (
    <tr>
      <td className="nowrap">{district.name}</td>
      <td className="num">
        <Link to={to('')}>{district.open}</Link>
      </td>
      {LIGHTS.map((light) => (
        <td className="num" key={light}>
          {district[light] > 0 ? (
            <Link className={`n-${light}`} to={to(`&light=${light}`)}>
              {district[light]}
            </Link>
          ) : (
            <span className="zero">0</span>
          )}
        </td>
      ))}
      <td className="share">
        <span
          className="bar"
          role="img"
          aria-label={LIGHTS.map((light) => `${t(`overview.${light}`)} ${district[light]}`).join('，')}
        >
          {LIGHTS.map((light) =>
            district[light] > 0 ? <i key={light} className={light} style={{ flexGrow: district[light] }} /> : null,
          )}
        </span>
      </td>
    </tr>
  );
}

function City({
  city,
}: {
  readonly city: {
    readonly open: number;
    readonly overdue: number;
    readonly byRole: readonly { readonly role: string; readonly open: number; readonly overdue: number }[];
  };
}) {
  const { t } = useWords();
  const codes = useCodes();
  return (
    <section className="panel">
      <header>
        <h2>{t('overview.city')}</h2>
        <span className="dim small">{t('overview.cityHint')}</span>
      </header>
      <table className="sums">
        <thead>
          <tr>
            <th>{t('overview.role')}</th>
            <th className="num">{t('overview.tasks')}</th>
            <th className="num">{t('overview.overdueTasks')}</th>
          </tr>
        </thead>
        <tbody>
          {city.byRole.map(({ role, open, overdue }) => (
            <tr key={role}>
              <td>{codes.role(role)}</td>
              <td className="num">{open}</td>
              <td className="num">
                {overdue > 0 ? <b className="n-red">● {overdue}</b> : <span className="zero">0</span>}
              </td>
            </tr>
          ))}
          <tr className="total">
            <td>{t('overview.total')}</td>
            <td className="num">{city.open}</td>
            <td className="num">
              {city.overdue > 0 ? <b className="n-red">● {city.overdue}</b> : <span className="zero">0</span>}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** The issues that are late now, longest first. */
function Late() {
  const { t } = useWords();
  const { data } = useIssues({ open: true, light: 'red' }, 100);
  const page = data?.pages[0];
  const rows = [...(page?.items ?? [])]
    .sort((a, b) => (a.nextDue ?? '').localeCompare(b.nextDue ?? ''))
    .slice(0, SHOWN);
  return (
    <section className="panel">
      <header>
        <h2>{t('overview.lateNow')}</h2>
        <Link className="small" to="/issues?open=true&light=red">
          {t('common.of', { n: page?.total ?? 0 })}
        </Link>
      </header>
      {rows.length > 0 ? <IssueRowsHead /> : null}
      {rows.map((row) => (
        <IssueRowLine key={row.id} row={row} />
      ))}
      {page?.items.length === 0 ? <Empty title={t('overview.lateEmpty')} /> : null}
      {page ? null : <SkeletonRows rows={SHOWN} />}
    </section>
  );
}

function InspectionList() {
  const { t } = useWords();
  const { data } = useIssues({ listed: true }, SHOWN);
  const rows = data?.pages[0]?.items ?? [];
  return (
    <section className="panel" style={{ margin: '12px 0' }}>
      <header>
        <h2>{t('overview.list')}</h2>
        <Link className="small" to="/issues?listed=true">
          {t('common.of', { n: data?.pages[0]?.total ?? rows.length })}
        </Link>
      </header>
      {rows.length > 0 ? <IssueRowsHead /> : null}
      {rows.map((row) => (
        <IssueRowLine key={row.id} row={row} />
      ))}
      {data && rows.length === 0 ? <Empty title={t('overview.listEmpty')} hint={t('overview.listEmptyHint')} /> : null}
    </section>
  );
}
