/** The command line cannot be carried out as written. The text is Vietnamese and says what to write instead. */
export class UsageFault extends Error {
  readonly code = 'usage';

  constructor(text: string, options?: ErrorOptions) {
    super(text, options);
    this.name = 'UsageFault';
  }
}
