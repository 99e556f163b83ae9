import { useEffect, useState } from 'preact/hooks';
import type { LinkIdentityErrorCode } from '../generated/operations.ts';
import { LinkIdentityDocument } from '../generated/roles.ts';
import { useMutation } from '../graph/use-mutation.ts';
import { t } from '../language/language.ts';
import { findServices } from '../sign-in/doors.ts';
import type { SignInService } from '../sign-in/doors.ts';
import { announce } from '../ui/announce.tsx';
import { Form } from '../ui/form.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { MissingPart, TroubleNotice } from '../ui/trouble-notice.tsx';
import { PersonFinder } from './person-finder.tsx';
import type { Person } from './person-finder.tsx';
import type { Place } from './place.ts';

interface Props {
  readonly place: Place;
  /** With the sentence that says what was done. */
  readonly linked: (sentence: string) => void;
  readonly cancel: () => void;
}

/** Who may come in by which service, and what she is called there. */
export function LinkForm({ place, linked, cancel }: Props) {
  const { act, isPending, trouble } = useMutation(LinkIdentityDocument);
  const { services, find } = useServices();
  const [wish, setWish] = useState({ person: null as Person | null, issuer: '', subject: '' });
  const [mistakes, setMistakes] = useState<readonly (LinkIdentityErrorCode | 'UNKNOWN_PERSON')[]>([]);
  const { person, subject } = wish;
  const service = services?.find(({ slug }) => slug === wish.issuer) ?? services?.[0];
  const mistakeOf = (...codes: LinkIdentityErrorCode[]) => {
    const code = codes.find(one => mistakes.includes(one));
    return code ? t(`linkIdentity.${code}`) : null;
  };
  const send = async () => {
    if (!person) return setMistakes(['UNKNOWN_PERSON']);
    const input = { professionalId: person.id, issuer: service?.slug ?? '', subject };
    const payload = (await act({ input }))?.linkIdentity;
    if (!payload) return;
    setMistakes(payload.userErrors.map(({ code }) => code));
    if (payload.userErrors.length > 0) return;
    const sentence = t('roles.linked', { name: person.name, service: service?.name ?? '' });
    announce(sentence);
    linked(sentence);
  };
  return (
    <Form
      {...{ isPending, mistakes, send, cancel }}
      title={t('roles.link')}
      doWords={person ? t('roles.doLink', { name: person.name }) : t('roles.link')}
    >
      <PersonFinder
        place={place}
        chosen={person}
        choose={one => setWish({ ...wish, person: one })}
        error={mistakes.includes('UNKNOWN_PERSON') ? t('grantRole.UNKNOWN_PERSON') : null}
      />
      {services === null && <MissingPart askAgain={find} />}
      <div class="fields">
        <SelectField
          id="inlogdienst"
          label={t('roles.service')}
          error={mistakeOf('INVALID_ISSUER')}
          chosen={service?.slug ?? ''}
          options={(services ?? []).map(({ slug, name }) => [slug, name])}
          choose={issuer => setWish({ ...wish, issuer })}
        />
        <TextField
          id="naam-bij-dienst"
          label={t('roles.subject')}
          hint={t('roles.subjectWhy')}
          error={mistakeOf('INVALID_SUBJECT', 'ALREADY_LINKED')}
          value={subject}
          change={next => setWish({ ...wish, subject: next })}
        />
      </div>
      {trouble && <TroubleNotice trouble={trouble} kept={t('roles.kept')} />}
    </Form>
  );
}

/** Null when they could not be found. */
function useServices() {
  const [services, setServices] = useState<readonly SignInService[] | null>([]);
  const find = () => void findServices().then(setServices, () => setServices(null));
  useEffect(find, []);
  return { services, find };
}
