import { Button } from 'antd';
import { useRef, type ReactNode } from 'react';

interface Props {
  readonly label: ReactNode;
  readonly pick: (file: File) => void;
  readonly primary?: boolean;
  readonly disabled?: boolean;
}

/** A button that asks for a spreadsheet. The same file may be chosen again after it was mended. */
export function PickFile({ label, pick, primary, disabled }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) pick(file);
        }}
      />
      <Button
        type={primary ? 'primary' : 'default'}
        disabled={disabled ?? false}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
