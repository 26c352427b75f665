/** Line ends aside: control and direction characters, invisible ones, tags, and halves of surrogate pairs. */
export const STEERING =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDC7F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Characters that no eye sees shown as codes, so that no file name or cell can steer what shows it. */
export function visible(text: string): string {
  return text.replace(STEERING, (c) => `<U+${codeOf(c)}>`);
}

/** Its number in the form of Unicode, four letters or more. */
export function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
