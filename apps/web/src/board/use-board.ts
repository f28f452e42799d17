import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { json, query } from '../api/http';
import type { IssueRow, Page } from '../api/types';
import { remaining } from '../time/remaining';
import { plusDays } from '../time/dates';

export const TILES = ['to-receive', 'to-answer', 'returned', 'soon', 'overdue', 'all'] as const;
export type Tile = (typeof TILES)[number];

/** 24:00 of the feedback's last day while an answer is owed. */
export function feedbackEnd(row: IssueRow): number | null {
  if (row.feedbackDue) return Date.parse(`${plusDays(row.feedbackDue.slice(0, 10), 1)}T00:00:00+08:00`);
  return row.nextDueClock === 'rework' && row.nextDue ? Date.parse(row.nextDue) : null;
}

/** What is due next on the row: the answer, or else the earliest clock. */
export const dueEnd = (row: IssueRow): number | null =>
  feedbackEnd(row) ?? (row.nextDue ? Date.parse(row.nextDue) : null);

const owes = (row: IssueRow): boolean => ['awaiting', 'returned'].includes(row.tracks.feedback);

export function isOn(tile: Tile, row: IssueRow, now: number): boolean {
  switch (tile) {
    case 'to-receive':
      return row.tracks.custody === 'transferred';
    case 'to-answer':
      return row.tracks.feedback === 'awaiting' && row.tracks.custody !== 'transferred';
    case 'returned':
      return row.tracks.feedback === 'returned';
    case 'soon':
      return owes(row) && remaining(feedbackEnd(row), now).group === 'soon';
    case 'overdue':
      return (
        row.light === 'red' || (owes(row) && ['overdue', 'critical'].includes(remaining(feedbackEnd(row), now).group))
      );
    case 'all':
      return true;
  }
}

/** A district's open issues; a district has tens to a few hundred, so all of them are read. */
export function useBoard() {
  const result = useInfiniteQuery({
    queryKey: ['board'],
    refetchInterval: 60_000,
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      json<Page<IssueRow>>(`/api/issues${query({ open: true, limit: 100, cursor: pageParam })}`),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const { hasNextPage, isFetching, fetchNextPage, data } = result;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  return { ...result, rows };
}
