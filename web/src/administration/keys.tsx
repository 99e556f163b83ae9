import { useState } from 'preact/hooks';
import type { AccessKeyCardFragment } from '../generated/operations.ts';
import type { Pages } from '../graph/use-pages.ts';
import { KeyCard } from '../keys/key-card.tsx';
import type { MadeKey } from '../keys/made-key.ts';
import { RotateKey } from '../keys/rotate-key.tsx';
import { SecretBox } from '../keys/secret-box.tsx';
import { t } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { ApiKeyForm } from './api-key-form.tsx';
import { KeyExamples } from './key-examples.tsx';
import type { Place } from './place.ts';
import { WidgetKeyForm } from './widget-key-form.tsx';

type KeyPages = Pages<unknown, AccessKeyCardFragment>;
type Kind = 'API' | 'WIDGET';

interface Props {
  readonly place: Place;
  readonly pages: KeyPages;
}

/** Keys for reports and links to other systems; for a member also those of its widgets. */
export function Keys({ place, pages }: Props) {
  return (
    <>
      <KeySection kind="API" place={place} pages={pages} />
      {place.memberId !== null && <KeySection kind="WIDGET" place={place} pages={pages} />}
      {pages.moreTrouble && <TroubleNotice trouble={pages.moreTrouble} />}
      {pages.hasMore && (
        <p>
          <Button kind="secondary-action" isPending={pages.isLoadingMore} onPress={() => void pages.loadMore()}>
            {t('keys.more')}
          </Button>
        </p>
      )}
      <KeyExamples hasWidgets={place.memberId !== null} />
    </>
  );
}

function KeySection({ kind, place, pages }: Props & { readonly kind: Kind }) {
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<MadeKey | null>(null);
  const keys = pages.nodes.filter(key => key.kind === kind);
  const finish = (key: MadeKey) => {
    setMaking(false);
    setMade(key);
    pages.first.askAgain();
  };
  const form = { place, made: finish, cancel: () => setMaking(false), lost: pages.first.askAgain };
  const start = (
    <Button kind="secondary-action" onPress={() => setMaking(true)}>
      {t(`keysMake.${kind}`)}
    </Button>
  );
  return (
    <section class="stack" aria-labelledby={`sleutels-${kind}`}>
      <h2 class="utrecht-heading-2" id={`sleutels-${kind}`}>
        {t(`keysOf.${kind}`)}
      </h2>
      <p class="measure">{t(`keysWhy.${kind}`)}</p>
      {made && (
        <SecretBox title={t('keys.made', { name: made.name })} secret={made.secret} done={() => setMade(null)} />
      )}
      {isMaking && (kind === 'API' ? <ApiKeyForm {...form} /> : <WidgetKeyForm {...form} />)}
      {keys.length === 0 && !isMaking && <Empty why={t(`keysNone.${kind}`)}>{start}</Empty>}
      {keys.length > 0 && !isMaking && <p>{start}</p>}
      <KeyList keys={keys} changed={pages.first.askAgain} rotated={finish} />
    </section>
  );
}

interface ListProps {
  readonly keys: readonly AccessKeyCardFragment[];
  readonly changed: () => void;
  readonly rotated: (key: MadeKey) => void;
}

/** Those that count; the others are folded away. */
function KeyList({ keys, changed, rotated }: ListProps) {
  const inUse = keys.filter(({ status }) => status === 'IN_USE');
  const over = keys.filter(({ status }) => status !== 'IN_USE');
  return (
    <>
      {inUse.length > 0 && (
        <ul class="rows">
          {inUse.map(key => (
            <KeyCard key={key.id} accessKey={key} changed={changed}>
              {key.viewerCanRotate && <RotateKey accessKey={key} rotated={rotated} lost={changed} />}
            </KeyCard>
          ))}
        </ul>
      )}
      {over.length > 0 && (
        <details>
          <summary class="go">{t('keys.over', { count: over.length })}</summary>
          <ul class="rows">
            {over.map(key => (
              <KeyCard key={key.id} accessKey={key} changed={changed} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
