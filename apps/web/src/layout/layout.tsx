import { Navigate, Outlet, useLocation, useNavigation } from 'react-router';
import { useSession } from '../api/queries';
import { DrillBanner } from '../drill/drill-banner';
import { LoadError, SkeletonRows } from '../parts/page';
import { AccountContext } from './session';
import { TopBar } from './top-bar';

/** The frame of every screen: drill banner, navigation, who and when. */
export function Layout() {
  const { data: session, isPending, error, refetch } = useSession();
  const { pathname, search } = useLocation();
  const loading = useNavigation().state === 'loading';
  if (isPending) return null;
  if (error) return <LoadError error={error} retry={() => void refetch()} />;
  if (!session) return <Navigate to="/login" replace state={{ to: pathname === '/' ? null : pathname + search }} />;
  return (
    <AccountContext value={session.account}>
      <div className="frame">
        <DrillBanner />
        <TopBar />
        <main id="main" className="page" aria-busy={loading}>
          {loading ? <SkeletonRows rows={1} /> : null}
          <Outlet />
        </main>
      </div>
    </AccountContext>
  );
}
