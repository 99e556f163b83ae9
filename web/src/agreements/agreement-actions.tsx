import { useState } from 'preact/hooks';
import { AdvanceAgreementDocument } from '../generated/agreements.ts';
import type { CooperationAgreementStage } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import type { MessageKey } from '../language/language.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { useOpener } from '../ui/focus.ts';
import { Notice } from '../ui/notice.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import type { ShownAgreement } from './agreement-page.tsx';
import { isMaking } from './agreement-words.ts';
import { NoticeForm } from './notice-form.tsx';
import { ReasonForm } from './reason-form.tsx';

interface Props {
  readonly agreement: ShownAgreement;
  readonly changed: () => void;
}

type Open = 'return' | 'notice' | 'terminate' | null;

/** What can be done with it by who looks: each press says what it does, and asks why where others want to know. */
export function AgreementActions({ agreement, changed }: Props) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const done = () => {
    close();
    changed();
  };
  const { id, viewerCanRevise, viewerCanAmend, viewerCanReturn, viewerCanTerminate, membersToGiveNotice } = agreement;
  if (open === 'notice') return <NoticeForm agreement={agreement} cancel={close} done={done} />;
  if (open) return <ReasonForm kind={open} agreement={agreement} cancel={close} done={done} />;
  return (
    <>
      <Path agreement={agreement} />
      <div class="row">
        {agreement.viewerCanAdvance && <Advance agreement={agreement} changed={changed} />}
        {viewerCanRevise && (
          <ButtonLink kind="secondary-action" href={`/overeenkomsten/nieuw?concept=${id}`}>
            {t('agreement.revise')}
          </ButtonLink>
        )}
        {viewerCanAmend && (
          <ButtonLink kind="secondary-action" href={`/overeenkomsten/nieuw?van=${id}`}>
            {t('agreement.amend')}
          </ButtonLink>
        )}
        {viewerCanReturn && <Opener words="agreement.return" press={() => setOpen('return')} />}
        {membersToGiveNotice.length > 0 && <Opener words="agreement.giveNotice" press={() => setOpen('notice')} />}
        {viewerCanTerminate && (
          <Opener
            words={isMaking(agreement.status) ? 'agreement.giveUp' : 'agreement.terminate'}
            press={() => setOpen('terminate')}
          />
        )}
      </div>
    </>
  );
}

function Opener({ words, press }: { readonly words: MessageKey; readonly press: () => void }) {
  return (
    <Button kind="secondary-action" opener={useOpener(false)} onPress={press}>
      {t(words)}
    </Button>
  );
}

const stages = ['DRAFT', 'CONSULTATION', 'COMPLIANCE_REVIEW', 'ADOPTED'] as const;

/** The way to adoption, and where it is; nothing once it was adopted. */
function Path({ agreement: { status } }: Pick<Props, 'agreement'>) {
  const at = stages.findIndex(stage => stage === status);
  if (at < 0 || status === 'ADOPTED') return null;
  return (
    <ol class="agreement-path">
      {stages.map((stage, index) => (
        <li key={stage} aria-current={index === at ? 'step' : undefined} class={index < at ? 'muted' : undefined}>
          {index + 1}. {t(`agreementStage.${stage}`)}
        </li>
      ))}
    </ol>
  );
}

function Advance({ agreement: { id, status }, changed }: Props) {
  const { act, isPending, trouble } = useMutation(AdvanceAgreementDocument);
  const [mistakes, setMistakes] = useState<readonly string[]>([]);
  const from = status as Exclude<CooperationAgreementStage, 'ADOPTED'>;
  const go = async () => {
    const payload = (await act({ input: { cooperationAgreementId: id, from } }))?.advanceCooperationAgreement;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => t(`agreementAdvance.${code}`)));
    if (payload.userErrors.length > 0) return;
    announce(t('agreement.advanced'));
    changed();
  };
  return (
    <div>
      <ConfirmPress
        words={t(`agreementNext.${from}`)}
        consequence={t(`agreementThen.${from}`)}
        doWords={t(`agreementNext.${from}`)}
        isPending={isPending}
        act={go}
      />
      {mistakes.length > 0 && (
        <Notice tone="bad">
          {mistakes.map(words => (
            <p key={words}>{words}</p>
          ))}
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} kept={t('agreement.kept')} />}
    </div>
  );
}
