import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';

interface Props {
  /** On the button that opens it. */
  readonly words: string;
  readonly children: (close: () => void) => ComponentChildren;
}

/** A form behind a press. */
export function OpenedForm({ words, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  if (isOpen) return <>{children(() => setOpen(false))}</>;
  return (
    <p>
      <Button kind="secondary-action" opener={opener} onPress={() => setOpen(true)}>
        {words}
      </Button>
    </p>
  );
}
