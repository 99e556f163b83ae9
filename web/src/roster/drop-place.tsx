import { useState } from 'preact/hooks';
import { t } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';

interface DropProps {
  readonly isPending: boolean;
  /** Which kinds of files, and which columns, in words. */
  readonly kinds: string;
  readonly columns: string;
  readonly accept: string;
  readonly send: (file: File | undefined) => Promise<void>;
}

/** A place to choose a file or to drop it; hears it at once. */
export function DropPlace({ isPending, kinds, columns, accept, send }: DropProps) {
  const [isOver, setOver] = useState(false);
  return (
    <label
      class="drop"
      data-over={isOver}
      data-pending={isPending}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        void send(event.dataTransfer?.files[0]);
      }}
    >
      <Icon name="upload" />
      <span class="drop__words">{t(isPending ? 'roster.sending' : 'roster.choose')}</span>
      <span class="muted small">{kinds}</span>
      <span class="muted small">{columns}</span>
      <input
        type="file"
        class="drop__input"
        accept={accept}
        disabled={isPending}
        onChange={event => {
          const input = event.currentTarget;
          // The same file, mended, can be chosen again.
          void send(input.files?.[0]).finally(() => (input.value = ''));
        }}
      />
    </label>
  );
}

/** Bytes; larger ones would not arrive, and are not read at all. */
export const largestFile = 2_900_000;

/** The bytes as they are: spreadsheets save CSV in more encodings than one. */
export function asDataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(file.size === 0 ? '' : String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}
