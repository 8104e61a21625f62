/** One delivery of a scanner. `symbology` is the AIM id, such as `]C1`, when the scanner gives one. */
export interface ScannerReading {
  readonly text: string;
  readonly symbology: string | null;
}

/** A scanner, whatever it hangs on. Readings come in the order in which the codes were read. */
export interface Scanner {
  readonly id: string;
  readonly name: string;
  /** Hears readings; gives the way to stop hearing. */
  readonly onReading: (listener: (reading: ScannerReading) => void) => () => void;
  readonly close: () => Promise<void>;
}
