import { t } from '../language/language.ts';
import { useSession } from '../shell/viewer-context.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';

/** In place of a desk that is another's; who is not signed in may well be its planner. */
export function NotYours() {
  const { viewer } = useSession();
  return (
    <Empty why={t('desk.notYours')}>
      <ButtonLink href={viewer ? '/' : '/inloggen'}>{t(viewer ? 'notFound.go' : 'signIn.go')}</ButtonLink>
    </Empty>
  );
}
