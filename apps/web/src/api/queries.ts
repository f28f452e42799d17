import { QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { json, query } from './http';
import { Problem } from './problem';
import type {
  DrillClock,
  HistoryEvent,
  IssuePage,
  IssueRow,
  Notice,
  Overview,
  Page,
  PickAccount,
  Reference,
  Session,
} from './types';

export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal is an answer; only silence is worth asking again.
      retry: (count, error) => count < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
    },
  },
});

export const useSession = () =>
  useQuery({
    queryKey: ['session'],
    staleTime: Infinity,
    queryFn: () =>
      json<Session>('/api/session').catch((error: unknown) => {
        if (error instanceof Problem && error.status === 401) return null;
        throw error;
      }),
  });

export const useClock = (enabled = true) =>
  useQuery({
    queryKey: ['clock'],
    enabled,
    refetchInterval: 60_000,
    queryFn: async () => ({ ...(await json<DrillClock>('/api/clock')), fetchedAt: Date.now() }),
  });

export const useReference = () =>
  useQuery({ queryKey: ['reference'], staleTime: Infinity, queryFn: () => json<Reference>('/api/reference') });

export const useIssue = (id: string) =>
  useQuery({ queryKey: ['issue', id], queryFn: () => json<IssuePage>(`/api/issues/${id}`) });

export const useHistory = (id: string) =>
  useQuery({
    queryKey: ['issue', id, 'history'],
    queryFn: () => json<{ events: HistoryEvent[] }>(`/api/issues/${id}/history`),
  });

export const useAccounts = (role: string | undefined, unit: string | undefined, enabled = true) =>
  useQuery({
    queryKey: ['accounts', role, unit],
    enabled,
    staleTime: 300_000,
    queryFn: () => json<{ items: PickAccount[] }>(`/api/accounts${query({ role, unit })}`),
  });

export const useOverview = () =>
  useQuery({ queryKey: ['overview'], refetchInterval: 30_000, queryFn: () => json<Overview>('/api/overview') });

export type Filter = Readonly<Record<string, string | number | boolean | undefined>>;

export const PAGE = 50;

/** Issues page by page; the first page also counts. */
export const useIssues = (filter: Filter, limit = PAGE) =>
  useInfiniteQuery({
    queryKey: ['issues', filter, limit],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      json<Page<IssueRow>>(
        `/api/issues${query({ ...filter, limit, cursor: pageParam, count: pageParam === '' ? true : undefined })}`,
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });

export const useNotices = (unread: boolean) =>
  useInfiniteQuery({
    queryKey: ['notices', { unread }],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      json<Page<Notice> & { unread: number }>(
        `/api/notices${query({ unread: unread || undefined, cursor: pageParam, limit: 50 })}`,
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const useUnread = (enabled: boolean) =>
  useQuery({
    queryKey: ['unread'],
    enabled,
    refetchInterval: 30_000,
    queryFn: async () => (await json<{ unread: number }>('/api/notices?unread=true&limit=1')).unread,
  });

/** After anything changed: what is on the screen is asked again, what is not is asked when next shown. */
export const changed = (): Promise<void> =>
  client.invalidateQueries({
    predicate: ({ queryKey }) => !['session', 'reference', 'openapi', 'accounts'].includes(String(queryKey[0])),
  });
