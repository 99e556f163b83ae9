import { useState } from 'preact/hooks';
import { PersonalTokensDocument } from '../generated/account.ts';
import { usePages } from '../graph/use-pages.ts';
import { KeyCard } from '../keys/key-card.tsx';
import type { MadeKey } from '../keys/made-key.ts';
import { SecretBox } from '../keys/secret-box.tsx';
import { t } from '../language/language.ts';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { AccountViewer } from './account-page.tsx';
import { TokenForm } from './token-form.tsx';

/** For her own scripts: tokens that act as she does, with fewer rights and an end. */
export function PersonalTokens({ roles }: { readonly roles: AccountViewer['roles'] }) {
  const pages = usePages(PersonalTokensDocument, { after: null }, data => data.viewer?.personalTokens ?? null, false);
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<MadeKey | null>(null);
  const finish = (key: MadeKey) => {
    setMaking(false);
    setMade(key);
    pages.first.askAgain();
  };
  const start = (
    <Button kind="secondary-action" onPress={() => setMaking(true)}>
      {t('token.make')}
    </Button>
  );
  return (
    <section class="stack" aria-labelledby="tokens">
      <h2 class="utrecht-heading-2" id="tokens">
        {t('token.title')}
      </h2>
      <p class="measure">{t('token.why')}</p>
      {made && (
        <SecretBox title={t('token.made', { name: made.name })} secret={made.secret} done={() => setMade(null)} />
      )}
      {isMaking && (
        <TokenForm roles={roles} made={finish} cancel={() => setMaking(false)} lost={pages.first.askAgain} />
      )}
      <Answer of={pages.first} part="viewer" cards={1}>
        {() =>
          pages.nodes.length === 0 ? (
            !isMaking && <Empty why={t('token.none')}>{start}</Empty>
          ) : (
            <>
              {!isMaking && <p>{start}</p>}
              <ul class="rows">
                {pages.nodes.map(token => (
                  <KeyCard key={token.id} accessKey={token} changed={pages.first.askAgain} />
                ))}
              </ul>
              {pages.moreTrouble && <TroubleNotice trouble={pages.moreTrouble} />}
              {pages.hasMore && (
                <p>
                  <Button kind="secondary-action" isPending={pages.isLoadingMore} onPress={() => void pages.loadMore()}>
                    {t('token.more')}
                  </Button>
                </p>
              )}
            </>
          )
        }
      </Answer>
    </section>
  );
}
