import { useEffect, useState } from 'preact/hooks';
import { t } from '../language/language.ts';
import { demoService, findServices } from '../sign-in/doors.ts';
import type { SignInService } from '../sign-in/doors.ts';

/** What people call a sign-in service; its short name until that is known, and where the service is no more. */
export function useServiceName(): (slug: string) => string {
  const [services, setServices] = useState<readonly SignInService[]>([]);
  useEffect(() => {
    findServices().then(setServices, () => {});
  }, []);
  return slug => {
    if (slug === demoService) return t('account.demoService');
    return services.find(service => service.slug === slug)?.name ?? slug;
  };
}
