import { Link } from 'react-router';
import { useWords } from '../i18n';

/** The open ring: a loop that is not closed until the issue is. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="6" fill="#0f766e" />
      <circle
        cx="16"
        cy="16"
        r="8"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeDasharray="40 11"
        strokeLinecap="round"
        transform="rotate(-60 16 16)"
      />
    </svg>
  );
}

export function Brand() {
  const { t } = useWords();
  return (
    <Link to="/" className="brand">
      <Mark />
      {t('common.product')}
    </Link>
  );
}
