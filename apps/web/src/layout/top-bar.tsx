import { Button } from 'antd';
import { NavLink, useNavigate } from 'react-router';
import { json } from '../api/http';
import { client, useClock, useUnread } from '../api/queries';
import { speak, useWords } from '../i18n';
import { roleNames } from '../parts/role-names';
import { minuteOf } from '../time/dates';
import { useNow } from '../time/use-now';
import { Brand } from './brand';
import { screensOf, useAccount } from './session';

export function TopBar() {
  const { t, lang } = useWords();
  const account = useAccount();
  const now = useNow();
  const { data: clock } = useClock();
  const unread = useUnread(true).data ?? 0;
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    await json('/api/session', { method: 'DELETE' }).catch(() => undefined);
    client.clear();
    await navigate('/login');
  };
  return (
    <div className="topbar">
      <a className="visually-hidden" href="#main">
        {t('layout.skip')}
      </a>
      <Brand />
      <nav className="mainnav" aria-label={t('common.product')}>
        {screensOf(account).map((screen) => (
          <NavLink key={screen} to={`/${screen}`}>
            {t(`layout.${screen}`)}
            {screen === 'notices' && unread > 0 ? <span className="count">{unread > 99 ? '99+' : unread}</span> : null}
          </NavLink>
        ))}
      </nav>
      <div className="who">
        {clock ? (
          <div className="clock">
            {t('layout.businessTime')}
            <br />
            <time>{minuteOf(now)}</time>
          </div>
        ) : null}
        <div className="person">
          {account.name}
          <div className="small">
            {[account.unit === 'city' ? null : account.unitName, roleNames(account.roles, lang)]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
        <Button size="small" title={t('layout.otherName')} onClick={() => void speak(lang === 'zh' ? 'en' : 'zh')}>
          {t('layout.other')}
        </Button>
        <Button size="small" onClick={() => void leave()}>
          {t('layout.logout')}
        </Button>
      </div>
    </div>
  );
}
