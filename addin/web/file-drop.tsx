import { useState } from 'preact/hooks';

const TEXT = { choose: 'Chọn tệp báo cáo (.xlsx)…' } as const;

/** A place to drop a file on, and a file field for keys and screen readers. */
export function FileDrop({ text, onFile }: { text: string; onFile: (file: File) => void }) {
  const [over, setOver] = useState(false);
  return (
    <label
      class={over ? 'file drop over' : 'file drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <input
        type="file"
        accept=".xlsx,.xlsm,.xls,.xlsb"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          // The same file can be chosen again after it was corrected.
          event.currentTarget.value = '';
        }}
      />
      <span class="drop-text">{text}</span>
      <span>{TEXT.choose}</span>
    </label>
  );
}
