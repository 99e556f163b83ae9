import { useLocation, useRoute } from 'preact-iso';
import type { PlanChoicesQuery, PlanShiftFragment } from '../generated/operations.ts';
import { PlanChoicesDocument, PlannedShiftDocument } from '../generated/plan.ts';
import { useQuery } from '../graph/use-query.ts';
import { t } from '../language/language.ts';
import { isDay, localDate, mondayOf } from '../language/time.ts';
import { NotYours } from '../shell/not-yours.tsx';
import { useMemberTheme } from '../theme/use-member-theme.ts';
import { Answer } from '../ui/answer.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { deskAddress } from './desk-address.ts';
import { PlanForm } from './plan-form.tsx';
import { emptyWish, wishOf, type PlanWish } from './plan-wish.ts';
import './plan-page.css';

export type PlanMember = NonNullable<PlanChoicesQuery['member']>;

/** What a shift can be of, as the page needs it. */
export interface PlanChoices {
  readonly slug: string;
  readonly departments: PlanMember['departments'];
  readonly requirementSets: NonNullable<PlanMember['requirementSets']>;
  readonly professions: NonNullable<PlanChoicesQuery['professions']>;
  readonly epaSets: NonNullable<PlanChoicesQuery['epaSets']>;
}

/** A new shift, or one that is changed: its id stands in the address. */
export function PlanPage() {
  const { params } = useRoute();
  const slug = params['slug'] ?? '';
  const id = params['id'] ?? null;
  const choices = useQuery(PlanChoicesDocument, { slug });
  const shift = useQuery(PlannedShiftDocument, { id: id ?? '' }, { isPaused: id === null });
  const member = choices.data?.member;
  useMemberTheme(member?.primaryColour ?? null);
  const title = id === null ? t('plan.new') : t('plan.edit');
  return (
    <div class="stack plan">
      <a class="utrecht-link utrecht-link--html-a back" href={`/planning/${slug}`}>
        {t('desk.back')}
      </a>
      <PageTitle tab={title}>{title}</PageTitle>
      <Answer of={choices} part="member" cards={2}>
        {({ member, professions, epaSets }) => {
          const departments = member?.departments.filter(({ viewerCanPlan }) => viewerCanPlan) ?? [];
          if (!member || departments.length === 0) {
            if (member && choices.trouble)
              return <TroubleNotice trouble={choices.trouble} askAgain={choices.askAgain} />;
            return <NotYours why={t('desk.notYours')} />;
          }
          const requirementSets = member.requirementSets ?? [];
          const its = { slug, departments, requirementSets, professions: professions ?? [], epaSets: epaSets ?? [] };
          if (id === null) return <NewShift slug={slug} choices={its} />;
          return (
            <Answer of={shift} part="openShift" cards={2}>
              {({ openShift }) =>
                openShift?.viewerCanEdit ? (
                  <Plan key={openShift.id} slug={slug} choices={its} shift={openShift} wish={wishOf(openShift)} />
                ) : (
                  <Empty why={t(openShift ? 'plan.over' : 'shift.gone')} />
                )
              }
            </Answer>
          );
        }}
      </Answer>
    </div>
  );
}

/** Begins with what the cell of the week said. */
function NewShift({ slug, choices }: { readonly slug: string; readonly choices: PlanChoices }) {
  const { query } = useLocation();
  const department = choices.departments.find(({ id }) => id === query['afdeling']) ?? choices.departments[0];
  const day = isDay(query['datum']) ? query['datum'] : localDate(new Date());
  const wish = emptyWish(department?.id ?? '', choices.professions[0]?.id ?? '', day);
  return <Plan slug={slug} choices={choices} shift={null} wish={wish} />;
}

interface PlanProps {
  readonly slug: string;
  readonly choices: PlanChoices;
  readonly shift: PlanShiftFragment | null;
  readonly wish: PlanWish;
}

function Plan({ slug, choices, shift, wish }: PlanProps) {
  const { route } = useLocation();
  const backTo = (day: string, departmentId: string) =>
    route(deskAddress(slug, mondayOf(day), shift?.id ?? null, `${departmentId}.${day}`));
  return <PlanForm {...{ choices, shift, wish }} leave={backTo} />;
}
