/** Which window works with the station: the first that asks, until it is gone. */
export interface WriterClaim {
  readonly claim: (connection: string) => 'claimed' | 'already-open';
  readonly isWriter: (connection: string) => boolean;
  /** A window closed. */
  readonly release: (connection: string) => void;
}

export function createWriterClaim(onReleased: () => void): WriterClaim {
  let writer: string | undefined;
  return {
    claim(connection) {
      writer ??= connection;
      return writer === connection ? 'claimed' : 'already-open';
    },
    isWriter: (connection) => writer === connection,
    release(connection) {
      if (writer !== connection) return;
      writer = undefined;
      onReleased();
    },
  };
}
