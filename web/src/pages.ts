import { lazy } from 'preact-iso';
import { agreementPages } from './agreement-pages.ts';
import { detachmentPages } from './detachment/detachment-pages.ts';
import { engagementPages } from './engagement/engagement-pages.ts';
import { disputesAddress, erasuresAddress, logAddress, platformAddress } from './shell/administration-address.ts';
import { withWords } from './with-words.ts';
import { settlementPages } from './settlement-pages.ts';
import type { PageAt } from './with-words.ts';

const BoardPage = withWords(() => import('./board/board-page.tsx').then(it => it.BoardPage), 'shifts', 'board');
const ShiftPage = withWords(() => import('./shift/shift-page.tsx').then(it => it.ShiftPage), 'shifts');
const WorkingTimePage = withWords(
  () => import('./working-time/working-time-page.tsx').then(it => it.WorkingTimePage),
  'shifts',
);
const AgendaPage = withWords(() => import('./agenda/agenda-page.tsx').then(it => it.AgendaPage), 'shifts');
const DeskPage = withWords(() => import('./planner/desk-page.tsx').then(it => it.DeskPage), 'planner', 'shifts');
const PlanPage = withWords(() => import('./planner/plan-page.tsx').then(it => it.PlanPage), 'planner', 'shifts');
const RosterPage = withWords(() => import('./roster/roster-page.tsx').then(it => it.RosterPage), 'planner');
const HomeRosterPage = withWords(
  () => import('./home-roster/home-roster-page.tsx').then(it => it.HomeRosterPage),
  'planner',
  'papers',
);
const PoolsPage = withWords(() => import('./pools/pools-page.tsx').then(it => it.PoolsPage), 'pools');
const PlannerPoolsPage = withWords(
  () => import('./pools/planner-pools-page.tsx').then(it => it.PlannerPoolsPage),
  'planner',
  'pools',
  'board',
);
const DeskInboxPage = withWords(
  () => import('./desk-inbox/desk-inbox-page.tsx').then(it => it.DeskInboxPage),
  'planner',
  'shifts',
  'hours',
);
const StillMissingPage = withWords(
  () => import('./still-missing/still-missing-page.tsx').then(it => it.StillMissingPage),
  'planner',
  'papers',
  'shifts',
);
const HostTermsPage = withWords(
  () => import('./host-terms/host-terms-page.tsx').then(it => it.HostTermsPage),
  'planner',
  'administration',
);
const LabourDisputesPage = withWords(
  () => import('./labour-disputes/labour-disputes-page.tsx').then(it => it.LabourDisputesPage),
  'administration',
);
const RunPage = withWords(() => import('./run/run-page.tsx').then(it => it.RunPage), 'run');
const WishPage = withWords(() => import('./run/wish-page.tsx').then(it => it.WishPage), 'run');
const PlacementPage = withWords(() => import('./run/placement-page.tsx').then(it => it.PlacementPage), 'run');
const RunTeamPage = withWords(() => import('./run/team-page.tsx').then(it => it.RunTeamPage), 'run');
const ReceptionPage = withWords(() => import('./run/reception-page.tsx').then(it => it.ReceptionPage), 'run');
const OfficePage = withWords(() => import('./run/office-page.tsx').then(it => it.OfficePage), 'run');
const WriteStoriesPage = withWords(
  () => import('./run/write-stories-page.tsx').then(it => it.WriteStoriesPage),
  'run',
  'administration',
);
const EventsPage = lazy(() => import('./event/events-page.tsx').then(it => it.EventsPage));
const EventPage = lazy(() => import('./event/event-page.tsx').then(it => it.EventPage));
const PathwaysPage = lazy(() => import('./pathway/pathways-page.tsx').then(it => it.PathwaysPage));
const PathwayPage = lazy(() => import('./pathway/pathway-page.tsx').then(it => it.PathwayPage));
const SignInPage = withWords(() => import('./sign-in/sign-in-page.tsx').then(it => it.SignInPage), 'door');
const MorePage = lazy(() => import('./shell/more-page.tsx').then(it => it.MorePage));
const AccountPage = withWords(() => import('./account/account-page.tsx').then(it => it.AccountPage), 'account');
const AccessLogPage = withWords(
  () => import('./access-log/access-log-page.tsx').then(it => it.AccessLogPage),
  'account',
);
const MyDataPage = withWords(() => import('./my-data/my-data-page.tsx').then(it => it.MyDataPage), 'account', 'myData');
const InboxPage = withWords(() => import('./inbox/inbox-page.tsx').then(it => it.InboxPage), 'account');
const MessageSettingsPage = withWords(
  () => import('./message-settings/message-settings-page.tsx').then(it => it.MessageSettingsPage),
  'account',
);
const CredentialsPage = withWords(
  () => import('./credentials/credentials-page.tsx').then(it => it.CredentialsPage),
  'papers',
  'shifts',
  'account',
);
const ToVerifyPage = withWords(
  () => import('./credentials/to-verify-page.tsx').then(it => it.ToVerifyPage),
  'papers',
  'shifts',
);
const EmployeePage = withWords(
  () => import('./credentials/employee-page.tsx').then(it => it.EmployeePage),
  'papers',
  'shifts',
  'administration',
);
const RequirementsPage = withWords(
  () => import('./requirements/requirements-page.tsx').then(it => it.RequirementsPage),
  'papers',
  'shifts',
);
const ArrivalPage = withWords(
  () => import('./arrival/arrival-page.tsx').then(it => it.ArrivalPage),
  'papers',
  'shifts',
);
const LookBackPage = withWords(
  () => import('./look-back/look-back-page.tsx').then(it => it.LookBackPage),
  'papers',
  'shifts',
);
const LookBacksPage = withWords(
  () => import('./look-back/look-backs-page.tsx').then(it => it.LookBacksPage),
  'papers',
  'shifts',
);
const TeamPage = withWords(() => import('./look-back/team-page.tsx').then(it => it.TeamPage), 'papers', 'shifts');
const KeysPage = withWords(
  () => import('./administration/keys-page.tsx').then(it => it.KeysPage),
  'account',
  'administration',
);
const RolesPage = withWords(() => import('./administration/roles-page.tsx').then(it => it.RolesPage), 'administration');
const LogPage = withWords(
  () => import('./administration/log-page.tsx').then(it => it.LogPage),
  'account',
  'administration',
  'board',
);
const PlatformPage = withWords(
  () => import('./administration/platform-page.tsx').then(it => it.PlatformPage),
  'administration',
);
const ErasureRequestsPage = withWords(
  () => import('./administration/erasure-requests-page.tsx').then(it => it.ErasureRequestsPage),
  'administration',
  'myData',
);

/** Every page but the start page, by its address. */
export const pages: readonly PageAt[] = [
  ['/diensten', BoardPage],
  ['/diensten/:id', ShiftPage],
  ['/diensten/:id/aankomst', ArrivalPage],
  ['/diensten/:id/terugblik', LookBackPage],
  ['/mijn-papieren', CredentialsPage],
  ['/papieren/:slug', ToVerifyPage],
  ['/papieren/:slug/medewerkers', EmployeePage],
  ['/papieren/:slug/eisen', RequirementsPage],
  ['/agenda', AgendaPage],
  ['/agenda/terugblik', LookBacksPage],
  ['/agenda/werktijd', WorkingTimePage],
  ['/pools', PoolsPage],
  ['/planning/:slug', DeskPage],
  ['/planning/:slug/pools', PlannerPoolsPage],
  ['/planning/:slug/rooster', RosterPage],
  ['/planning/:slug/thuisrooster', HomeRosterPage],
  ['/planning/:slug/nieuw', PlanPage],
  ['/planning/:slug/dienst/:id', PlanPage],
  ['/planning/:slug/postvak', DeskInboxPage],
  ['/planning/:slug/nodig', StillMissingPage],
  ['/planning/:slug/afspraken', HostTermsPage],
  ['/team/:slug', TeamPage],
  ...settlementPages,
  ...engagementPages,
  ...agreementPages,
  ['/run', RunPage],
  ['/run/wens', WishPage],
  ['/run/plaatsing/:id', PlacementPage],
  ['/run/team/:slug', RunTeamPage],
  ['/run/ontvangst/:slug', ReceptionPage],
  ['/run/kantoor', OfficePage],
  ['/run/verhalen', WriteStoriesPage],
  ['/bijeenkomsten', EventsPage],
  ['/bijeenkomsten/:id', EventPage],
  ['/leerlijnen', PathwaysPage],
  ['/leerlijnen/:slug', PathwayPage],
  ['/inloggen', SignInPage],
  ['/meer', MorePage],
  ['/account', AccountPage],
  ['/account/inzage', AccessLogPage],
  ['/account/gegevens', MyDataPage],
  ['/berichten', InboxPage],
  ['/account/berichten', MessageSettingsPage],
  [logAddress, LogPage],
  [erasuresAddress, ErasureRequestsPage],
  [platformAddress, PlatformPage],
  [disputesAddress, LabourDisputesPage],
  ...detachmentPages.map(([path, load, ...parts]) => [path, withWords(load, ...parts)] as const),
  ['/beheer/:slug/rollen', RolesPage],
  ['/beheer/:slug/sleutels', KeysPage],
];
