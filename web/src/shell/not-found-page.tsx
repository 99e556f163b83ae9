import { t } from '../language/language.ts';
import { ButtonLink } from '../ui/button.tsx';
import { PageTitle } from '../ui/page-title.tsx';

export function NotFoundPage() {
  return (
    <div class="stack">
      <PageTitle tab={t('notFound.title')}>{t('notFound.title')}</PageTitle>
      <p>{t('notFound.why')}</p>
      <p>
        <ButtonLink href="/">{t('notFound.go')}</ButtonLink>
      </p>
    </div>
  );
}
