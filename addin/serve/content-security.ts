/**
 * The Content-Security-Policy of both pages: their own scripts, style sheets and pictures, and nothing else.
 * `connect-src` falls back to 'none', so that no script can send anything anywhere: also not office.js, which
 * tries to report its use to Microsoft. No `unsafe-inline` and no `unsafe-eval`: office.js writes styles through
 * the object model, and Fluent's components through adopted style sheets, which a policy does not forbid.
 * What may frame the pages is not said: Excel for the web does, under many names.
 *
 * @param scripts origins of scripts beside the pages' own.
 */
export function contentSecurityPolicy(scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...scripts].join(' '),
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
