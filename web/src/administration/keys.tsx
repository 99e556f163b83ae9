import type { AccessKeyCardFragment } from '../generated/operations.ts';
import type { Pages } from '../graph/use-pages.ts';
import { KeyCard } from '../keys/key-card.tsx';
import type { MadeKey } from '../keys/made-key.ts';
import { RotateKey } from '../keys/rotate-key.tsx';
import { SecretBox } from '../keys/secret-box.tsx';
import { useMaking } from '../keys/use-making.ts';
import { t } from '../language/language.ts';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
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
      <Answer of={pages.first} cards={2}>
        {() => <More pages={pages} words={t('keys.more')} />}
      </Answer>
      <KeyExamples hasWidgets={place.memberId !== null} />
    </>
  );
}

function KeySection({ kind, place, pages }: Props & { readonly kind: Kind }) {
  const { first } = pages;
  const { isMaking, made, opener, start, cancel, finish, done } = useMaking(first.askAgain);
  const keys = pages.nodes.filter(key => key.kind === kind);
  const form = { place, made: finish, cancel, lost: first.askAgain };
  const make = (
    <Button kind="secondary-action" opener={opener} onPress={start}>
      {t(`keysMake.${kind}`)}
    </Button>
  );
  // Keys of this kind may stand on a page that was not loaded yet.
  const hasNone = first.data !== null && !pages.isMissing && keys.length === 0 && !pages.hasMore;
  return (
    <section class="stack" aria-labelledby={`sleutels-${kind}`}>
      <h2 class="utrecht-heading-2" id={`sleutels-${kind}`}>
        {t(`keysOf.${kind}`)}
      </h2>
      <p class="measure">{t(`keysWhy.${kind}`)}</p>
      {made && (
        <SecretBox key={made.secret} title={t('keys.made', { name: made.name })} secret={made.secret} done={done} />
      )}
      {isMaking && (kind === 'API' ? <ApiKeyForm {...form} /> : <WidgetKeyForm {...form} />)}
      {!isMaking && (hasNone ? <Empty why={t(`keysNone.${kind}`)}>{make}</Empty> : <p>{make}</p>)}
      <KeyList keys={keys} changed={first.askAgain} rotated={finish} />
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
