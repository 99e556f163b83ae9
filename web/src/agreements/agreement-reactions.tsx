import { useState } from 'preact/hooks';
import { t } from '../language/language.ts';
import { momentText } from '../language/time.ts';
import { Button } from '../ui/button.tsx';
import { useOpener } from '../ui/focus.ts';
import { Status } from '../ui/notice.tsx';
import { Row } from '../ui/row.tsx';
import type { ShownAgreement } from './agreement-page.tsx';
import { ReactionForm } from './reaction-form.tsx';
import './agreements.css';

interface Props {
  readonly agreement: ShownAgreement;
  readonly changed: () => void;
}

type Reaction = NonNullable<ShownAgreement['reactions']>[number];
type Party = ShownAgreement['members'][number];

/** What the parties say of a draft that is shown to them, as far as it is the reader's; who speaks for one says it here. */
export function AgreementReactions({ agreement, changed }: Props) {
  const { reactions, members, membersToReact, status } = agreement;
  const isOpen = status === 'CONSULTATION';
  if (!reactions || (!isOpen && reactions.length === 0)) return null;
  const isOwn = ({ id }: Party) => membersToReact.some(one => one.id === id);
  const saidBy = (party: Party) => reactions.find(({ member }) => member?.id === party.id) ?? null;
  // Who speaks for a party sees its own alone: that another is missing from the list says nothing.
  const seesAll = membersToReact.length === 0 && isOpen;
  const shown = members.filter(party => seesAll || isOwn(party) || saidBy(party));
  return (
    <>
      <h2 class="utrecht-heading-2">{t('agreementReaction.title')}</h2>
      <p class="measure small muted">{t(isOpen ? 'agreementReaction.why' : 'agreementReaction.closed')}</p>
      <ul class="rows">
        {shown.map(party => (
          <Row key={party.id}>
            <div class="stack">
              <Said party={party} reaction={saidBy(party)} />
              {isOwn(party) && <Say {...{ agreement, changed, party }} reaction={saidBy(party)} />}
            </div>
          </Row>
        ))}
      </ul>
    </>
  );
}

interface SaidProps {
  readonly party: Party;
  /** Null while it said nothing. */
  readonly reaction: Reaction | null;
}

function Said({ party, reaction }: SaidProps) {
  return (
    <>
      <p class="row">
        <strong>{party.name}</strong>
        {reaction ? (
          <Status tone={reaction.opinion === 'AGREES' ? 'good' : 'warn'}>
            {t(`agreementOpinion.${reaction.opinion}`)}
          </Status>
        ) : (
          <Status tone="info">{t('agreementReaction.none')}</Status>
        )}
        {reaction && <span class="small muted">{momentText(reaction.reactedAt)}</span>}
      </p>
      {reaction?.text && <p class="measure agreement-text">{reaction.text}</p>}
    </>
  );
}

/** The form behind a press, for who speaks for the party. */
function Say(props: Props & SaidProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
  const close = () => setOpen(false);
  if (!isOpen)
    return (
      <p>
        <Button kind="secondary-action" opener={opener} onPress={() => setOpen(true)}>
          {t(props.reaction ? 'agreementReaction.change' : 'agreementReaction.give', { member: props.party.name })}
        </Button>
      </p>
    );
  const done = () => {
    close();
    props.changed();
  };
  return <ReactionForm {...props} cancel={close} done={done} />;
}
