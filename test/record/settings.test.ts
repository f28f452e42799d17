import { describe, expect, it } from '@jest/globals';
import { loadSettings, SettingsError, type Environment } from '#libs/platform/index.js';

const production: Environment = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://app:secret@db/huandu',
  TEMPORAL_ADDRESS: 'temporal:7233',
  SESSION_SECRET: 'x'.repeat(32),
};
const complaint = (env: Environment): string => {
  try {
    loadSettings(env);
    return 'none';
  } catch (error) {
    if (error instanceof SettingsError) return error.en;
    throw error;
  }
};

describe('settings', () => {
  it('need only the database in development', () => {
    expect(loadSettings({ DATABASE_URL: 'postgres://a:b@127.0.0.1/x' })).toMatchObject({
      port: 3000,
      drill: false,
      production: false,
    });
  });

  it('name everything that is missing, at once', () => {
    expect(complaint({ NODE_ENV: 'production' })).toBe(
      'check the environment: DATABASE_URL, TEMPORAL_ADDRESS, SESSION_SECRET missing or wrong',
    );
  });

  it.each([
    ['drills', { HUANDU_DRILL: 'on' }, 'HUANDU_DRILL'],
    ['a short secret', { SESSION_SECRET: 'short' }, 'SESSION_SECRET'],
    ['the known secret', { SESSION_SECRET: 'development-secret-of-huandu-not-for-production' }, 'SESSION_SECRET'],
    ['another database', { DATABASE_URL: 'mysql://a:b@db/x' }, 'DATABASE_URL'],
    ['no port', { PORT: 'eighty' }, 'PORT'],
  ])('refuse %s in production', (_what, over, name) => {
    expect(complaint(production)).toBe('none');
    expect(complaint({ ...production, ...over })).toContain(name);
  });
});
