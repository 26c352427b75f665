import { render } from 'preact';
import { browserSetup } from './browser-setup.ts';

const root = document.getElementById('pane');
if (root) render(<main>{browserSetup().version}</main>, root);
