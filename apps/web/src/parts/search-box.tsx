import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 250;

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly change: (value: string | undefined) => void;
}

/** Searches after a short pause in typing; `/` puts the cursor here. */
export function SearchBox({ label, value, change }: Props) {
  const [typed, setTyped] = useState(value ?? '');
  const box = useRef<InputRef>(null);
  const seen = useRef(value ?? '');

  useEffect(() => {
    if ((value ?? '') !== seen.current) setTyped(value ?? '');
    seen.current = value ?? '';
  }, [value]);

  useEffect(() => {
    if (typed === seen.current) return undefined;
    const timer = setTimeout(() => {
      seen.current = typed;
      change(typed.trim() || undefined);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, change]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || isTyping(event)) return;
      event.preventDefault();
      box.current?.focus({ cursor: 'all' });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  return (
    <Input
      ref={box}
      allowClear
      prefix={<SearchOutlined className="dim" />}
      placeholder={label}
      aria-label={label}
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

/** Is the person writing, or inside a dialog, so that single keys must be left alone? */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  return (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    !!target?.closest('input, textarea, select, [contenteditable], [role=dialog], [role=combobox]')
  );
}
