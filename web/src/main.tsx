import { render } from 'preact';
import { App } from './app.tsx';
import { activate, preferredLocale } from './language/language.ts';
import { reloadForNewVersion, reloadWhenRestored } from './new-start.ts';
import { applyScheme, chosenScheme } from './theme/colour-scheme.ts';
import './theme/base.css';
import './ui/ui.css';
import './shell/shell.css';

reloadForNewVersion();
reloadWhenRestored();
applyScheme(chosenScheme());
await activate(preferredLocale(document.cookie, navigator.languages));
const root = document.getElementById('app');
if (root) render(<App />, root);
