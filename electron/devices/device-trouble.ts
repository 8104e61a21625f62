/**
 * Why a scanner or a scale cannot be used now. `absent`: not plugged in, or switched off. `permission`: the system forbids
 * it, and `detail` says what to do. `in-use`: another program, or another entry of the settings, has it. `wrong-mode`: it
 * is there, but set to another way of talking. `silent`: connected, but it does not answer. `says-nothing`: it speaks by
 * itself, and did not when it was waited for. `fault`: anything else.
 */
export interface DeviceTrouble {
  readonly type: 'absent' | 'permission' | 'in-use' | 'wrong-mode' | 'silent' | 'says-nothing' | 'fault';
  /** A sentence for people. */
  readonly detail: string;
  /** A line to be entered as it stands, such as a rule or a command, where that is the way out. */
  readonly fix?: string | undefined;
}

/** The health of one device, for whoever shows it. */
export interface Health {
  /** What is wrong now, or null. Asks nobody: it is what is known. */
  readonly trouble: () => DeviceTrouble | null;
  /** Hears each change of it; gives the way to stop hearing. */
  readonly onHealth: (listener: (trouble: DeviceTrouble | null) => void) => () => void;
}
