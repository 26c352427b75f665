import type { ComponentChildren } from 'preact';
import type { Message } from '../../../pipeline/contract/finding.ts';

type Intent = 'info' | 'success' | 'warning' | 'error';

/** Something the user should know, with what can be done about it. */
export function Bar({ intent, children }: { intent: Intent; children: ComponentChildren }) {
  return (
    <fluent-message-bar intent={intent} layout="multiline" class={`bar ${intent}`}>
      <div class="bar-text">{children}</div>
    </fluent-message-bar>
  );
}

/** What is wrong or lacking, and the next step. */
export function MessageBar({ intent, message }: { intent: Intent; message: Message }) {
  return (
    <Bar intent={intent}>
      <strong>{message.what}</strong> {message.fix}
    </Bar>
  );
}
