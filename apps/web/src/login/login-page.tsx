import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { json } from '../api/http';
import { asProblem, type Problem } from '../api/problem';
import { client } from '../api/queries';
import type { Session } from '../api/types';
import { speak, useWords } from '../i18n';
import { Mark } from '../layout/brand';
import { useTitle } from '../parts/page';
import '../style/login.css';
import { DemoAccounts } from './demo-accounts';

interface Credentials {
  readonly login: string;
  readonly password: string;
}

export function LoginPage() {
  const { t, lang } = useWords();
  const navigate = useNavigate();
  const target = (useLocation().state as { to?: string | null } | null)?.to ?? '/';
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  useTitle(t('login.title'));

  const enter = async (credentials: Credentials): Promise<void> => {
    setSending(true);
    setRefusal(null);
    try {
      const session = await json<Session>('/api/session', { method: 'POST', body: credentials });
      client.clear();
      client.setQueryData(['session'], session);
      await navigate(target, { replace: true });
    } catch (error) {
      setRefusal(asProblem(error));
      setSending(false);
    }
  };

  return (
    <main className="login">
      <Button
        className="speak"
        size="small"
        title={t('layout.otherName')}
        onClick={() => void speak(lang === 'zh' ? 'en' : 'zh')}
      >
        {t('layout.other')}
      </Button>
      <div className="login-card panel">
        <div className="login-brand">
          <Mark />
          <h1>{t('common.product')}</h1>
          <p className="dim">{t('common.tagline')}</p>
        </div>
        <Form<Credentials>
          layout="vertical"
          requiredMark={false}
          onFinish={(values) => void enter(values)}
          disabled={sending}
        >
          <Form.Item
            name="login"
            label={t('login.account')}
            rules={[{ required: true, message: t('login.accountNeeded') }]}
          >
            <Input autoFocus autoComplete="username" maxLength={100} />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('login.password')}
            rules={[{ required: true, message: t('login.passwordNeeded') }]}
          >
            <Input.Password autoComplete="current-password" maxLength={200} />
          </Form.Item>
          <div className="refused" role="alert">
            {refusal ? refusal.sentence(lang) : null}
          </div>
          <Button type="primary" htmlType="submit" block size="large" loading={sending}>
            {t('login.submit')}
          </Button>
        </Form>
      </div>
      <DemoAccounts disabled={sending} enter={(credentials) => void enter(credentials)} />
    </main>
  );
}
