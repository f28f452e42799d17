import { Checkbox } from 'antd';
import { useWords } from '../i18n';
import { zh } from '../i18n/zh';
import { isDistrict, useAccount } from '../layout/session';
import { Choose } from '../parts/choose';
import { useCodes } from '../parts/coded';
import { FilterPanel } from '../parts/filter-panel';
import { useDistrictOptions, useListOptions } from '../parts/options';
import { SearchBox } from '../parts/search-box';

/** Names of the API's own parameters; the address of this page is the query. */
export const FILTER_KEYS = [
  'q',
  'district',
  'status',
  'light',
  'severity',
  'contentKind',
  'objectKind',
  'source',
  'open',
  'late',
  'listed',
  'raised',
  'custody',
  'feedback',
  'rectification',
  'penalty',
  'supervision',
  'closure',
  'from',
  'to',
] as const;
export type IssueFilter = Record<(typeof FILTER_KEYS)[number], string | undefined>;

const LIGHTS = ['red', 'orange', 'yellow', 'green', 'violet'] as const;
const FLAGS = ['open', 'late', 'listed', 'raised'] as const;

interface Props {
  readonly filter: IssueFilter;
  readonly set: (change: Partial<IssueFilter>) => void;
  readonly clear: () => void;
  readonly any: boolean;
}

export function IssueFilters({ filter, set, clear, any }: Props) {
  const { t } = useWords();
  const codes = useCodes();
  const district = isDistrict(useAccount());
  const districts = useDistrictOptions();
  const kinds = useListOptions('plan.contentKinds');
  const objects = useListOptions('plan.objectKinds');
  const sources = useListOptions('plan.sources');
  const severities = useListOptions('severity');
  const statuses = Object.keys(zh.statuses).map((code) => ({ value: code, label: codes.status(code) }));
  return (
    <FilterPanel
      any={any}
      clear={clear}
      first={
        <>
          <div className="wide">
            <SearchBox label={t('issues.q')} value={filter.q} change={(q) => set({ q })} />
          </div>
          <div className="wide pills" role="group" aria-label={t('issues.light')}>
            {LIGHTS.map((light) => (
              <button
                type="button"
                className="pill"
                key={light}
                aria-pressed={filter.light === light}
                onClick={() => set({ light: filter.light === light ? undefined : light })}
              >
                {t(`light.${light}Word`)}
              </button>
            ))}
          </div>
        </>
      }
    >
      {district ? null : (
        <Choose
          label={t('issues.district')}
          value={filter.district}
          options={districts}
          change={(value) => set({ district: value })}
        />
      )}
      <Choose
        label={t('issues.status')}
        value={filter.status}
        options={statuses}
        change={(status) => set({ status })}
      />
      <Choose
        label={t('issues.severity')}
        value={filter.severity}
        options={severities}
        change={(severity) => set({ severity })}
      />
      <Choose
        label={t('issues.contentKind')}
        value={filter.contentKind}
        options={kinds}
        change={(contentKind) => set({ contentKind })}
      />
      <Choose
        label={t('issues.objectKind')}
        value={filter.objectKind}
        options={objects}
        change={(objectKind) => set({ objectKind })}
      />
      <Choose label={t('issues.source')} value={filter.source} options={sources} change={(source) => set({ source })} />
      <div className="flags">
        {FLAGS.map((flag) => (
          <div key={flag}>
            <Checkbox
              checked={filter[flag] === 'true'}
              onChange={(event) => set({ [flag]: event.target.checked ? 'true' : undefined })}
            >
              {t(`issues.${flag}`)}
            </Checkbox>
          </div>
        ))}
      </div>
    </FilterPanel>
  );
}
