import { createBrowserRouter, Navigate } from 'react-router';
import { Home } from './layout/home';
import { Layout } from './layout/layout';
import { NotFound } from './layout/not-found';
import { LoginPage } from './login/login-page';

/** Each screen is its own chunk; the first load brings the frame and the login only. */
export const router = createBrowserRouter([
  { path: '/login', element: <LoginPage /> },
  {
    path: '/',
    element: <Layout />,
    HydrateFallback: () => null,
    children: [
      { index: true, element: <Home /> },
      { path: 'work', lazy: async () => ({ Component: (await import('./work/work-page')).WorkPage }) },
      { path: 'issues', lazy: async () => ({ Component: (await import('./issues/issues-page')).IssuesPage }) },
      { path: 'issues/new', lazy: async () => ({ Component: (await import('./issues/register-page')).RegisterPage }) },
      { path: 'issues/:id', lazy: async () => ({ Component: (await import('./issue/issue-page')).IssuePage }) },
      { path: 'batches', lazy: async () => ({ Component: (await import('./batch/batches-page')).BatchesPage }) },
      { path: 'batches/new', lazy: async () => ({ Component: (await import('./batch/new-batch-page')).NewBatchPage }) },
      { path: 'batches/:id', lazy: async () => ({ Component: (await import('./batch/batch-page')).BatchPage }) },
      { path: 'board', lazy: async () => ({ Component: (await import('./board/board-page')).BoardPage }) },
      { path: 'import', lazy: async () => ({ Component: (await import('./imports/import-page')).ImportPage }) },
      { path: 'overview', lazy: async () => ({ Component: (await import('./overview/overview-page')).OverviewPage }) },
      { path: 'notices', lazy: async () => ({ Component: (await import('./notices/notices-page')).NoticesPage }) },
      { path: 'index.html', element: <Navigate to="/" replace /> },
      { path: '*', element: <NotFound /> },
    ],
  },
]);
