import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { json, query } from '../api/http';
import type { WorkItem, WorkList } from '../api/types';

const PAGE = 50;

export const WORK_KEYS = ['q', 'group', 'district', 'task', 'status', 'mine'] as const;
export type WorkFilter = Record<(typeof WORK_KEYS)[number], string | undefined>;

/** Words, task and stage are looked for in what is loaded, so with them the rest is loaded too. */
const local = ({ q, task, status }: WorkFilter): boolean => Boolean(q ?? task ?? status);

function matches(item: WorkItem, { q, task, status }: WorkFilter): boolean {
  const words = q?.toLowerCase();
  const found =
    !words || [item.number, item.enterprise, item.problem].some((text) => text?.toLowerCase().includes(words));
  return found && (!task || item.task === task) && (!status || item.status === status);
}

export function useWork(filter: WorkFilter) {
  const { group, district, mine } = filter;
  const narrow = local(filter);
  const result = useInfiniteQuery({
    queryKey: ['work', { group, district, mine }, narrow],
    refetchInterval: 60_000,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      json<WorkList>(
        `/api/work-list${query({ group, district, mine, cursor: pageParam, limit: narrow ? 100 : PAGE })}`,
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
  const { data, hasNextPage, isFetching, fetchNextPage } = result;
  useEffect(() => {
    if (narrow && hasNextPage && !isFetching) void fetchNextPage();
  }, [narrow, hasNextPage, isFetching, fetchNextPage]);
  const loaded = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const items = useMemo(() => loaded.filter((item) => matches(item, filter)), [loaded, filter]);
  const last = data?.pages.at(-1);
  return { ...result, loaded, items, narrow, counts: last?.counts ?? {}, total: last?.total ?? 0 };
}
