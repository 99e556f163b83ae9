import { t } from '../language/language.ts';
import { SignInLink } from '../sign-in/sign-in-link.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { useSession } from './viewer-context.ts';

/** In place of what is another's; who is not signed in may well be the one whose it is. */
export function NotYours({ why }: { readonly why: string }) {
  const { viewer } = useSession();
  return <Empty why={why}>{viewer ? <ButtonLink href="/">{t('notFound.go')}</ButtonLink> : <SignInLink />}</Empty>;
}
