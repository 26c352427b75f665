import { render } from 'preact';
import { browserSetup } from '../browser-setup.ts';
import { WebPage } from './page.tsx';

const root = document.getElementById('pane');
if (root) {
  // In place of what the page held until now.
  root.replaceChildren();
  render(<WebPage setup={browserSetup()} />, root);
}
