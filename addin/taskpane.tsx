import { render } from 'preact';

const root = document.getElementById('pane');
if (root) render(<main>Báo cáo 177</main>, root);
