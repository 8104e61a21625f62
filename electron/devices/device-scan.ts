/** A scan with an id of its own, by which it is the same scan whenever it is told again. `at`: epoch milliseconds. */
export interface DeviceScan {
  readonly id: string;
  readonly deviceId: string;
  readonly text: string;
  readonly symbology: string | null;
  readonly at: number;
}
