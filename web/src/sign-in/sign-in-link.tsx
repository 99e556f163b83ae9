import { t } from '../language/language.ts';
import { ButtonLink } from '../ui/button.tsx';
import { useSignInAddress } from './sign-in-address.ts';

/** To the door, and after it back to this page. */
export function SignInLink() {
  return <ButtonLink href={useSignInAddress()}>{t('signIn.go')}</ButtonLink>;
}
