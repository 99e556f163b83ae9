import { PersonalTokensDocument } from '../generated/account.ts';
import { usePages } from '../graph/use-pages.ts';
import { KeyCard } from '../keys/key-card.tsx';
import { SecretBox } from '../keys/secret-box.tsx';
import { useMaking } from '../keys/use-making.ts';
import { t } from '../language/language.ts';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { More } from '../ui/more.tsx';
import type { AccountViewer } from './account-page.tsx';
import { TokenForm } from './token-form.tsx';

/** For her own scripts: tokens that act as she does, with fewer rights and an end. */
export function PersonalTokens({ roles }: { readonly roles: AccountViewer['roles'] }) {
  const pages = usePages(PersonalTokensDocument, { after: null }, data => data.viewer?.personalTokens ?? null, false);
  const { isMaking, made, opener, start, cancel, finish, done } = useMaking(pages.first.askAgain);
  const make = (
    <Button kind="secondary-action" opener={opener} onPress={start}>
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
        <SecretBox key={made.secret} title={t('token.made', { name: made.name })} secret={made.secret} done={done} />
      )}
      {isMaking && <TokenForm roles={roles} made={finish} cancel={cancel} lost={pages.first.askAgain} />}
      <Answer of={pages.first} part="viewer" cards={1}>
        {() =>
          pages.nodes.length === 0 ? (
            !isMaking && <Empty why={t('token.none')}>{make}</Empty>
          ) : (
            <>
              {!isMaking && <p>{make}</p>}
              <ul class="rows">
                {pages.nodes.map(token => (
                  <KeyCard key={token.id} accessKey={token} changed={pages.first.askAgain} />
                ))}
              </ul>
              <More pages={pages} words={t('token.more')} />
            </>
          )
        }
      </Answer>
    </section>
  );
}
