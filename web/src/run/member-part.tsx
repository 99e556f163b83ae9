import { JoinProgrammeDocument, LeaveProgrammeDocument, RunPartDocument } from '../generated/reception.ts';
import type { RunPartQuery } from '../generated/operations.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { announce } from '../ui/announce.tsx';
import { Answer } from '../ui/answer.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmPress } from '../ui/confirm-press.tsx';
import { Row } from '../ui/row.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { inHers } from './run-text.ts';

/** Whether the member takes part, for who says so: joined and left when it likes. */
export function MemberPart({ memberId }: { readonly memberId: string }) {
  const query = useQuery(RunPartDocument, { memberId });
  return (
    <Answer of={query} cards={1}>
      {({ exchangeProgrammes }) => {
        const mine = (exchangeProgrammes ?? []).filter(({ viewerCanJoinFor }) => viewerCanJoinFor);
        if (mine.length === 0) return null;
        return (
          <section class="stack stack--tight" aria-labelledby="deelname">
            <h2 class="utrecht-heading-2" id="deelname">
              {t('runHost.part')}
            </h2>
            <p class="muted">{t('runHost.partWhat')}</p>
            <ul class="rows">
              {mine.map(programme => (
                <Part key={programme.id} programme={programme} memberId={memberId} changed={query.askAgain} />
              ))}
            </ul>
          </section>
        );
      }}
    </Answer>
  );
}

interface Props {
  readonly programme: NonNullable<RunPartQuery['exchangeProgrammes']>[number];
  readonly memberId: string;
  readonly changed: () => void;
}

function Part({ programme: { id, name, nameEn, participations }, memberId, changed }: Props) {
  const joining = useMutation(JoinProgrammeDocument);
  const leaving = useMutation(LeaveProgrammeDocument);
  const isIn = participations.some(({ member }) => member?.id === memberId);
  const input = { programmeId: id, memberId };
  const conclude = (code: 'PROGRAMME_CLOSED' | 'TAKES_PART' | 'NO_PART' | undefined) => {
    announce(code ? t(`placementError.${code}`) : t('run.done'));
    changed();
  };
  const join = async () => {
    const payload = (await joining.act({ input }))?.joinProgramme;
    if (payload) conclude(payload.userErrors[0]?.code);
  };
  const leave = async () => {
    const payload = (await leaving.act({ input }))?.leaveProgramme;
    if (payload) conclude(payload.userErrors[0]?.code);
  };
  const trouble = joining.trouble ?? leaving.trouble;
  return (
    <Row>
      <p class="rows__title">{inHers(name, nameEn)}</p>
      <p>{t(isIn ? 'runHost.takesPart' : 'runHost.noPart')}</p>
      <div class="rows__end">
        {isIn ? (
          <ConfirmPress
            words={t('runHost.leave')}
            about={inHers(name, nameEn)}
            consequence={t('runHost.leaveWhat')}
            doWords={t('runHost.leave')}
            isPending={leaving.isPending}
            act={leave}
          />
        ) : (
          <Button isPending={joining.isPending} onPress={() => void join()}>
            {t('runHost.join')}
            <span class="for-listeners"> {inHers(name, nameEn)}</span>
          </Button>
        )}
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
    </Row>
  );
}
