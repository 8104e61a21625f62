import type { ShellCommands } from '#renderer/core/scanning/scan-handler.ts';
import type { StationStore } from '#renderer/core/station-store.ts';

declare module '#renderer/core/station-store.ts' {
  interface Dialogs {
    /** Everything that can be done here. */
    readonly activities: true;
    /** What needs a person now. */
    readonly home: true;
  }
}

/** The codes that open the pages of the frame itself, whatever is going on. */
export const createShellCommands = (store: StationStore): ShellCommands => ({
  activities: () => store.setState({ dialog: 'activities' }),
  exceptions: () => store.setState({ dialog: 'home' }),
});
