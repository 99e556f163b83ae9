import { useRoute } from 'preact-iso';
import { KeysDocument } from '../generated/keys.ts';
import { usePages } from '../graph/use-pages.ts';
import { AdministrationPage } from './administration-page.tsx';
import { Keys } from './keys.tsx';
import { whereOf } from './place.ts';

export function KeysPage() {
  const slug = useRoute().params['slug'] ?? '';
  return <KeysOf key={slug} slug={slug} />;
}

function KeysOf({ slug }: { readonly slug: string }) {
  const pages = usePages(
    KeysDocument,
    { ...whereOf(slug), after: null },
    ({ member, viewer }) => (member ?? viewer?.region)?.accessKeys ?? null,
    false,
  );
  return (
    <AdministrationPage subject="keys" slug={slug}>
      {place => <Keys place={place} pages={pages} />}
    </AdministrationPage>
  );
}
