/** The scan or touch that something answers to. */
export interface Cause {
  readonly id: string;
  readonly raw: string;
}
