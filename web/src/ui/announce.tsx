import { useEffect, useState } from 'preact/hooks';

let speak: ((text: string) => void) | null = null;

/** Says a result to those who listen; the screen shows it where it happened. */
export function announce(text: string): void {
  speak?.(text);
}

export function LiveRegion() {
  const [text, setText] = useState('');
  useEffect(() => {
    speak = next => {
      // The same words twice are said twice.
      setText('');
      setTimeout(() => setText(next), 50);
    };
    return () => {
      speak = null;
    };
  }, []);
  return (
    <p class="for-listeners" role="status">
      {text}
    </p>
  );
}
