import type { SubgraphDefinition } from '@naober/kit/subgraph';
import { AccessKey } from './access-key/access-key.entity.ts';
import {
  AccessKeyResolver,
  MemberKeysResolver,
  PersonalTokensResolver,
  RegionKeysResolver,
} from './access-key/access-key.resolver.ts';
import { mayKeepKey } from './access-key/access-key.rules.ts';
import { CreateApiKeyMutation } from './access-key/create-api-key.mutation.ts';
import { CreatePersonalTokenMutation } from './access-key/create-personal-token.mutation.ts';
import { CreateWidgetKeyMutation } from './access-key/create-widget-key.mutation.ts';
import { RevokeAccessKeyMutation } from './access-key/revoke-access-key.mutation.ts';
import { RotateApiKeyMutation } from './access-key/rotate-api-key.mutation.ts';
import { AccountResolver } from './account/account.resolver.ts';
import { NoteRefusalMutation } from './account/note-refusal.mutation.ts';
import { NoteUseMutation } from './account/note-use.mutation.ts';
import { IdentitiesResolver, ViewerIdentitiesResolver, visibleIdentity } from './identity/identity.resolver.ts';
import { LinkIdentityMutation } from './identity/link-identity.mutation.ts';
import { UnlinkIdentityMutation } from './identity/unlink-identity.mutation.ts';
import { isHersInPerson } from './platform.rules.ts';
import { reference } from './reference.ts';
import { EndAllSessionsMutation } from './session/end-all-sessions.mutation.ts';
import { EndSessionMutation } from './session/end-session.mutation.ts';
import { Session } from './session/session.entity.ts';
import { SessionResolver, ViewerSessionsResolver } from './session/session.resolver.ts';
import { StartSessionMutation } from './session/start-session.mutation.ts';
import { BeginSignInMutation } from './sign-in/begin-sign-in.mutation.ts';
import { TakeSignInMutation } from './sign-in/take-sign-in.mutation.ts';

/** How people and machines come in: identities, sessions, keys. */
export const access = {
  resolvers: [
    AccountResolver,
    NoteRefusalMutation,
    NoteUseMutation,
    BeginSignInMutation,
    TakeSignInMutation,
    StartSessionMutation,
    EndSessionMutation,
    EndAllSessionsMutation,
    SessionResolver,
    ViewerSessionsResolver,
    ViewerIdentitiesResolver,
    IdentitiesResolver,
    LinkIdentityMutation,
    UnlinkIdentityMutation,
    AccessKeyResolver,
    PersonalTokensResolver,
    MemberKeysResolver,
    RegionKeysResolver,
    CreateApiKeyMutation,
    CreateWidgetKeyMutation,
    CreatePersonalTokenMutation,
    RotateApiKeyMutation,
    RevokeAccessKeyMutation,
  ],
  references: {
    Session: reference(Session, isHersInPerson),
    Identity: visibleIdentity,
    AccessKey: reference(AccessKey, mayKeepKey),
  },
} satisfies Partial<SubgraphDefinition>;
