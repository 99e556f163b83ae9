import { WidgetMembersDocument } from '../generated/widget.ts';
import { t } from '../language/language.ts';

const curl = (origin: string) => `curl ${origin}/graphql \\
  -H 'Authorization: Bearer naober_key_…' \\
  -H 'Content-Type: application/json' \\
  -d '{"query":"{ members { name } }"}'`;

const powerQuery = (origin: string) => `Json.Document(Web.Contents("${origin}/graphql", [
  Query = [query = "{ members { name } }"]
]))`;

const { documentId } = WidgetMembersDocument as unknown as { documentId: string };

/** Widgets run documents that we wrote down. */
const widget = (origin: string) => `// Other documents: ${origin}/trusted-documents.json
fetch('${origin}/graphql?documentId=${documentId}', {
  headers: { Authorization: 'Bearer naober_widget_…' },
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
      <Example title={t('keys.useBasic')} why={t('keys.useBasicWhy')} code={powerQuery(origin)} />
      {hasWidgets && <Example title={t('keys.useWidget')} code={widget(origin)} />}
    </section>
  );
}

interface ExampleProps {
  readonly title: string;
  readonly why?: string;
  readonly code: string;
}

function Example({ title, why, code }: ExampleProps) {
  return (
    <div class="stack stack--tight">
      <h3 class="utrecht-heading-3">{title}</h3>
      {why && <p class="measure">{why}</p>}
      <pre class="example" tabIndex={0} role="region" aria-label={title}>
        <code>{code}</code>
      </pre>
    </div>
  );
}
