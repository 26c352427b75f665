import { render } from 'preact';
import { browserSetup } from '../browser-setup.ts';
import { WebPage } from './page.tsx';

const root = document.getElementById('pane');
if (root) render(<WebPage setup={browserSetup()} />, root);
