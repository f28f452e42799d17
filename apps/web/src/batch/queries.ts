import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { json, query } from '../api/http';
import type { Batch, BatchRow, Page } from '../api/types';

const WATCH_MS = 1_500;

export const useBatches = () =>
  useInfiniteQuery({
    queryKey: ['batches'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => json<Page<Batch>>(`/api/transfer-batches${query({ cursor: pageParam })}`),
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** One batch; while it is being sent, its progress is asked again and again. */
export const useBatch = (id: string) =>
  useQuery({
    queryKey: ['batch', id],
    queryFn: () => json<Batch>(`/api/transfer-batches/${id}`),
    refetchInterval: ({ state }) => (state.data?.state === 'sending' ? WATCH_MS : false),
  });

export interface Group<T> {
  readonly district: string;
  readonly name: string;
  readonly rows: readonly T[];
}

/** Rows by district, the largest first. */
export function byDistrict<T extends Pick<BatchRow, 'district' | 'districtName'>>(rows: readonly T[]): Group<T>[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.district, [...(groups.get(row.district) ?? []), row]);
  return [...groups]
    .map(([district, each]) => ({ district, name: each[0]?.districtName ?? district, rows: each }))
    .sort((a, b) => b.rows.length - a.rows.length || a.district.localeCompare(b.district));
}
