import { useLocation } from 'preact-iso';
import './tabs.css';

interface Props {
  readonly label: string;
  readonly places: readonly { readonly href: string; readonly words: string }[];
}

/** Pages that belong together, as links: each has an address of its own. */
export function Tabs({ label, places }: Props) {
  const { path } = useLocation();
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {places.map(({ href, words }) => (
          <li key={href}>
            <a href={href} aria-current={path === href ? 'page' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
