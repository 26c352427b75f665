// The parts of Fluent UI that the pane is made of, each defined once.
import '@fluentui/web-components/badge.js';
import '@fluentui/web-components/button.js';
import '@fluentui/web-components/message-bar.js';
import '@fluentui/web-components/progress-bar.js';
import '@fluentui/web-components/spinner.js';
import type { HTMLAttributes } from 'preact';

type Tag<Own = object> = HTMLAttributes<HTMLElement> & Own;

declare module 'preact' {
  // How TypeScript learns of elements beyond HTML's own.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'fluent-badge': Tag<{ appearance?: 'tint' | 'filled'; color?: 'danger' | 'warning' | 'success' }>;
      'fluent-button': Tag<{ appearance?: 'primary' | 'subtle' | 'outline'; disabledFocusable?: boolean }>;
      'fluent-message-bar': Tag<{
        intent?: 'info' | 'success' | 'warning' | 'error';
        layout?: 'multiline' | 'singleline';
      }>;
      'fluent-progress-bar': Tag<{ value?: number; max?: number; thickness?: 'medium' | 'large' }>;
      'fluent-spinner': Tag<{ size?: 'tiny' | 'small' }>;
    }
  }
}
