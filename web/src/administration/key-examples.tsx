import { t } from '../language/language.ts';

const curl = (origin: string) => `curl ${origin}/graphql \\
  -H 'Authorization: Bearer naober_key_…' \\
  -H 'Content-Type: application/json' \\
  -d '{"query":"{ members { name } }"}'`;

const widget = (origin: string) => `fetch('${origin}/graphql', {
  method: 'POST',
  headers: {
    Authorization: 'Bearer naober_widget_…',
    'Content-Type': 'application/json',
  },
  body: JSON.stringify({ query: '{ members { name } }' }),
})`;

/** How a tool shows its key, ready to copy. */
export function KeyExamples({ hasWidgets }: { readonly hasWidgets: boolean }) {
  const { origin } = location;
  return (
    <section class="stack" aria-labelledby="zo-gebruik-je">
      <h2 class="utrecht-heading-2" id="zo-gebruik-je">
        {t('keys.use')}
      </h2>
      <Example title={t('keys.useBearer')} code={curl(origin)} />
      <div class="stack stack--tight">
        <h3 class="utrecht-heading-3">{t('keys.useBasic')}</h3>
        <p class="measure">{t('keys.useBasicWhy', { address: `${origin}/graphql` })}</p>
      </div>
      {hasWidgets && <Example title={t('keys.useWidget')} code={widget(origin)} />}
    </section>
  );
}

function Example({ title, code }: { readonly title: string; readonly code: string }) {
  return (
    <div class="stack stack--tight">
      <h3 class="utrecht-heading-3">{title}</h3>
      <pre class="example" tabIndex={0} role="region" aria-label={title}>
        <code>{code}</code>
      </pre>
    </div>
  );
}
