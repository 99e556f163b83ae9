import { useState } from 'preact/hooks';
import { RevokeAccessKeyDocument } from '../generated/access-key.ts';
import type { Trouble } from '../graph/trouble.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';

interface Revoking {
  readonly isPending: boolean;
  /** Why it was not done, in words; null when it was. */
  readonly mistake: string | null;
  readonly trouble: Trouble | null;
  readonly revoke: () => Promise<void>;
}

export function useRevoking({ id, name }: { readonly id: string; readonly name: string }, done: () => void): Revoking {
  const { act, isPending, trouble } = useMutation(RevokeAccessKeyDocument);
  const [mistake, setMistake] = useState<string | null>(null);
  const revoke = async () => {
    const payload = (await act({ input: { accessKeyId: id } }))?.revokeAccessKey;
    if (!payload) return;
    const code = payload.userErrors[0]?.code;
    setMistake(code ? t(`revokeAccessKey.${code}`) : null);
    announce(code ? t(`revokeAccessKey.${code}`) : t('key.revoked', { name }));
    done();
  };
  return { isPending, mistake, trouble, revoke };
}
