import type { Content, TypedText } from './context.ts';

/** Text cells written in sentences, and those that should name a unit or a post but no person. */
export function impersonalTexts({ texts }: Content): TypedText[] {
  return texts.filter(({ entry: { field } }) => field.prose === true || IMPERSONAL.has(field.key));
}

const IMPERSONAL: ReadonlySet<string> = new Set(['unit', 'signer']);
