import { useEffect, useState } from 'preact/hooks';
import { Bar } from '../pane/parts/message.tsx';

const TEXT = {
  choose: 'Chọn tệp báo cáo (.xlsx)…',
  several: (count: number, read: string) =>
    `Đã thả ${count} tệp nhưng mỗi lần chỉ đọc một tệp: đã đọc ${read}. Hãy thả lần lượt từng tệp còn lại.`,
} as const;

/** A place to drop a file on, and a file field for keys and screen readers. */
export function FileDrop({ text, onFile }: { text: string; onFile: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const [several, setSeveral] = useState<string>();
  useEffect(stayOnDrop, []);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (!file) return;
    setSeveral(files.length > 1 ? TEXT.several(files.length, file.name) : undefined);
    onFile(file);
  };
  return (
    <>
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
          take(event.dataTransfer?.files);
        }}
      >
        <input
          type="file"
          accept=".xlsx,.xlsm,.xls,.xlsb"
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file can be chosen again after it was corrected.
            event.currentTarget.value = '';
          }}
        />
        <span class="drop-text">{text}</span>
        <span>{TEXT.choose}</span>
      </label>
      <div role="status">{several === undefined ? null : <Bar intent="warning">{several}</Bar>}</div>
    </>
  );
}

/** A file dropped beside the place would be opened instead of the page. */
function stayOnDrop(): () => void {
  const stay = (event: Event) => {
    event.preventDefault();
  };
  const kinds = ['dragover', 'drop'] as const;
  for (const kind of kinds) window.addEventListener(kind, stay);
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, stay);
  };
}
