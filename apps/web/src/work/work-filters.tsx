import { Checkbox } from 'antd';
import type { WorkItem, WorkList } from '../api/types';
import { useWords } from '../i18n';
import { isDistrict, useAccount } from '../layout/session';
import { Choose } from '../parts/choose';
import { useCodes } from '../parts/coded';
import { FilterPanel } from '../parts/filter-panel';
import { useDistrictOptions } from '../parts/options';
import { SearchBox } from '../parts/search-box';
import type { WorkFilter } from './use-work';

interface Props {
  readonly filter: WorkFilter;
  readonly set: (change: Partial<WorkFilter>) => void;
  readonly clear: () => void;
  readonly any: boolean;
  readonly loaded: readonly WorkItem[];
  readonly counts: WorkList['counts'];
}

const GROUPS = ['critically-overdue', 'overdue', 'due-soon', 'not-yet-due', 'no-clock'] as const;

/** Always visible; what is chosen stands in the address. */
export function WorkFilters({ filter, set, clear, any, loaded, counts }: Props) {
  const { t } = useWords();
  const codes = useCodes();
  const district = isDistrict(useAccount());
  const districts = useDistrictOptions();
  const tasks = [
    ...new Map(
      loaded.map((item) => [item.task, { value: item.task, label: codes.task(item.task, item.title) }]),
    ).values(),
  ];
  const statuses = [...new Set(loaded.map((item) => item.status))].map((status) => ({
    value: status,
    label: codes.status(status),
  }));
  return (
    <FilterPanel
      any={any}
      clear={clear}
      first={
        <>
          <div className="wide">
            <SearchBox label={t('work.text')} value={filter.q} change={(q) => set({ q })} />
          </div>
          <div className="wide pills" role="group" aria-label={t('work.group')}>
            {GROUPS.map((group) => (
              <button
                type="button"
                className="pill"
                key={group}
                aria-pressed={filter.group === group}
                onClick={() => set({ group: filter.group === group ? undefined : group })}
              >
                {t(`work.${group}`)} {counts[group] ?? 0}
              </button>
            ))}
          </div>
        </>
      }
    >
      {district ? null : (
        <Choose
          label={t('work.district')}
          value={filter.district}
          options={districts}
          change={(value) => set({ district: value })}
        />
      )}
      <Choose label={t('work.task')} value={filter.task} options={tasks} change={(task) => set({ task })} />
      <Choose label={t('work.status')} value={filter.status} options={statuses} change={(status) => set({ status })} />
      <Checkbox
        checked={filter.mine === 'true'}
        onChange={(event) => set({ mine: event.target.checked ? 'true' : undefined })}
      >
        {t('work.mine')}
      </Checkbox>
      <p className="keys">{t('work.keys')}</p>
    </FilterPanel>
  );
}
